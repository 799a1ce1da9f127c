// How a contact's cadence stands: in good time, soon, or over; only for those who have one.
import type { Obligation } from '#core'
import { countWords } from './words/dates.ts'

export interface Cadence {
  readonly state: 'good' | 'soon' | 'over'
  readonly words: string
}

const soonDays = 7

/** The cadence of a person, from what is open with them; null where none is set. */
export function cadenceOf(open: readonly Obligation[]): Cadence | null {
  const owed = open.find(({ rule }) => rule === 'keep-in-touch')
  if (!owed) return null
  if (owed.days > 0) return { state: 'over', words: `${countWords(owed.days, 'day')} over` }
  if (owed.days === 0) return { state: 'soon', words: 'today' }
  return owed.days >= -soonDays
    ? { state: 'soon', words: `in ${countWords(-owed.days, 'day')}` }
    : { state: 'good', words: 'in good time' }
}
