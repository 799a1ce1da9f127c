// How a contact's cadence stands: in good time, soon, or over; only for those who have one.
import type { Day, Obligation } from '#core'
import { cadenceWords, type CadenceWords } from './words/cadence.ts'

export interface Cadence extends CadenceWords {
  /** The day by which to be in touch again. */
  readonly due: Day
}

/** The cadence of a person, from what is open with them; null where none is set. */
export function cadenceOf(open: readonly Obligation[]): Cadence | null {
  const owed = open.find(({ rule }) => rule === 'keep-in-touch')
  return owed ? { ...cadenceWords(owed.days), due: owed.due } : null
}
