// Who is meant by every reference of every note, people without a file included.
import type { ContactNote, EntryNote } from '../note/note.ts'
import { fold, slug } from '../text/fold.ts'
import { type Directory, findNamed } from './directory.ts'
import { eventMentions, fieldMentions, type Raw } from './mentions.ts'
import type { Mention } from './notebook.ts'
import type { Person } from './person.ts'
import { gatherUnfiled, unfiledId } from './unfiled.ts'

/** Everybody who is named, and how to find them. */
export interface World {
  readonly unfiled: readonly Person[]
  readonly mentionsOf: (note: EntryNote) => readonly Mention[]
  /** Somebody by a name that only they have, with or without a file. */
  readonly findAny: (name: string) => Person | undefined
  readonly ownerOf: (note: ContactNote) => Person
}

/** Names everybody in these entries; `keys` are the keys of all notes, so that a link to one isn't taken for a person. */
export function nameEverybody(
  entries: readonly EntryNote[],
  directory: Directory,
  keys: ReadonlySet<string>,
): World {
  const isOther = (target: string): boolean => keys.has(fold(target))
  const missing: Raw[] = []
  for (const note of entries) {
    missing.push(...fieldMentions(note, directory))
    for (const line of note.timeline)
      missing.push(...eventMentions(note, line, directory, isOther, () => undefined))
  }
  const unfiled = gatherUnfiled(
    missing.flatMap(({ resolution }) => (resolution.kind === 'missing' ? [resolution.reference] : [])),
  )
  const firsts = Map.groupBy(new Set(unfiled.values()), ({ name }) => fold(name.split(/\s+/)[0] ?? name))
  const find = (name: string): Person | undefined => {
    const sameFirst = firsts.get(fold(name))
    return unfiled.get(slug(name)) ?? (sameFirst?.length === 1 ? sameFirst[0] : undefined)
  }
  const personOf = ({ resolution }: Raw): Person | null =>
    resolution.kind === 'person'
      ? resolution.person
      : resolution.kind === 'missing'
        ? (unfiled.get(unfiledId(resolution.reference)) ?? null)
        : null
  const mentionsOf = (note: EntryNote): readonly Mention[] =>
    [
      ...fieldMentions(note, directory),
      ...note.timeline.flatMap((line) => eventMentions(note, line, directory, isOther, find)),
    ].map((raw) => ({ ...raw, person: personOf(raw) }))
  const owners = new Map(directory.people.map((person) => [person.note, person]))
  return {
    unfiled: [...new Set(unfiled.values())],
    mentionsOf: memoize(mentionsOf),
    findAny: (name) => {
      const known = findNamed(directory, name)
      return known.length > 0 ? (known.length === 1 ? known[0] : undefined) : find(name)
    },
    ownerOf: (note) => owners.get(note) ?? getOwner(note),
  }
}

function memoize<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const value = known.get(key) ?? compute(key)
    known.set(key, value)
    return value
  }
}

function getOwner(note: ContactNote): never {
  throw new Error(`nobody owns ${note.path}`)
}
