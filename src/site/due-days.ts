// What stands on each day: dates that are made and what is owed, put together once for a snapshot.
import { compareText, type Day, type Obligation } from '#core'
import type { Snapshot } from '../host/workspace.ts'
import { type Moment, meetingsOf } from './chronicle.ts'
import { insightOf } from './insight.ts'
import { addMonths, monthOf, type Month } from './month.ts'
import { aheadOf } from './static/ahead.ts'

const monthsAhead = 12

/** Something that stands on a day. */
export type Due = { readonly owed: Obligation } | { readonly meeting: Moment }

const known = new WeakMap<Snapshot, ReadonlyMap<Day, readonly Due[]>>()

/** All that stands on each day: meetings first, then what is owed in its order. */
export function dueByDay(snapshot: Snapshot): ReadonlyMap<Day, readonly Due[]> {
  const before = known.get(snapshot)
  if (before) return before
  const meetings = meetingsOf(snapshot).toSorted((a, b) => compareText(a.event.note.path, b.event.note.path))
  const all: readonly (readonly [Day, Due])[] = [
    ...meetings.map((meeting) => [meeting.day, { meeting }] as const),
    ...insightOf(snapshot).agenda.map((owed) => [owed.due, { owed }] as const),
  ]
  const days = new Map(
    [...Map.groupBy(all, ([day]) => day)].map(([day, some]) => [day, some.map(([, due]) => due)]),
  )
  known.set(snapshot, days)
  return days
}

/** The months that the calendar has: those past in which something is still due, this one, and twelve ahead. */
export function calendarMonths(snapshot: Snapshot): readonly Month[] {
  const now = monthOf(snapshot.today)
  const past = new Set([...dueByDay(snapshot).keys()].map(monthOf).filter((month) => month < now))
  const coming = Array.from({ length: monthsAhead + 1 }, (_, count) => addMonths(now, count))
  return [...[...past].sort(), ...new Set(coming)]
}

/** What isn't open yet and will be within the days of which a static copy is sure, by its due day. */
export const comingByDay = (snapshot: Snapshot): ReadonlyMap<Day, readonly Obligation[]> =>
  Map.groupBy([...aheadOf(snapshot).comingIn.values()].flat(), ({ due }) => due)
