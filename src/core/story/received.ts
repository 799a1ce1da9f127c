// An introduction that I received, as of a day: also a request from the day it was granted.
import type { Day } from '../day/day.ts'
import type { Event, Introduction } from '../notebook/notebook.ts'
import type { Person } from '../notebook/person.ts'
import { getVerb } from '../note/verbs.ts'

/** Somebody I was introduced to, and since when; nobody in a lead or a piece of advice without `to`. */
export interface Introduced {
  readonly person: Person | null
  readonly since: Day
  /** The event that introduced them, in a request. */
  readonly event: Event | null
}

export interface ReceivedStory {
  readonly introduction: Introduction
  readonly date: Day
  readonly introducer: Person | null
  readonly contacts: readonly Introduced[]
  /** The events up to the day, since `date`. */
  readonly events: readonly Event[]
}

/** The events of an entry that count on `today`. */
export const eventsUntil = (events: readonly Event[], today: Day): readonly Event[] =>
  // they are in order: of most entries all count, and nothing need be copied
  (events.at(-1)?.day ?? today) <= today ? events : events.filter(({ day }) => day <= today)

/** The story as of `today`; undefined before it began, and for an introduction of another kind. */
export function findReceived(introduction: Introduction, today: Day): ReceivedStory | undefined {
  const { kind, date, form, introducer, to } = introduction
  if (date === null || date > today || kind === 'made') return undefined
  const events = eventsUntil(introduction.events, today)
  if (kind === 'received') {
    const needsNobody = form === 'lead' || form === 'advice'
    const contacts: readonly Introduced[] =
      to.length === 0 && needsNobody && introduction.note.fields.to.length === 0
        ? [{ person: null, since: date, event: null }]
        : to.map((person) => ({ person, since: date, event: null }))
    return { introduction, date, introducer, contacts, events }
  }
  const granted = events.filter(({ verb }) => verb === 'introduced')
  const first = granted[0]
  if (!first) return undefined
  const contacts = granted.flatMap((event) =>
    event.persons.map((person) => ({ person, since: event.day, event })),
  )
  const unique = contacts.filter(
    ({ person }, index) => contacts.findIndex((other) => other.person.key === person.key) === index,
  )
  const since = events.filter(({ day }) => day >= first.day)
  return { introduction, date: first.day, introducer, contacts: unique, events: since }
}

/** Whether an event is about this person; about nobody only where there is nobody. */
export const isWith = (event: Event, person: Person | null): boolean =>
  person === null ? event.persons.length === 0 : event.persons.some(({ key }) => key === person.key)

export const isMine = ({ verb }: Event): boolean => getVerb(verb).whose === 'mine'
export const isTheirs = ({ verb }: Event): boolean => getVerb(verb).whose === 'theirs'
export const isBoth = ({ verb }: Event): boolean => getVerb(verb).whose === 'both'

/** RULES.md's "any event with them": mine, theirs or both, but not a date made or called off. */
export const isContact = (event: Event): boolean =>
  (isMine(event) || isTheirs(event) || isBoth(event)) &&
  event.verb !== 'scheduled' &&
  event.verb !== 'cancelled'

/** Whether `a` comes later in a timeline than `b`. */
export const isAfter = (a: Event, b: Event): boolean =>
  a.day > b.day || (a.day === b.day && a.index > b.index)

/** An outcome with a contact: of theirs, or one that ends the whole introduction. */
export function isOutcome(event: Event, person: Person | null): boolean {
  switch (event.verb) {
    case 'acted':
    case 'passed':
      return true
    case 'met':
    case 'talked':
    case 'no-show':
    case 'no-response':
    case 'declined':
      return person !== null && isWith(event, person)
    default:
      return false
  }
}

/** The first outcome since the last `reported` to the introducer that is worth a report; undefined when all is told. */
export function findUnreported(story: ReceivedStory): Event | undefined {
  const reported = story.events.findLast(({ verb, persons }) => verb === 'reported' && isTo(story, persons))
  return story.events.find((event) => isReportable(story, event) && !(reported && isAfter(reported, event)))
}

/** Whether an event with these people reaches the introducer. */
const isTo = ({ introducer }: ReceivedStory, persons: readonly Person[]): boolean =>
  introducer === null || persons.some(({ key }) => key === introducer.key)

/** An event the introducer should hear of: of every contact the first meeting or talk, and each other outcome. */
export function isReportable(story: ReceivedStory, event: Event): boolean {
  if (event.verb === 'acted' || event.verb === 'passed' || event.verb === 'resolved') return true
  return story.contacts.some(({ person }) => {
    if (person === null || !isOutcome(event, person)) return false
    if (event.verb !== 'met' && event.verb !== 'talked') return true
    return (
      story.events.find(
        ({ verb, persons }) => isMeeting(verb) && persons.some(({ key }) => key === person.key),
      ) === event
    )
  })
}

const isMeeting = (verb: Event['verb']): boolean => verb === 'met' || verb === 'talked'
