// Days and spans as a letter says them: "on 12 November", "three weeks".
import { type Day, daysBetween, monthName, weekdayName } from '#core'

const numbers = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
]

/** "12 November"; with its year where that isn't the year of `today`. */
export function dateWords(day: Day, today: Day): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`
  return `${Number(day.slice(8))} ${monthName(day)}${year}`
}

/** When it was or will be, as of `today`: "today", "yesterday", "on Tuesday" within a week back, "on 12 November"; ahead with the weekday. */
export function whenWords(day: Day, today: Day): string {
  const ago = daysBetween(day, today)
  if (ago === 0) return 'today'
  if (ago === 1) return 'yesterday'
  const weekday = weekdayName(day)
  if (ago > 1 && ago < 7) return `on ${weekday}`
  return ago < 0 ? `on ${weekday}, ${dateWords(day, today)}` : `on ${dateWords(day, today)}`
}

const counted = (count: number, unit: string): string =>
  count === 1 ? `a ${unit}` : `${numbers[count] ?? String(count)} ${unit}s`

/** A number of days (from 0) as people say it: "five days", "a week", "three weeks", "two months", "a year". */
export function spanWords(days: number): string {
  if (days < 7) return counted(Math.max(days, 1), 'day')
  if (days < 60) return counted(Math.round(days / 7), 'week')
  if (days < 350) return counted(Math.round(days / 30.44), 'month')
  return counted(Math.round(days / 365.25), 'year')
}
