// People without a file of their own: they count all the same, by the slug of their name.
import type { Reference } from '../note/reference.ts'
import { fold, slug, titleCase } from '../text/fold.ts'
import type { Person } from './person.ts'

/** The id that a name without a file gets. */
export const unfiledId = ({ target }: Reference): string => slug(target) || fold(target)

/**
 * The people that `references` name, none of whom has a file: by id. A single word is the first name of the one among
 * them whose longer name begins with it.
 */
export function gatherUnfiled(references: readonly Reference[]): ReadonlyMap<string, Person> {
  const named = new Map<string, Reference>()
  for (const reference of references) {
    const id = unfiledId(reference)
    const known = named.get(id)
    if (!known || (!known.target.includes(' ') && reference.target.includes(' '))) named.set(id, reference)
  }
  const long = [...named.keys()].filter((id) => id.includes('-'))
  const byFirst = Map.groupBy(long, (id) => id.slice(0, id.indexOf('-')))
  const people = new Map<string, Person>()
  for (const [id, { target }] of named) {
    const name = /[\s\p{Lu}]/u.test(target) ? target : titleCase(target)
    const first = name.split(/\s+/)[0] ?? name
    people.set(id, {
      id,
      key: id,
      name,
      short: byFirst.get(slug(first))?.length === 1 ? first : name,
      note: null,
    })
  }
  for (const id of named.keys()) {
    const only = byFirst.get(id)
    const person = only?.length === 1 ? people.get(only[0] ?? '') : undefined
    if (!id.includes('-') && person) people.set(id, person)
  }
  return people
}
