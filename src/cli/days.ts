// Days in words for a terminal: "Thu 12 Nov", "3 days late", "in 2 days".
import { type Day, daysBetween } from '#core'

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const aSunday = '2023-01-01' as Day

/** "Thu 12 Nov"; with its year where that isn't the year of `today`. */
export function spellDay(day: Day, today: Day): string {
  const weekday = weekdays[((daysBetween(aSunday, day) % 7) + 7) % 7] ?? ''
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`
  return `${weekday} ${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1] ?? ''}${year}`
}

/** "14 Sep"; with its year where that isn't the year of `today`. */
export const spellDayShort = (day: Day, today: Day): string => spellDay(day, today).replace(/^\w+ /, '')

/** "Thu 12 Nov 2026". */
export const spellDayInFull = (day: Day): string => `${spellDay(day, day)} ${day.slice(0, 4)}`

/** "1 problem", "3 problems". */
export const count = (number: number, noun: string, plural = `${noun}s`): string =>
  `${number} ${number === 1 ? noun : plural}`
