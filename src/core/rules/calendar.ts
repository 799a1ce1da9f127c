// From the day a rule counts to the day that stands: weekends, holidays, absences, snoozes.
import { addDays, type Day, daysBetween, later, weekdayOf } from '../day/day.ts'
import type { Event } from '../notebook/notebook.ts'
import type { Desk, Entry, Owing } from './rule.ts'

/** The days of an obligation as they stand. */
export interface Standing {
  readonly due: Day
  readonly lapses: Day | null
  /** The day until which it is quiet, where that is still to come. */
  readonly snoozedUntil: Day | null
}

/** `day`, or the day after the absence that it falls into. */
function afterAway({ notebook }: Desk, day: Day): Day {
  let moved = day
  for (let away = true; away;) {
    const period = notebook.away.find(({ from, until }) => from <= moved && moved <= until)
    away = period !== undefined
    if (period) moved = addDays(period.until, 1)
  }
  return moved
}

function isWeekend(day: Day): boolean {
  const weekday = weekdayOf(day)
  return weekday === 0 || weekday === 6
}

/** `day`, or the next on which things may fall due: no absence, and where the policy says so no weekend or holiday. */
function nextWorkday(desk: Desk, day: Day): Day {
  const { skipWeekends, holidays } = desk.notebook.policy
  let moved = afterAway(desk, day)
  for (let tries = 0; tries < 1000; tries++) {
    const free = (skipWeekends && isWeekend(moved)) || holidays.has(moved)
    if (!free) return moved
    moved = afterAway(desk, addDays(moved, 1))
  }
  return moved
}

/** The snoozes of an entry that quiet what is owed to, or waits on, these people. */
function findSnoozes(entry: Entry, owing: Owing, today: Day): readonly (Event & { readonly until: Day })[] {
  const keys = [owing.person?.key, owing.waitingOn?.key]
  const own = 'person' in entry ? entry.person.key : undefined
  return entry.events.filter((event): event is Event & { readonly until: Day } => {
    if (event.verb !== 'snoozed' || event.until === null || event.day > today) return false
    const { persons } = event
    return persons.length === 0 || persons.some(({ key }) => key === own || keys.includes(key))
  })
}

/** The days of `owing` as they stand on the desk's day. */
export function stand(desk: Desk, entry: Entry, owing: Owing): Standing {
  const due = owing.named ? owing.due : nextWorkday(desk, owing.due)
  const lapses = owing.lapses === null ? null : later(due, afterAway(desk, owing.lapses))
  let standing: Standing = { due, lapses, snoozedUntil: null }
  let passed = false
  for (const { day, until } of findSnoozes(entry, owing, desk.today)) {
    passed ||= standing.lapses !== null && standing.lapses < day
    const moves = due < until
    const shifted = lapses && (moves ? afterAway(desk, addDays(lapses, daysBetween(due, until))) : lapses)
    standing = {
      due: moves ? until : due,
      lapses: passed ? standing.lapses : shifted,
      snoozedUntil: moves && desk.today < until ? until : null,
    }
  }
  return standing
}
