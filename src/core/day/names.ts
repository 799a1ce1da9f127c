// The names of months and weekdays.
import { type Day, weekdayOf } from './day.ts'

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
]
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** The name of the month of a day, or of a month written `YYYY-MM`: "November"; its first three letters are its short form. */
export const monthName = (date: string): string => months[Number(date.slice(5, 7)) - 1] ?? ''

/** The name of a day's weekday: "Thursday"; its first three letters are its short form. */
export const weekdayName = (day: Day): string => weekdays[weekdayOf(day)] ?? ''
