// How days read on a page: "Thu 12 Nov", and how far away they are.
import { daysBetween, type Day } from '#core'
import { onceOf } from '../once.ts'
import { distanceWords, fullDay, shortDay } from './days.ts'

export { countWords, distanceWords, fullDay, shortDay, spanWords } from './days.ts'

/** A day as it is shown: `iso` for machines, `words` for people ("Thu 12 Nov"; with the year where it isn't today's). */
export interface When {
  readonly iso: Day
  readonly words: string
  /** "3 days ago", "today", "in 2 weeks". */
  readonly distance: string
}

// a notebook has few days, and shows them again and again; a copy shows them as of each of the days ahead
const asOf = onceOf(64, () => new Map<Day, When>())

/** How `day` reads as of `today`. */
export function whenOf(day: Day, today: Day): When {
  const known = asOf(today)
  const before = known.get(day)
  if (before) return before
  const words = day.slice(0, 4) === today.slice(0, 4) ? shortDay(day) : fullDay(day)
  const when = { iso: day, words, distance: distanceWords(daysBetween(day, today)) }
  known.set(day, when)
  return when
}
