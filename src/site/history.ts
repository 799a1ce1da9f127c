// When events were written down, as pages say it: late ones marked, and silence where it was on their day.
import type { Day } from '#core'
import type { Entered } from '../host/history/archive.ts'
import type { History } from '../host/history/read.ts'
import { writtenWords } from '../host/history/words.ts'
import { whenOf } from './words/dates.ts'

/** What is said below an event. */
export interface WrittenShown {
  readonly words: string
  readonly late: boolean
}

/** What is known of when an event was written down: `null` where it was on its day, by the owner; undefined where nothing is known. */
export function writtenOf(
  event: Entered,
  history: History | undefined,
  today: Day,
): WrittenShown | null | undefined {
  const written = history?.of(event)
  if (written === undefined) return undefined
  if (written.state !== 'committed')
    return { words: writtenWords(written, (day) => whenOf(day, today).words), late: false }
  const { day, authored, by, daysLater, atLatest, late } = written
  if (daysLater === 0 && by === null && !atLatest && authored >= day) return null
  return { words: writtenWords(written, (one) => whenOf(one, today).words), late }
}
