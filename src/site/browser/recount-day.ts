// Days as a reader's browser counts them: the civil day where they are, and how far it is from another.
import type { Day } from '#core'

/** For how many days after its build a copy is sure of itself. */
export const sureDays = 30

const millisecondsADay = 86_400_000

const utcOf = (day: Day): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return Date.UTC(year, month - 1, date)
}

/** How many days from `from` to `to`; negative where `to` is before. */
export const daysApart = (from: Day, to: Day): number => (utcOf(to) - utcOf(from)) / millisecondsADay

/** The day `count` days after `day`. */
export const dayAfter = (day: Day, count: number): Day =>
  new Date(utcOf(day) + count * millisecondsADay).toISOString().slice(0, 10) as Day

/** The day that it is where the reader is. */
export function civilToday(now = new Date()): Day {
  const pad = (part: number, width: number): string => String(part).padStart(width, '0')
  return `${pad(now.getFullYear(), 4)}-${pad(now.getMonth() + 1, 2)}-${pad(now.getDate(), 2)}` as Day
}

/** The day that this copy was built; undefined where it is the sample, which stays at its day. */
export function built(): Day | undefined {
  const { day, frozen } = document.getElementById('built')?.dataset ?? {}
  return day === undefined || frozen !== undefined ? undefined : (day as Day)
}
