// A batch of changes as lines for a terminal: every error, and of all else what matters most, in three lines.
import type { Day } from '#core'
import type { Change, ProblemChange } from '../changes.ts'
import type { Call } from '../command.ts'
import { pathFromHere } from '../open.ts'
import type { Style } from '../terminal.ts'
import { type Label, labelOf, spellDuty } from './words.ts'
import { cropTo, displayWidth, padTo } from '../width.ts'
import { wrap } from '../wrap.ts'

const linesABatch = 3
const linesAChange = 2
const timeWidth = 10
const labelWidth = 10

const styles: Readonly<Record<Label, Style>> = {
  error: 'red',
  warning: 'yellow',
  mended: 'green',
  lapsed: 'red',
  due: 'bold',
  done: 'green',
  owed: 'bold',
  waiting: 'dim',
  courtesy: 'dim',
  now: 'bold',
  ended: 'dim',
}

// What is counted has a plural; what happened ("2 mended") hasn't.
const plurals: Readonly<Partial<Record<Label, string>>> = { warning: 'warnings', courtesy: 'courtesies' }

interface Item {
  readonly label: Label
  readonly lines: readonly string[]
}

const isError = (change: Change): boolean =>
  change.kind === 'problem' && change.diagnostic.severity === 'error'

/** At most `most` lines, none wider than `width`; what is cut ends in `…`. */
const atMost = (lines: readonly string[], most: number, width: number): readonly string[] =>
  [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')]
    .filter((line) => line !== '')
    .map((line) => cropTo(line, width))

const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1)

function problemLines(call: Call, change: ProblemChange, width: number): readonly string[] {
  const { file, line, column, code, message } = change.diagnostic
  if (change.kind === 'mended') return [cropTo(`${code} in ${nameOf(file)}`, width)]
  const where = `${pathFromHere(call, file)}:${line}:${column}`
  if (isError(change)) return [...wrap(`${where} ${code}`, width), ...wrap(message, width)]
  // A line that the terminal breaks would be two.
  const first = displayWidth(where) <= width ? where : cropTo(`${nameOf(file)}:${line}:${column}`, width)
  return atMost([first, ...wrap(message, width)], linesAChange, width)
}

function itemOf(call: Call, change: Change, today: Day, width: number): Item {
  const lines =
    'item' in change
      ? atMost(wrap(spellDuty(change, today), width), linesAChange, width)
      : problemLines(call, change, width)
  return { label: labelOf(change), lines }
}

const linesOf = (items: readonly Item[]): number => items.reduce((sum, { lines }) => sum + lines.length, 0)

/** As many items as fit into `room` lines, and how many more there are of which label. */
function fit(items: readonly Item[], room: number): { shown: readonly Item[]; more: string } {
  if (linesOf(items) <= room) return { shown: items, more: '' }
  let shown: readonly Item[] = []
  for (const item of items) {
    if (linesOf(shown) + item.lines.length > room - 1) break
    shown = [...shown, item]
  }
  const counts = Map.groupBy(items.slice(shown.length), ({ label }) => label)
  const left = [...counts]
    .map(([label, { length }]) => `${length} ${length > 1 ? (plurals[label] ?? label) : label}`)
    .join(', ')
  return { shown, more: `${shown.length > 0 ? 'and ' : ''}${items.length - shown.length} more: ${left}` }
}

/**
 * What is said of a batch that ended at `time` ("14:02:31"). `news` are sentences of its own (a new day), which count as lines.
 * At most three lines, and more only where errors take them: those are all said.
 */
export function batchLines(
  call: Call,
  batch: {
    readonly time: string
    readonly today: Day
    readonly news: readonly string[]
    readonly changes: readonly Change[]
  },
): readonly string[] {
  const { paint, width } = call.terminal
  const room = width - timeWidth - labelWidth
  const item = (change: Change) => itemOf(call, change, batch.today, room)
  const errors = batch.changes.filter(isError).map(item)
  const rest = batch.changes.filter((change) => !isError(change)).map(item)
  const news = batch.news.flatMap((sentence) => wrap(sentence, width - timeWidth))
  const { shown, more } = fit(rest, Math.max(1, linesABatch - news.length - linesOf(errors)))
  const said = [...errors, ...shown].flatMap(({ label, lines: [first = '', ...others] }) => [
    paint(styles[label], padTo(label, labelWidth)) + first,
    ...others.map((line) => ' '.repeat(labelWidth) + line),
  ])
  const all = [...news, ...said, ...(more === '' ? [] : [paint('dim', cropTo(more, width - timeWidth))])]
  return all.map((line, index) =>
    index === 0 ? paint('dim', padTo(batch.time, timeWidth)) + line : ' '.repeat(timeWidth) + line,
  )
}
