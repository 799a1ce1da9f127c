// Who and what has an id or a page, looked up in one step; only a list of all pages goes through all of them.
import { type Contact, fold, type Introduction, type Notebook, type Person } from '#core'
import { addressPart, idOfPart, keyOf } from './address.ts'

/** What has a key; where two have one, the first in path order is meant. */
interface Keyed<T> {
  get(key: string): T | undefined
}

/** What has a page, by the part of the address that names it. */
interface Pages<T> extends Keyed<T> {
  /** The parts of all pages. */
  keys(): Iterable<string>
}

export interface Atlas {
  /** By id, as ids are compared. */
  readonly introductions: Keyed<Introduction>
  /** By the id of their own file. */
  readonly contacts: Keyed<Contact>
  readonly people: Keyed<Person>
  /** By the part of the address that names their page. */
  readonly introductionPages: Pages<Introduction>
  readonly personPages: Pages<Person>
}

const known = new WeakMap<Notebook, Atlas>()

/** The atlas of a notebook. */
export function atlasOf(notebook: Notebook): Atlas {
  const before = known.get(notebook)
  if (before) return before
  const entriesAt = (key: string): readonly (Contact | Introduction)[] =>
    (notebook.pathsByKey.get(fold(key)) ?? [])
      .flatMap((path) => notebook.entries.get(path) ?? [])
      .filter(({ note }) => keyOf(note.id) === key)
  const introductions = {
    get: (key: string) => entriesAt(key).find((entry): entry is Introduction => 'parties' in entry),
  }
  const contacts = {
    get: (key: string) => entriesAt(key).find((entry): entry is Contact => 'person' in entry),
  }
  const people = {
    get: (key: string) => {
      const person = notebook.people.get(fold(key))
      return person && keyOf(person.id) === key ? person : undefined
    },
  }
  const atlas = {
    introductions,
    contacts,
    people,
    introductionPages: pagesOf(introductions, () => notebook.introductions),
    personPages: pagesOf(people, () => [...notebook.people.values()]),
  }
  known.set(notebook, atlas)
  return atlas
}

/** Pages by their part: most tell the id itself; for one that was cut, all are looked through. */
function pagesOf<T extends { readonly id: string }>(byKey: Keyed<T>, all: () => readonly T[]): Pages<T> {
  let parts: ReadonlyMap<string, T> | undefined
  const list = () =>
    (parts ??= new Map(
      all()
        .toReversed()
        .map((one) => [addressPart(one.id), one]),
    ))
  return {
    get(part) {
      const id = idOfPart(part)
      return id === undefined ? list().get(part) : byKey.get(keyOf(id))
    },
    keys: () => list().keys(),
  }
}
