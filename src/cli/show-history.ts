// `owed show --history`: when each event was first committed, below its words.
import type { Day, Note } from '#core'
import type { Entered } from '../host/history/archive.ts'
import type { History } from '../host/history/read.ts'
import { sampleWords, writtenWords } from '../host/history/words.ts'
import type { Snapshot } from '../host/workspace.ts'
import type { Call } from './command.ts'
import { spellDay } from './days.ts'
import { rowLines } from './section.ts'
import type { Terminal } from './terminal.ts'
import { wrapIndented } from './wrap.ts'

/** What a call is told of history: nothing where it didn't ask, and of a sample that there is none. */
export type Asked = History | 'sample' | undefined

/** An event as its timeline shows it. */
export interface Told extends Entered {
  /** The day it counts as, where that isn't the day written. */
  readonly day?: Day
  readonly words: string
}

/** Reads the history of these notes, where the call asks for it. Refuses where Git can't tell (UserError, 3). */
export async function readAsked(
  call: Call,
  { notebook }: Snapshot,
  notes: ReadonlySet<Note>,
): Promise<Asked> {
  if (!call.on('history')) return undefined
  if (notebook.me?.fields.sampleAsOf) return 'sample'
  const { readHistory } = await import('../host/history/read.ts')
  return readHistory({ root: call.root, named: call.rootAsNamed, notebook }, notes)
}

const indent = 14

function writtenLines(event: Told, history: Asked, today: Day, terminal: Terminal): readonly string[] {
  if (history === undefined || history === 'sample') return []
  const written = history.of(event)
  if (!written) return []
  const late = written.state === 'committed' && written.late
  return wrapIndented(
    writtenWords(written, (day) => spellDay(day, today)),
    terminal.width,
    indent,
  ).map((text) => terminal.paint(late ? 'yellow' : 'dim', text))
}

/** The lines of a timeline, with what the history says below each event. */
export function timelineLines(
  events: readonly Told[],
  history: Asked,
  today: Day,
  terminal: Terminal,
): readonly string[] {
  const note =
    history === 'sample'
      ? wrapIndented(sampleWords, terminal.width, 2).map((text) => terminal.paint('dim', text))
      : []
  return events.length === 0
    ? []
    : [
        ...note,
        ...events.flatMap((told) => [
          ...rowLines([[told.day ?? told.line.day, told.words]], indent - 2, terminal),
          ...writtenLines(told, history, today, terminal),
        ]),
      ]
}

/** What `--json` says of an event: null where nothing is known or to be said. */
export const writtenJson = (event: Entered, history: Asked) =>
  history === undefined ? {} : { written: history === 'sample' ? null : (history.of(event) ?? null) }
