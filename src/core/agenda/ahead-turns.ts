// The days on which what an entry owes may turn into something else, though nothing is written.
import { addDays, type Day } from '../day/day.ts'
import { addDuration } from '../day/duration.ts'
import type { Contact, Event, Introduction, Notebook } from '../notebook/notebook.ts'
import type { Person } from '../notebook/person.ts'
import { findCadence, findLastContact } from '../rules/keep-in-touch.ts'
import { reciprocateWindow } from '../rules/reciprocate.ts'
import type { Entry } from '../rules/rule.ts'
import { findWrongs } from '../rules/trust.ts'
import { findValueReceived } from '../story/value.ts'
import { fold } from '../text/fold.ts'

/**
 * The days after `today` up to `last` on which the rules may find something else in `entry`, in order: where an event
 * or a date comes to count, a promise counts as kept, something lapses, or a rule looks back no further. What is merely
 * due or late on a day turns nothing: that follows from its own days.
 */
export function turningDays(entry: Entry, notebook: Notebook, today: Day, last: Day): readonly Day[] {
  const isAhead = (day: Day | null | undefined): day is Day =>
    day !== null && day !== undefined && day > today && day <= last
  const days = [
    ...entry.events.map(({ day }) => day),
    ...entry.promises.map(({ line }) => line.doneOn),
    ...findWrongs(entry, { notebook, today: last }).map(({ day }) => day),
    ...('person' in entry ? contactDays(entry, notebook, today, last) : introductionDays(entry, notebook)),
  ]
  return [...new Set(days.filter(isAhead))].sort()
}

/** Of a contact: what happens with them in any file, and how far the rules look back. */
function contactDays(contact: Contact, notebook: Notebook, today: Day, last: Day): readonly (Day | null)[] {
  const { person, note } = contact
  const met = note.fields.met?.value
  const window = notebook.policy.durations['first-follow-up-window']
  const introductions = notebook.introductionsByPerson.get(person.key) ?? []
  return [
    ...(met === undefined ? [] : [met, addDays(addDuration(met, window), 1)]),
    ...eventDays(notebook, person),
    ...introductions.flatMap(({ date, events }) => [date, ...events.map(({ day }) => day)]),
    ...findValueReceived(notebook, person, last).map(({ day }) => addDays(day, reciprocateWindow + 1)),
    ...(floats(contact, notebook, today) ? everyDay(today, last) : []),
  ]
}

/** Of an introduction: its own day, and what other stories with its goal came to. */
function introductionDays({ date, note }: Introduction, notebook: Notebook): readonly (Day | null)[] {
  const goal = note.fields.goal?.value
  const resolved: readonly Event[] = goal === undefined ? [] : (notebook.resolvedByGoal.get(fold(goal)) ?? [])
  return [date, ...resolved.map(({ day }) => day)]
}

const eventDays = (notebook: Notebook, person: Person): readonly Day[] =>
  (notebook.eventsByPerson.get(person.key) ?? []).map(({ day }) => day)

/** Whether a contact has a pace and nothing to count it from: then it is due on whatever day it is. */
function floats(contact: Contact, notebook: Notebook, today: Day): boolean {
  const desk = { notebook, today }
  if (!findCadence(contact, desk) || findLastContact(contact, desk)) return false
  const met = contact.note.fields.met?.value
  return met === undefined || met > today
}

const everyDay = (today: Day, last: Day): readonly Day[] => {
  const days: Day[] = []
  for (let day = addDays(today, 1); day <= last; day = addDays(day, 1)) days.push(day)
  return days
}
