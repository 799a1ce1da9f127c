// `owed watch`: what is wrong and owed now, and after each save what that changed.
import { summarise } from '#core'
import { exits } from '../../host/failure.ts'
import type { Snapshot } from '../../host/workspace.ts'
import { type Changes, type Findings, changesBetween, findingsOf } from '../changes.ts'
import type { Call, Command } from '../command.ts'
import { count } from '../days.ts'
import { spellDue } from '../obligation-lines.ts'
import { openNotebook, pathFromHere, sampleNote } from '../open.ts'
import { wrapIndented } from '../wrap.ts'

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

function changeLines(call: Call, changes: Changes, { today }: Snapshot): readonly string[] {
  const { paint, width } = call.terminal
  const place = ({ file, line, column }: Changes['newProblems'][number]) =>
    `${pathFromHere(call, file)}:${line}:${column}`
  return [
    ...changes.newProblems.flatMap((problem) => [
      `  ${paint(problem.severity === 'error' ? 'red' : 'yellow', problem.severity.padEnd(10))} ${place(problem)} ${problem.code}`,
      ...wrapIndented(problem.message, width, 13),
    ]),
    ...changes.mended.map(
      (problem) => `  ${paint('green', 'mended    ')} ${pathFromHere(call, problem.file)} ${problem.code}`,
    ),
    ...changes.discharged.map(({ sentence }) => `  ${paint('green', 'done      ')} ${sentence}`),
    ...changes.newlyOwed.map(
      (item) =>
        `  ${paint('bold', item.waitingOn === null ? 'owed      ' : 'waiting   ')} ${item.sentence}: ${spellDue(item, today)}`,
    ),
    ...changes.moved.map(
      (item) => `  ${paint('bold', 'moved     ')} ${item.sentence}: ${spellDue(item, today)}`,
    ),
  ]
}

async function run(call: Call) {
  const { terminal, stop } = call
  const workspace = await openNotebook(call, true)
  let snapshot = workspace.current()
  let findings = findingsOf(snapshot)
  terminal.out(`Watching ${call.rootAsNamed}${sampleNote(snapshot)}; Ctrl-C ends.`, stateLine(findings))

  const unsubscribe = workspace.subscribe((after) => {
    const found = findingsOf(after)
    const lines = changeLines(call, changesBetween(findings, found), after)
    const newDay = after.today === snapshot.today ? [] : [`  It is ${after.today} now.`]
    snapshot = after
    findings = found
    const all = [...newDay, ...lines]
    terminal.out(
      `${terminal.paint('dim', clock())} ${all.length === 0 ? 'saved; nothing changed in what is wrong or owed.' : stateLine(found)}`,
      ...all,
    )
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
