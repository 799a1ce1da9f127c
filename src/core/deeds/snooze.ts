// Putting something off: until when, and the line that says so.
import type { Obligation } from '../agenda/obligation.ts'
import { addDays, type Day, parseDay, weekdayOf } from '../day/day.ts'
import { addDuration, parseDuration } from '../day/duration.ts'
import { addEvent } from '../note/revise.ts'
import type { Notebook } from '../notebook/notebook.ts'
import { impossibleDeed, type Planned, upperFirst, wrongDeed } from './deed.ts'
import { callings, noteOf } from './done.ts'
import { eventText } from './event-text.ts'
import { firstError, judge } from './judge.ts'
import { phraseOf } from './phrase.ts'

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** The day that "yesterday", "fri" (the last one), "2d" ago or `2026-11-20` means; refuses others, and days to come. */
export function parsePast(text: string, today: Day): Day | { readonly refused: string } {
  const word = text.trim().toLowerCase()
  const weekday = word.length < 3 ? -1 : weekdays.findIndex((name) => name.startsWith(word))
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
  const weekday = word.length < 3 ? -1 : weekdays.findIndex((name) => name.startsWith(word))
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

/** Plans the line that quiets `obligation` until a day to come; refuses where it is due only later, or nothing would change. */
export function planSnooze(
  notebook: Notebook,
  obligation: Obligation,
  today: Day,
  until: Day,
  why?: string,
): Planned {
  if (until <= today) return wrongDeed(`${until} isn’t to come: put it off until a later day.`)
  if (obligation.due >= until)
    return wrongDeed(`It is due on ${obligation.due} anyway, which isn’t before ${until}.`)
  const note = noteOf(notebook, obligation)
  if (!note) return impossibleDeed(`The note of ${obligation.id} isn’t there any more.`)
  let refused = ''
  for (const named of callings(notebook, note, obligation)) {
    const text = eventText(phraseOf('snoozed', named), { note: why }, ` until ${until}`)
    const revision = addEvent(note, today, text)
    if ('refused' in revision) return impossibleDeed(revision.refused)
    const judgement = judge(notebook, note, revision.text, today)
    const left = judgement.open.find(({ id }) => id === obligation.id)
    const error = firstError(judgement)
    if (error === undefined && (!left || left.status === 'snoozed' || left.due >= until))
      return {
        path: note.path,
        line: `${today} ${text}`,
        says: `Put off until ${until}: ${obligation.sentence}`,
        plan: (now) => addEvent(now, today, text),
      }
    refused = error ?? `“${today} ${text}” wouldn’t put it off.`
  }
  return impossibleDeed(upperFirst(refused))
}
