// Who is meant by a reference: an id, then an alias, then a full name, then a first name that only one person has.
import type { ContactNote, MeNote } from '../note/note.ts'
import type { Reference } from '../note/reference.ts'
import { editDistance, nameTolerance } from '../text/distance.ts'
import { fold, slug, titleCase } from '../text/fold.ts'
import { meKey, type Person } from './person.ts'

/** Whom a reference means, or why nobody. */
export type Resolution =
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'ambiguous'; readonly people: readonly Person[] }
  | { readonly kind: 'misspelt'; readonly nearest: string; readonly person: Person }
  | { readonly kind: 'missing'; readonly reference: Reference }

/** The people with a file, and the owner; by every name they go by. */
export interface Directory {
  readonly people: readonly Person[]
  /** What each level of names gives for a folded name, the strongest level first. */
  readonly levels: readonly ReadonlyMap<string, readonly Person[]>[]
  /** All names by their length, for near misses. */
  readonly namesByLength: ReadonlyMap<number, readonly (readonly [string, Person])[]>
}

const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? ''

/** The directory of a notebook's contacts (in path order; of two with one id the first has it) and its owner. */
export function makeDirectory(contacts: readonly ContactNote[], me: MeNote | null): Directory {
  const names = contacts.map((note) => note.fields.name?.value ?? titleCase(note.id))
  const firsts = Map.groupBy(names.map(firstName).map(fold), (name) => name)
  const owner: Person = {
    id: meKey,
    key: meKey,
    name: me?.fields.name?.value ?? 'me',
    short: 'me',
    note: null,
  }
  const people = contacts.map((note, index): Person => {
    const name = names[index] ?? note.id
    const first = firstName(name)
    return {
      id: note.id,
      key: note.key,
      name,
      short: firsts.get(fold(first))?.length === 1 ? first : name,
      note,
    }
  })
  const ids = group([owner, ...people], (person) => [person.key])
  for (const [key, same] of ids) ids.set(key, same.slice(0, 1))
  const aliases = group(people, (person) => person.note?.fields.aliases.map(({ value }) => fold(value)) ?? [])
  const full = group(me?.fields.name ? [owner, ...people] : people, (person) => [fold(person.name)])
  const slugs = group(people, (person) => [slug(person.id), slug(person.name)].filter((name) => name !== ''))
  const given = group(people, (person) => [fold(firstName(person.name))])
  const levels = [ids, aliases, full, slugs, given]
  return { people: [owner, ...people], levels, namesByLength: byLength(levels) }
}

function group(
  people: readonly Person[],
  namesOf: (person: Person) => readonly string[],
): Map<string, Person[]> {
  const found = new Map<string, Person[]>()
  for (const person of people)
    for (const name of new Set(namesOf(person))) {
      const same = found.get(name)
      if (same) same.push(person)
      else found.set(name, [person])
    }
  return found
}

function byLength(levels: readonly ReadonlyMap<string, readonly Person[]>[]): Directory['namesByLength'] {
  const entries = levels.flatMap((level) =>
    [...level].flatMap(([name, [person]]) =>
      person && person.key !== meKey ? [[name, person] as const] : [],
    ),
  )
  const unique = [...new Map(entries.map((entry) => [entry[0], entry])).values()]
  return Map.groupBy(unique, ([name]) => name.length)
}

/** The people who have exactly this name, from the strongest level at which anybody has it. */
export function findNamed({ levels }: Directory, name: string): readonly Person[] {
  const [folded, slugged] = [fold(name), slug(name)]
  for (const [index, level] of levels.entries()) {
    const found = level.get(index === 3 ? slugged : folded)
    if (found) return found
  }
  return []
}

/** Whom a reference means. Nobody with a file: a near miss is misspelt, anything else a person without a file. */
export function resolve(directory: Directory, reference: Reference): Resolution {
  const [person, ...others] = findNamed(directory, reference.target)
  if (person && others.length > 0) return { kind: 'ambiguous', people: [person, ...others] }
  if (person) return { kind: 'person', person }
  const near = findNearPerson(directory, fold(reference.target))
  return near ? { kind: 'misspelt', ...near } : { kind: 'missing', reference }
}

interface Near {
  readonly nearest: string
  readonly person: Person
}

const remembered = new WeakMap<Directory, Map<string, Near | null>>()

/** The name in the directory that `folded` nearly is; of equally near ones the first in the alphabet. */
export function findNearPerson(directory: Directory, folded: string): Near | undefined {
  const memory = remembered.get(directory) ?? new Map<string, Near | null>()
  remembered.set(directory, memory)
  const known = memory.get(folded)
  if (known !== undefined) return known ?? undefined
  const found = searchNearPerson(directory, folded)
  memory.set(folded, found ?? null)
  return found
}

function searchNearPerson({ namesByLength }: Directory, folded: string): Near | undefined {
  let found: { nearest: string; person: Person; distance: number } | undefined
  for (let length = Math.max(1, folded.length - 2); length <= folded.length + 2; length++)
    for (const [name, person] of namesByLength.get(length) ?? []) {
      const limit = Math.min(nameTolerance(name), found?.distance ?? 3)
      const distance = editDistance(folded, name, limit)
      if (distance > limit || distance === 0) continue
      if (!found || distance < found.distance || (distance === found.distance && name < found.nearest))
        found = { nearest: name, person, distance }
    }
  return found && { nearest: found.nearest, person: found.person }
}
