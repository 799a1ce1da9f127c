// An introduction that I asked for, as of a day, until it takes place.
import type { Day } from '../day/day.ts'
import type { Event, Introduction } from '../notebook/notebook.ts'
import type { Person } from '../notebook/person.ts'
import { eventsUntil, isAfter, isWith } from './received.ts'

export interface RequestedStory {
  readonly introduction: Introduction
  readonly date: Day
  readonly introducer: Person | null
  readonly events: readonly Event[]
  /** Their latest yes or no. */
  readonly answer: Event | null
  /** My last time of asking again. */
  readonly reasked: Event | null
  /** Their last word that is no answer. */
  readonly word: Event | null
}

/** The story as of `today`; undefined before it began, once introduced, and for an introduction of another kind. */
export function findRequested(introduction: Introduction, today: Day): RequestedStory | undefined {
  const { kind, date, introducer } = introduction
  if (kind !== 'requested' || date === null || date > today) return undefined
  const events = eventsUntil(introduction.events, today)
  if (events.some(({ verb }) => verb === 'introduced')) return undefined
  const own = introducer ? events.filter((event) => isWith(event, introducer)) : []
  const last = (...verbs: readonly string[]): Event | null =>
    own.findLast(({ verb }) => verbs.includes(verb)) ?? null
  return {
    introduction,
    date,
    introducer,
    events,
    answer: last('agreed', 'declined'),
    reasked: last('re-asked', 'asked'),
    word: last('replied', 'heard', 'talked'),
  }
}

/** The later of two events; null only where both are. */
export const laterEvent = (a: Event | null, b: Event | null): Event | null =>
  a && b ? (isAfter(a, b) ? a : b) : (a ?? b)
