// Calendar months, written YYYY-MM, and how they read.
import { addDays, getDay, monthName, parseDay, weekdayOf, type Day } from '#core'

declare const monthBrand: unique symbol
/** A month that exists, as `YYYY-MM`; two of them compare as strings. */
export type Month = string & { readonly [monthBrand]: true }

/** The month that `text` is, exactly `YYYY-MM` (year 1 or later); else undefined. */
export const parseMonth = (text: string): Month | undefined =>
  parseDay(`${text}-01`) === undefined ? undefined : (text as Month)

/** The month that a day lies in. */
export const monthOf = (day: Day): Month => day.slice(0, 7) as Month

/** `month` plus `count` months (negative: before), within the years 1 to 9999. */
export function addMonths(month: string, count: number): Month {
  const [year = 1, number = 1] = month.split('-').map(Number)
  const index = Math.min(Math.max(year * 12 + number - 1 + count, 12), 9999 * 12 + 11)
  const pad = (value: number, width: number) => String(value).padStart(width, '0')
  return `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1, 2)}` as Month
}

/** "November 2026". */
export const monthWords = (month: string): string => `${monthName(month)} ${Number(month.slice(0, 4))}`

/** The days of a month, in order. */
export function daysOf(month: Month): readonly Day[] {
  const first = getDay(`${month}-01`)
  return Array.from({ length: 31 }, (_, index) => addDays(first, index)).filter(
    (day, index) => monthOf(day) === month && Number(day.slice(8)) === index + 1,
  )
}

/** The weeks of a month, Monday first, each of seven; null where a day lies in another month. */
export function weeksOf(month: Month): readonly (readonly (Day | null)[])[] {
  const days = daysOf(month)
  const before = days[0] === undefined ? 0 : (weekdayOf(days[0]) + 6) % 7
  const cells = [...Array.from({ length: before }, () => null), ...days]
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, index) => cells[week * 7 + index] ?? null),
  )
}
