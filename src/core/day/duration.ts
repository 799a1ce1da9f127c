// Durations in calendar units, and adding them to a day.
import { add } from 'date-fns/add'
import { addDays, type Day, fromDate, toDate } from './day.ts'

/** A whole number of days, weeks, months or years. */
export interface Duration {
  readonly count: number
  readonly unit: 'd' | 'w' | 'm' | 'y'
}

const names = { d: 'days', w: 'weeks', m: 'months', y: 'years' } as const

/** The duration that `text` is (`2d`, `1w`, `3m`, `1y`; at most four digits); else undefined. */
export function parseDuration(text: string): Duration | undefined {
  const match = /^(\d{1,4})([dwmy])$/.exec(text)
  return match ? { count: Number(match[1]), unit: match[2] as Duration['unit'] } : undefined
}

/** The duration as it is written: `2d`. */
export const formatDuration = ({ count, unit }: Duration): string => `${count}${unit}`

/** `day` plus the duration; months are clamped (31 January + 1m is 28 February), and no day is behind year 9999. */
export function addDuration(day: Day, { count, unit }: Duration): Day {
  if (unit === 'd') return addDays(day, count)
  if (unit === 'w') return addDays(day, 7 * count)
  return fromDate(add(toDate(day), { [names[unit]]: count }))
}

/** The duration in words: "2 days", "a week". */
export function spellDuration({ count, unit }: Duration): string {
  const name = names[unit]
  return count === 1 ? `a ${name.slice(0, -1)}` : `${count} ${name}`
}
