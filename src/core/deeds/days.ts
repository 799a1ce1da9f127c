// Days as people say them: back to when it was done, and on to when it is put off.
import { addDays, type Day, parseDay, weekdayOf } from '../day/day.ts'
import { addDuration, parseDuration } from '../day/duration.ts'

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** The weekday that a word of three letters or more begins, Sunday 0; -1 where it is none. */
const weekdayCalled = (word: string): number =>
  word.length < 3 ? -1 : weekdays.findIndex((name) => name.startsWith(word))

/** The day that "yesterday", "fri" (the last one), "2d" ago or `2026-11-20` means; refuses others, and days to come. */
export function parsePast(text: string, today: Day): Day | { readonly refused: string } {
  const word = text.trim().toLowerCase()
  const weekday = weekdayCalled(word)
  const days = /^(\d{1,3})d$/.exec(word)?.[1]
  const day =
    word === 'today'
      ? today
      : word === 'yesterday'
        ? addDays(today, -1)
        : weekday >= 0
          ? addDays(today, -((weekdayOf(today) - weekday + 7) % 7 || 7))
          : days === undefined
            ? parseDay(word)
            : addDays(today, -Number(days))
  if (day === undefined)
    return { refused: `“${text}” is no day. Write today, yesterday, fri, 2d, or 2026-11-20.` }
  return day <= today ? day : { refused: `${text} is yet to come: write it down once it is done.` }
}

function dayMeant(word: string, today: Day): Day | undefined {
  if (word === 'today') return today
  if (word === 'tomorrow') return addDays(today, 1)
  if (word === 'next week') return addDays(today, (8 - weekdayOf(today)) % 7 || 7)
  const weekday = weekdayCalled(word)
  if (weekday >= 0) return addDays(today, (weekday - weekdayOf(today) + 7) % 7 || 7)
  const duration = parseDuration(word)
  return duration ? addDuration(today, duration) : parseDay(word)
}

/** The day that "tomorrow", "fri" (the next one), "next week" (its Monday), "2w" or `2026-12-01` means; refuses others, and days that aren't to come. */
export function parseUntil(text: string, today: Day): Day | { readonly refused: string } {
  const word = text.trim().toLowerCase()
  const day = dayMeant(word, today)
  if (day === undefined)
    return { refused: `“${text}” is no day. Write tomorrow, fri, next week, 2w, or 2026-12-01.` }
  return day > today
    ? day
    : { refused: `${text} is ${day === today ? 'today' : 'past'}: put it off until a day to come.` }
}
