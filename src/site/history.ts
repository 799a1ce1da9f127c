// When events were written down, as pages say it: late ones marked, and silence where it was on their day.
import type { Day, TimelineLine } from '#core'
import { UserError } from '../host/failure.ts'
import { type History, readHistory } from '../host/history/read.ts'
import { writtenWords } from '../host/history/words.ts'
import type { Snapshot } from '../host/workspace.ts'
import { whenOf } from './words/dates.ts'

/** What is said below an event. */
export interface WrittenShown {
  readonly words: string
  readonly late: boolean
}

/** What is known of when an event was written down: `null` where it was on its day, by the owner; undefined where nothing is known. */
export function writtenOf(
  line: TimelineLine,
  history: History | undefined,
  today: Day,
): WrittenShown | null | undefined {
  const written = history?.of(line)
  if (written === undefined) return undefined
  if (written.state !== 'committed')
    return { words: writtenWords(written, (day) => whenOf(day, today).words), late: false }
  const { day, authored, by, daysLater, atLatest, late } = written
  if (daysLater === 0 && by === null && !atLatest && authored >= day) return null
  return { words: writtenWords(written, (one) => whenOf(one, today).words), late }
}

/** The history of a notebook whose folder is `root`, read once; undefined for the sample, and where there is none. */
export async function historyOf({ notebook }: Snapshot, root: string): Promise<History | undefined> {
  if (notebook.me?.fields.sampleAsOf) return undefined
  try {
    const history = await readHistory({ root, notebook }, notebook.notes.values())
    return history.any ? history : undefined
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}
