// A notebook's entries by what they are looked up by.
import type { Note } from '../note/note.ts'
import { fold } from '../text/fold.ts'
import { compareText } from '../text/order.ts'
import type { Contact, Event, Introduction } from './notebook.ts'

/** The order of paths, by code units. */
export const byPath = (a: { path: string }, b: { path: string }): number => compareText(a.path, b.path)

/** The paths by id; a file that is no entry stands behind those that are, since it doesn't own an id. */
export function groupPaths(notes: readonly Note[]): ReadonlyMap<string, readonly string[]> {
  const ordered = [
    ...notes.filter(({ sort }) => sort !== 'other'),
    ...notes.filter(({ sort }) => sort === 'other'),
  ]
  const groups = Map.groupBy(ordered, ({ key }) => key)
  return new Map([...groups].map(([key, same]) => [key, same.map(({ path }) => path)]))
}

/** Introductions by the keys of all who have a part in them. */
export function groupIntroductions(
  introductions: readonly Introduction[],
): ReadonlyMap<string, readonly Introduction[]> {
  const found = new Map<string, Introduction[]>()
  for (const introduction of introductions) {
    const { introducer, to, parties } = introduction
    const introduced = introduction.events.flatMap(({ verb, persons }) =>
      verb === 'introduced' ? persons : [],
    )
    for (const key of new Set(
      [introducer, ...to, ...parties, introduction.for, ...introduced].map((person) => person?.key),
    )) {
      if (key === undefined) continue
      const known = found.get(key)
      if (known) known.push(introduction)
      else found.set(key, [introduction])
    }
  }
  return found
}

/** Events by the keys of the people they are about; those of an introduction without a date count for nothing. */
export function groupEvents(
  sources: readonly (Contact | Introduction)[],
): ReadonlyMap<string, readonly Event[]> {
  const found = new Map<string, Event[]>()
  for (const source of sources) {
    if ('date' in source && source.date === null) continue
    for (const event of source.events)
      for (const { key } of event.persons) {
        const known = found.get(key)
        if (known) known.push(event)
        else found.set(key, [event])
      }
  }
  const order = (a: Event, b: Event): number =>
    compareText(a.day, b.day) || byPath(a.note, b.note) || a.index - b.index
  for (const events of found.values()) events.sort(order)
  return found
}

/** Each event that resolved a story, by the goal of its introduction; the earliest first. */
export function groupResolved(introductions: readonly Introduction[]): ReadonlyMap<string, readonly Event[]> {
  const found = introductions.flatMap(({ note, date, events }) => {
    const goal = date === null ? undefined : note.fields.goal?.value
    const resolved = goal === undefined ? [] : events.filter(({ verb }) => verb === 'resolved')
    return resolved.map((event) => ({ goal: fold(goal ?? ''), event }))
  })
  const sorted = found.sort((a, b) => compareText(a.event.day, b.event.day))
  const groups = Map.groupBy(sorted, ({ goal }) => goal)
  return new Map([...groups].map(([goal, same]) => [goal, same.map(({ event }) => event)]))
}
