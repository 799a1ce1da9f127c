// How days read on a page: "Thu 12 Nov", and how far away they are.
import { daysBetween, type Day } from '#core'
import { distanceWords, fullDay, shortDay } from './days.ts'

export { countWords, distanceWords, fullDay, shortDay, spanWords } from './days.ts'

/** A day as it is shown: `iso` for machines, `words` for people ("Thu 12 Nov"; with the year where it isn't today's). */
export interface When {
  readonly iso: Day
  readonly words: string
  /** "3 days ago", "today", "in 2 weeks". */
  readonly distance: string
}

/** How `day` reads as of `today`. */
export function whenOf(day: Day, today: Day): When {
  const words = day.slice(0, 4) === today.slice(0, 4) ? shortDay(day) : fullDay(day)
  return { iso: day, words, distance: distanceWords(daysBetween(day, today)) }
}
