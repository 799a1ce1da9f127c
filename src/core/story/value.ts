// What was given to a person and what came from them: help, introductions, and thanks apart.
import type { Day } from '../day/day.ts'
import type { Event, Introduction, Notebook } from '../notebook/notebook.ts'
import type { Person } from '../notebook/person.ts'
import { compareText } from '../text/order.ts'
import { findReceived } from './received.ts'

/** One thing of value, with the event or the introduction that it was. */
export interface Value {
  readonly day: Day
  readonly kind: 'got' | 'introduction' | 'gave' | 'helped' | 'introduced' | 'thanked'
  readonly event: Event | null
  readonly introduction: Introduction | null
}

const byDay = (a: Value, b: Value): number => compareText(a.day, b.day)

const eventsOf = (
  notebook: Notebook,
  person: Person,
  today: Day,
  verbs: readonly string[],
): readonly Event[] =>
  (notebook.eventsByPerson.get(person.key) ?? []).filter(
    ({ verb, day }) => verbs.includes(verb) && day <= today,
  )

const asValues = (events: readonly Event[], kind: Value['kind']): readonly Value[] =>
  events.map((event) => ({ day: event.day, kind, event, introduction: null }))

/** What came from them: `got`, and each introduction of theirs, by `today`, in order. */
export function findValueReceived(notebook: Notebook, person: Person, today: Day): readonly Value[] {
  const introductions = (notebook.introductionsByPerson.get(person.key) ?? []).flatMap(
    (introduction): Value[] => {
      const story =
        introduction.introducer?.key === person.key ? findReceived(introduction, today) : undefined
      return story
        ? [{ day: story.date, kind: 'introduction', event: story.contacts[0]?.event ?? null, introduction }]
        : []
    },
  )
  return [...asValues(eventsOf(notebook, person, today, ['got']), 'got'), ...introductions].sort(byDay)
}

/** What was given to them: `gave`, `helped`, and each introduction made for them or, with no `for`, of which they are a party. */
export function findValueGiven(notebook: Notebook, person: Person, today: Day): readonly Value[] {
  const introductions = (notebook.introductionsByPerson.get(person.key) ?? []).flatMap(
    (introduction): Value[] => {
      if (introduction.kind !== 'made' || introduction.date === null) return []
      const theirs = introduction.for ? [introduction.for] : introduction.parties
      const event = introduction.events.find(({ verb, day }) => verb === 'introduced' && day <= today)
      const given = event && theirs.some(({ key }) => key === person.key)
      return given ? [{ day: event.day, kind: 'introduced', event, introduction }] : []
    },
  )
  return [
    ...asValues(eventsOf(notebook, person, today, ['gave']), 'gave'),
    ...asValues(eventsOf(notebook, person, today, ['helped']), 'helped'),
    ...introductions,
  ].sort(byDay)
}

/** The thanks said to them. */
export const findThanks = (notebook: Notebook, person: Person, today: Day): readonly Value[] =>
  asValues(eventsOf(notebook, person, today, ['thanked']), 'thanked')

/** Whether something was given after something was received: in one file by its order, else on that day or later. */
export function isSince(given: Value, received: Value): boolean {
  const [a, b] = [given.event, received.event]
  if (a && a.note === b?.note)
    return given.day > received.day || (given.day === received.day && a.index > b.index)
  return given.day >= received.day
}
