// Who and what has an id, looked up in one step: worked out once for each notebook.
import type { Contact, Introduction, Notebook, Person } from '#core'

export interface Atlas {
  /** By id, as ids are compared. */
  readonly introductions: ReadonlyMap<string, Introduction>
  /** By the id of their own file. */
  readonly contacts: ReadonlyMap<string, Contact>
  readonly people: ReadonlyMap<string, Person>
}

const known = new WeakMap<Notebook, Atlas>()

/** The atlas of a notebook; where two have one id, the first in path order is meant. */
export function atlasOf(notebook: Notebook): Atlas {
  const before = known.get(notebook)
  if (before) return before
  const atlas = {
    introductions: byKey(notebook.introductions, ({ id }) => id),
    contacts: byKey(notebook.contacts, ({ note }) => note.id),
    people: byKey([...notebook.people.values()], ({ id }) => id),
  }
  known.set(notebook, atlas)
  return atlas
}

/** An id as ids are compared. */
export const keyOf = (id: string): string => id.normalize('NFC').toLowerCase()

function byKey<T>(all: readonly T[], idOf: (one: T) => string): ReadonlyMap<string, T> {
  return new Map(all.toReversed().map((one) => [keyOf(idOf(one)), one]))
}
