// `owed watch`: what is wrong and owed now, and after each save what that changed.
import { type Diagnostic, type Obligation, summarise } from '#core'
import { UserError, exits } from '../../host/failure.ts'
import type { Snapshot } from '../../host/workspace.ts'
import { type Changes, type Findings, changesBetween, findingsOf } from '../changes.ts'
import type { Call, Command } from '../command.ts'
import { count, spellDayInFull } from '../days.ts'
import { spellDue } from '../obligation-lines.ts'
import { openNotebook, pathFromHere, sampleNote } from '../open.ts'
import type { Style } from '../terminal.ts'
import { wrap, wrapIndented } from '../wrap.ts'

const clock = (): string => new Date().toTimeString().slice(0, 8)

function stateLine({ diagnostics, open }: Findings): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  const problems = [
    errors > 0 ? count(errors, 'error') : '',
    diagnostics.length > errors ? count(diagnostics.length - errors, 'warning') : '',
  ].filter((part) => part !== '')
  const notes = problems.length === 0 ? 'The notes read well.' : `In the notes: ${problems.join(' and ')}.`
  return `${summarise(open).sentence} ${notes}`
}

const labelWidth = 11

function problemLines(call: Call, problem: Diagnostic): readonly string[] {
  const { paint, width } = call.terminal
  const { file, line, column, severity, code, message } = problem
  const label = paint(severity === 'error' ? 'red' : 'yellow', severity.padEnd(labelWidth))
  return [
    `  ${label}${pathFromHere(call, file)}:${line}:${column} ${code}`,
    ...wrapIndented(message, width, labelWidth + 2),
  ]
}

const newLabel = ({ strength, waitingOn }: Obligation): string =>
  waitingOn !== null ? 'waiting' : strength === 'duty' ? 'owed' : 'courtesy'

function changeLines(call: Call, changes: Changes, { today }: Snapshot): readonly string[] {
  const { paint, width } = call.terminal
  const line = (style: Style, label: string, text: string): readonly string[] => {
    const [first = '', ...rest] = wrap(text, width - labelWidth - 2)
    const indent = ' '.repeat(labelWidth + 2)
    return [`  ${paint(style, label.padEnd(labelWidth))}${first}`, ...rest.map((more) => indent + more)]
  }
  const due = (item: Obligation) => `${item.sentence} (${spellDue(item, today)})`
  return [
    ...changes.newProblems.flatMap((problem) => problemLines(call, problem)),
    ...changes.mended.flatMap(({ file, code }) =>
      line('green', 'mended', `${code} in ${pathFromHere(call, file)}`),
    ),
    ...changes.done.flatMap(({ sentence }) => line('green', 'done', sentence)),
    ...changes.noLonger.flatMap(({ sentence }) => line('dim', 'no longer', sentence)),
    ...changes.newlyOwed.flatMap((item) => line('bold', newLabel(item), due(item))),
    ...changes.moved.flatMap((item) => line('bold', 'now', due(item))),
  ]
}

/** What is said after a save: the time, how things stand, and what changed. */
function saveLines(call: Call, before: Findings, after: Findings, snapshot: Snapshot): readonly string[] {
  const { paint, width } = call.terminal
  const changes = changeLines(call, changesBetween(before, after), snapshot)
  const [first = '', ...rest] = wrap(
    changes.length === 0 ? 'Saved; nothing changed in what is wrong or owed.' : stateLine(after),
    width - 10,
  )
  return [`${paint('dim', clock())}  ${first}`, ...rest.map((line) => `${' '.repeat(10)}${line}`), ...changes]
}

async function run(call: Call) {
  const { terminal, stop } = call
  if (call.on('json')) throw new UserError('owed watch has no JSON: leave --json out.', exits.call)
  const workspace = await openNotebook(call, true)
  let findings = findingsOf(workspace.current())
  const watching = `Watching ${call.rootAsNamed}${sampleNote(workspace.current())}; Ctrl-C ends.`
  terminal.out(...wrap(watching, terminal.width), ...wrap(stateLine(findings), terminal.width))

  const unsubscribe = workspace.subscribe((after, before) => {
    const found = findingsOf(after)
    const newDay = after.today === before.today ? [] : [`It is ${spellDayInFull(after.today)} now.`]
    terminal.out(...newDay, ...saveLines(call, findings, found, after))
    findings = found
  })
  await new Promise<void>((resolve) => {
    if (stop.aborted) resolve()
    else
      stop.addEventListener(
        'abort',
        () => {
          resolve()
        },
        { once: true },
      )
  })
  unsubscribe()
  await workspace.close()
  return exits.clean
}

export const watch: Command = {
  name: 'watch',
  summary: 'after each save: problems new and mended, what is newly owed or done',
  details: ['Runs until Ctrl-C and writes nothing.'],
  arguments: [],
  options: [],
  examples: [{ line: 'owed watch', meaning: 'in a second terminal, while you write' }],
  run,
}
