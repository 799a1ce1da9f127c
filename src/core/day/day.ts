// Calendar days: dates without a clock or a zone, written YYYY-MM-DD.
import { UTCDateMini } from '@date-fns/utc/date/mini'
import { addDays as addDaysTo } from 'date-fns/addDays'
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays'

declare const dayBrand: unique symbol
/** A day that exists, as `YYYY-MM-DD`; two of them compare as strings. */
export type Day = string & { readonly [dayBrand]: true }

/** The day that `text` is, exactly `YYYY-MM-DD` and in the calendar (year 1 or later); else undefined. */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return text as Day
}

/** The day that `text` is. Throws a RangeError where it is none: for literals, never for what people write. */
export function getDay(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new RangeError(`not a day: ${text}`)
  return day
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

/** The day as a date of date-fns, in UTC so that no zone and no daylight saving can move it. */
export function toDate(day: Day): Date {
  const date = new UTCDateMini(0)
  date.setUTCFullYear(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))
  return date
}

const lastYear = 9999
const firstDay = '0001-01-01' as Day
/** The last day that can be written. */
export const lastDay = '9999-12-31' as Day
/** The first day of all is a Monday. */
const mondayFirst = 1

/** The calendar day of a UTC date; a date outside the years 1 to 9999 is clamped to them. */
export function fromDate(date: Date): Day {
  const year = date.getUTCFullYear()
  if (Number.isNaN(year) || year > lastYear) return lastDay
  if (year < 1) return firstDay
  const pad = (value: number, width: number) => String(value).padStart(width, '0')
  return `${pad(year, 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}` as Day
}

const counted = new Map<Day, number>()
const placed = new Map<number, Day>()

/** A day's place in the calendar. A notebook has few days and asks for their distances again and again. */
function placeOf(day: Day): number {
  const known = counted.get(day)
  if (known !== undefined) return known
  const place = differenceInCalendarDays(toDate(day), toDate(firstDay))
  counted.set(day, place)
  return place
}

/** The day at a place in the calendar, clamped like any date. */
function dayAt(place: number): Day {
  const known = placed.get(place)
  if (known !== undefined) return known
  const day = fromDate(addDaysTo(toDate(firstDay), place))
  placed.set(place, day)
  return day
}

/** `day` plus `count` days (negative: before). */
export const addDays = (day: Day, count: number): Day => dayAt(placeOf(day) + count)

/** How many days from `from` to `to`; negative where `to` is before. */
export const daysBetween = (from: Day, to: Day): number => placeOf(to) - placeOf(from)

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: Day): number => (placeOf(day) + mondayFirst) % 7

/** The earlier of two days. */
export const earlier = (a: Day, b: Day): Day => (a < b ? a : b)

/** The later of two days. */
export const later = (a: Day, b: Day): Day => (a > b ? a : b)
