// Everything that happened and what is still ahead, across all files, by month: put together once for a snapshot.
import { compareText, type Day, type Event, type Person, type Verb } from '#core'
import type { Snapshot } from '../host/workspace.ts'
import { dayOf, findMeetings } from './meetings.ts'
import { monthOf, type Month } from './month.ts'

/** Something at its place in time. */
export interface Moment {
  /** The day it stands on: the event's own; a meeting ahead stands on the day that it is for. */
  readonly day: Day
  readonly event: Event
  /** It lies ahead: a meeting that stands, or an event dated after today. */
  readonly ahead: boolean
}

export interface Chronicle {
  /** The months that have anything, newest first. */
  readonly months: readonly Month[]
  /** How much a month has. */
  count(month: Month): number
  /** What a month has: the newest day first, in a day by file and place. */
  in(month: Month): readonly Moment[]
}

/** Of whom and of what sort: null stands for everybody and everything. */
export interface Wanted {
  readonly person: Person | null
  readonly kind: Verb | null
}

interface Known {
  readonly meetings: readonly Moment[]
  readonly events: readonly Moment[]
  readonly all: Chronicle
  /** Those that were asked for lately, the latest last. */
  readonly asked: Map<string, Chronicle>
}

const keptChronicles = 20

const known = new WeakMap<Snapshot, Known>()

function knownOf(snapshot: Snapshot): Known {
  const before = known.get(snapshot)
  if (before) return before
  const { notebook, today } = snapshot
  const entries = [...notebook.contacts, ...notebook.introductions]
  const events = entries.flatMap((entry) => entry.events.map((event) => asMoment(event, today)))
  const meetings = entries
    .flatMap((entry) => findMeetings(entry, today))
    .map((event) => ({ day: dayOf(event), event, ahead: true }))
  const fresh = { events, meetings, all: makeChronicle([...events, ...meetings]), asked: new Map() }
  known.set(snapshot, fresh)
  return fresh
}

const asMoment = (event: Event, today: Day): Moment => ({ day: event.day, event, ahead: event.day > today })

/** The meetings that are still ahead, today's included, in no order. */
export const meetingsOf = (snapshot: Snapshot): readonly Moment[] => knownOf(snapshot).meetings

/** The chronicle of a snapshot: all of it, or what has to do with a person or is of one kind. */
export function chronicleOf(snapshot: Snapshot, { person, kind }: Wanted): Chronicle {
  const { events, meetings, all, asked } = knownOf(snapshot)
  if (person === null && kind === null) return all
  const name = `${kind ?? ''} ${person?.key ?? ''}`
  const before = asked.get(name)
  if (before) return before
  const { notebook, today } = snapshot
  const isWanted = ({ event }: Moment): boolean =>
    (kind === null || event.verb === kind) &&
    (person === null || event.persons.some(({ key }) => key === person.key))
  const near =
    person === null
      ? events
      : (notebook.eventsByPerson.get(person.key) ?? []).map((event) => asMoment(event, today))
  const chronicle = makeChronicle([...near, ...meetings].filter(isWanted))
  const [oldest] = asked.keys()
  if (oldest !== undefined && asked.size >= keptChronicles) asked.delete(oldest)
  asked.set(name, chronicle)
  return chronicle
}

function makeChronicle(moments: readonly Moment[]): Chronicle {
  const byMonth = Map.groupBy(moments, ({ day }) => monthOf(day))
  const sorted = new Map<Month, readonly Moment[]>()
  return {
    months: [...byMonth.keys()].sort().reverse(),
    count: (month) => byMonth.get(month)?.length ?? 0,
    in(month) {
      const before = sorted.get(month)
      if (before) return before
      const moments = (byMonth.get(month) ?? []).toSorted(newestDayFirst)
      sorted.set(month, moments)
      return moments
    },
  }
}

const casts = new WeakMap<readonly Moment[], Cast>()

/** Who and what kinds some moments have to do with. */
export interface Cast {
  /** By key. */
  readonly people: ReadonlyMap<string, Person>
  readonly kinds: ReadonlySet<Verb>
  readonly ahead: number
}

/** The cast of a month as `in` gives it; the same is put together only once. */
export function castOf(moments: readonly Moment[]): Cast {
  const before = casts.get(moments)
  if (before) return before
  const cast = {
    people: new Map(
      moments.flatMap(({ event }) => event.persons.map((person) => [person.key, person] as const)),
    ),
    kinds: new Set(moments.map(({ event }) => event.verb)),
    ahead: moments.filter(({ ahead }) => ahead).length,
  }
  casts.set(moments, cast)
  return cast
}

const newestDayFirst = (a: Moment, b: Moment): number =>
  compareText(b.day, a.day) ||
  compareText(a.event.note.path, b.event.note.path) ||
  a.event.index - b.event.index
