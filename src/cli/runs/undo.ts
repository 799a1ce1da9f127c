// Running `owed undo`.
import { type Day, compareText } from '#core'
import { refuseMissing } from '../../host/beginning.ts'
import { dayIn, machineZone } from '../../host/clock.ts'
import { type ExitCode, UserError, exits } from '../../host/failure.ts'
import { diffLines, shownLines } from '../../host/write/diff.ts'
import { findTakenBack, listOperations, previewUndo, undoOperation } from '../../host/write/undo.ts'
import type { FileChange, Operation } from '../../host/write/write.ts'
import type { Call } from '../command.ts'
import { count, spellDay } from '../days.ts'
import { padTo } from '../width.ts'
import { wrap, wrapIndented } from '../wrap.ts'

const kindOf = ({ before, after }: FileChange) =>
  before === null ? 'added' : after === null ? 'removed' : 'changed'

/** Which files, in words: by name where they are few. */
function spellFiles(files: readonly FileChange[]): string {
  const paths = files.map(({ path }) => path).sort(compareText)
  if (paths.length > 3) return count(paths.length, 'file')
  return [paths.slice(0, -1).join(', '), paths.at(-1) ?? ''].filter((part) => part !== '').join(' and ')
}

/** When, by this machine's clock: "Sun 22 Nov 14:05". */
function spellTime(at: string, today: Day): string {
  const zone = machineZone()
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' })
  const instant = new Date(at)
  return `${spellDay(dayIn(zone, instant), today)} ${clock.format(instant)}`
}

function operationLines(call: Call, operations: readonly Operation[]): readonly string[] {
  const { paint, width } = call.terminal
  const takenBack = findTakenBack(operations)
  const today = call.today ?? dayIn(machineZone())
  const rows = operations.map(({ id, at, said, files }) => ({
    label: `${id.padStart(operations[0]?.id.length ?? 0)}  ${spellTime(at, today)}`,
    text: `${said} (${spellFiles(files)})`,
    isBack: takenBack.has(id),
  }))
  const labelWidth = Math.max(0, ...rows.map(({ label }) => label.length)) + 2
  return rows.flatMap(({ label, text, isBack }) => {
    const [first = '', ...rest] = wrap(isBack ? `${text}, taken back` : text, width - labelWidth)
    const lines = [padTo(label, labelWidth) + first, ...wrapIndented(rest.join(' '), width, labelWidth)]
    return isBack ? lines.map((line) => paint('dim', line)) : lines
  })
}

const reportOf = ({ id, at, said, undoes, files }: Operation) => ({
  id,
  at,
  said,
  undoes,
  files: files.map((file) => ({ path: file.path, change: kindOf(file) })),
})

function list(call: Call): ExitCode {
  const operations = listOperations(call.root)
  const { terminal } = call
  if (call.on('json')) {
    const takenBack = findTakenBack(operations)
    const report = operations.map((each) => ({ ...reportOf(each), takenBack: takenBack.has(each.id) }))
    terminal.out(JSON.stringify({ operations: report }, null, 2))
  } else if (operations.length === 0) terminal.out('Owed has written nothing to these notes yet.')
  else terminal.out(...operationLines(call, operations))
  return exits.clean
}

function preview(call: Call, id: string | undefined): ExitCode {
  const files = previewUndo(call.root, id)
  if (call.on('json')) call.terminal.out(JSON.stringify({ files }, null, 2))
  else
    call.terminal.out(
      ...files.flatMap(({ path, before, after }) => shownLines(diffLines(path, before, after))),
    )
  return exits.clean
}

/** Runs the command; its record says what it takes. */
export function run(call: Call): ExitCode {
  const [id] = call.words
  refuseMissing(call.root, call.rootAsNamed)
  if (call.on('list')) {
    if (id !== undefined || call.on('dry-run'))
      throw new UserError('owed undo --list only shows what there is. See owed undo --help.', exits.call)
    return list(call)
  }
  if (call.on('dry-run')) return preview(call, id)
  const done = undoOperation(call.root, id)
  const { terminal } = call
  if (call.on('json')) terminal.out(JSON.stringify(reportOf(done), null, 2))
  else
    terminal.out(
      ...wrap(`${done.said} (${spellFiles(done.files)})`, terminal.width),
      ...wrap(againLine(done), terminal.width).map((line) => terminal.paint('dim', line)),
    )
  return exits.clean
}

const againLine = ({ id, said }: Operation): string =>
  `${said.startsWith('Done again: ') ? 'To take it back' : 'To do it again'}: owed undo ${id}`
