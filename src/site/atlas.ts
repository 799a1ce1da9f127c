// Who and what has an id, looked up in one step: worked out once for each notebook.
import type { Contact, Introduction, Notebook, Person } from '#core'
import { addressPart, keyOf } from './address.ts'

export interface Atlas {
  /** By id, as ids are compared. */
  readonly introductions: ReadonlyMap<string, Introduction>
  /** By the id of their own file. */
  readonly contacts: ReadonlyMap<string, Contact>
  readonly people: ReadonlyMap<string, Person>
  /** By the part of the address that names their page. */
  readonly introductionPages: ReadonlyMap<string, Introduction>
  readonly personPages: ReadonlyMap<string, Person>
}

const known = new WeakMap<Notebook, Atlas>()

/** The atlas of a notebook; where two have one id, the first in path order is meant. */
export function atlasOf(notebook: Notebook): Atlas {
  const before = known.get(notebook)
  if (before) return before
  const introductions = byKey(notebook.introductions, ({ id }) => id)
  const people = byKey([...notebook.people.values()], ({ id }) => id)
  const atlas = {
    introductions,
    contacts: byKey(notebook.contacts, ({ note }) => note.id),
    people,
    introductionPages: byPart(introductions),
    personPages: byPart(people),
  }
  known.set(notebook, atlas)
  return atlas
}

function byKey<T>(all: readonly T[], idOf: (one: T) => string): ReadonlyMap<string, T> {
  return new Map(all.toReversed().map((one) => [keyOf(idOf(one)), one]))
}

const byPart = <T>(all: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
  new Map([...all].map(([key, one]) => [addressPart(key), one]))
