// People without a file of their own: they count all the same, by the slug of their name.
import type { Reference } from '../note/reference.ts'
import { fold, slug } from '../text/fold.ts'
import type { Person } from './person.ts'
import type { Recall } from './recall.ts'
import type { Notes } from './shelf.ts'
import { firstWord, nameTerm, unfiledName } from './terms.ts'

/** The id that a name without a file gets. */
export const unfiledId = ({ target }: Reference): string => nameTerm(target)

/** The people whom references name and who have no file. */
export interface Unfiled {
  /**
   * The person of an id. A single word is the first name of the one among them whose longer name begins with it.
   */
  readonly withId: (id: string) => Person | undefined
  /** Somebody by their name, or by a first name that only they have among them. */
  readonly named: (name: string) => Person | undefined
  /** All of them. */
  readonly all: (entries: readonly string[]) => ReadonlySet<Person>
}

/** Finds people without a file; `missing` gives the references of an entry (by path) that nobody with a file has. */
export function makeUnfiled(
  notes: Notes,
  recall: Recall,
  missing: (path: string) => readonly Reference[],
): Unfiled {
  /** The reference that an id's name is taken from: the first that has more than one word, else the first. */
  const referenceTo = (id: string): Reference | undefined => {
    const all = notes
      .find(`ref:${id}`)
      .flatMap((path) => missing(path).filter((one) => unfiledId(one) === id))
    return all.find(({ target }) => target.includes(' ')) ?? all[0]
  }
  const idsUnder = recall.query((part): readonly string[] => {
    const ids = notes
      .find(`part:${part}`)
      .flatMap((path) => missing(path).map(unfiledId))
      .filter((id) => id.startsWith(`${part}-`))
    return [...new Set(ids)]
  })
  const own = recall.query((id): Person | undefined => {
    const reference = referenceTo(id)
    if (!reference) return undefined
    const name = unfiledName(reference.target)
    const first = name.split(/\s+/)[0] ?? name
    return { id, key: id, name, short: idsUnder(slug(first)).length === 1 ? first : name, note: null }
  })
  const withId = recall.query((id): Person | undefined => {
    const person = own(id)
    if (!person || id.includes('-')) return person
    const [only, ...others] = idsUnder(id)
    return only !== undefined && others.length === 0 ? own(only) : person
  })
  const called = recall.query((first): Person | undefined => {
    const ids = notes.find(`given:${first}`).flatMap((path) => missing(path).map(unfiledId))
    const people = [...new Set(ids)].flatMap((id) => withId(id) ?? [])
    const same = new Set(people.filter(({ name }) => fold(firstWord(name)) === first))
    return same.size === 1 ? [...same][0] : undefined
  })
  return {
    withId,
    named: (name) => withId(slug(name)) ?? called(fold(name)),
    all: (entries) =>
      new Set(
        entries
          .flatMap((path) => missing(path))
          .map(unfiledId)
          .flatMap((id) => withId(id) ?? []),
      ),
  }
}
