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

// a notebook has few days, and shows them again and again
const said = { short: new Map<Day, string>(), full: new Map<Day, string>() }

function wordsFor(day: Day, length: keyof typeof said): string {
  const known = said[length].get(day)
  if (known !== undefined) return known
  const words = length === 'short' ? shortDay(day) : fullDay(day)
  said[length].set(day, words)
  return words
}

/** How `day` reads as of `today`. */
export function whenOf(day: Day, today: Day): When {
  const words = wordsFor(day, day.slice(0, 4) === today.slice(0, 4) ? 'short' : 'full')
  return { iso: day, words, distance: distanceWords(daysBetween(day, today)) }
}
