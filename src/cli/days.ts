// Days in words for a terminal: "Thu 12 Nov", "3 days late", "in 2 days".
import { type Day, monthName, weekdayName } from '#core'

const short = (name: string): string => name.slice(0, 3)

/** "Thu 12 Nov"; with its year where that isn't the year of `today`. */
export function spellDay(day: Day, today: Day): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`
  return `${short(weekdayName(day))} ${Number(day.slice(8))} ${short(monthName(day))}${year}`
}

/** "14 Sep"; with its year where that isn't the year of `today`. */
export const spellDayShort = (day: Day, today: Day): string => spellDay(day, today).replace(/^\w+ /, '')

/** "Thu 12 Nov 2026". */
export const spellDayInFull = (day: Day): string => `${spellDay(day, day)} ${day.slice(0, 4)}`

/** "1 problem", "3 problems". */
export const count = (number: number, noun: string, plural = `${noun}s`): string =>
  `${number} ${number === 1 ? noun : plural}`
