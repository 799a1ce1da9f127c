// Days, distances and counts in words; browsers import it too, so it needs nothing but the words.
import type { Day } from '#core'

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "Thu 12 Nov". */
export function shortDay(day: Day): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const weekday = new Date(Date.UTC(year, month - 1, date)).getUTCDay()
  return `${weekdays[weekday] ?? ''} ${date} ${months[month - 1] ?? ''}`
}

/** "Thu 12 Nov 2026". */
export const fullDay = (day: Day): string => `${shortDay(day)} ${Number(day.slice(0, 4))}`

/** How far back a day lies: "today", "yesterday", "3 days ago", "5 weeks ago"; negative counts lie ahead. */
export function distanceWords(daysAgo: number): string {
  if (daysAgo === 0) return 'today'
  if (daysAgo === 1) return 'yesterday'
  if (daysAgo === -1) return 'tomorrow'
  return daysAgo > 0 ? `${spanWords(daysAgo)} ago` : `in ${spanWords(-daysAgo)}`
}

/** A number of days (from 0) in the unit people would use: "13 days", "5 weeks", "4 months", "2 years". */
export function spanWords(days: number): string {
  if (days < 14) return countWords(days, 'day')
  if (days < 70) return countWords(Math.round(days / 7), 'week')
  if (days < 730) return countWords(Math.round(days / 30.44), 'month')
  return countWords(Math.round(days / 365.25), 'year')
}

/** "1 day", "2 days"; `plural` where an s isn't enough. */
export const countWords = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : plural}`
