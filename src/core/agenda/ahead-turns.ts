// The days on which what an entry owes may turn into something else, though nothing is written.
import { addDays, type Day } from '../day/day.ts'
import { addDuration } from '../day/duration.ts'
import type { Contact, Event, Introduction, Notebook } from '../notebook/notebook.ts'
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
  const ahead = new Set<Day>()
  const add: Add = (day) => {
    if (day !== null && day > today && day <= last) ahead.add(day)
  }
  addEventDays(add, entry.events, today)
  for (const { line } of entry.promises) add(line.doneOn)
  for (const { day } of findWrongs(entry, { notebook, today: last })) add(day)
  if ('person' in entry) addContactDays(add, entry, notebook, today, last)
  else addIntroductionDays(add, entry, notebook, today)
  return [...ahead].sort()
}

/** Takes a day, and keeps it where it is one of those ahead: of the many that are told, hardly any is. */
type Add = (day: Day | null) => void

/** Of a contact: what happens with them in any file, and how far the rules look back. */
function addContactDays(add: Add, contact: Contact, notebook: Notebook, today: Day, last: Day): void {
  const { person, note } = contact
  const met = note.fields.met?.value
  if (met !== undefined) {
    add(met)
    add(addDays(addDuration(met, notebook.policy.durations['first-follow-up-window']), 1))
  }
  addEventDays(add, notebook.eventsByPerson.get(person.key) ?? [], today)
  for (const { date, events } of notebook.introductionsByPerson.get(person.key) ?? []) {
    add(date)
    addEventDays(add, events, today)
  }
  for (const { day } of findValueReceived(notebook, person, last)) add(addDays(day, reciprocateWindow + 1))
  if (floats(contact, notebook, today))
    for (let day = addDays(today, 1); day <= last; day = addDays(day, 1)) add(day)
}

/** Of an introduction: its own day, and what other stories with its goal came to. */
function addIntroductionDays(add: Add, { date, note }: Introduction, notebook: Notebook, today: Day): void {
  add(date)
  const goal = note.fields.goal?.value
  if (goal === undefined) return
  addEventDays(add, notebook.resolvedByGoal.get(fold(goal)) ?? [], today)
}

/** Of events, which are in order, those after `today`: from the last, as hardly any is ahead. */
function addEventDays(add: Add, events: readonly Event[], today: Day): void {
  for (let place = events.length - 1; place >= 0; place--) {
    const day = events[place]?.day
    if (day === undefined || day <= today) return
    add(day)
  }
}

/** Whether a contact has a pace and nothing to count it from: then it is due on whatever day it is. */
function floats(contact: Contact, notebook: Notebook, today: Day): boolean {
  const desk = { notebook, today }
  if (!findCadence(contact, desk) || findLastContact(contact, desk)) return false
  const met = contact.note.fields.met?.value
  return met === undefined || met > today
}
