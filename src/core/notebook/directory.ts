// Who is meant by a reference: an id, then an alias, then a full name, then a first name that only one person has.
import type { ContactNote } from '../note/note.ts'
import type { Reference } from '../note/reference.ts'
import { editDistance, nameTolerance } from '../text/distance.ts'
import { fold, slug } from '../text/fold.ts'
import { meKey, type Person } from './person.ts'
import type { Query, Recall } from './recall.ts'
import type { Source } from './shelf.ts'
import { firstWord, nameOf } from './terms.ts'

/** Whom a reference means, or why nobody. */
export type Resolution =
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'ambiguous'; readonly people: readonly Person[] }
  | { readonly kind: 'misspelt'; readonly nearest: string; readonly person: Person }
  | { readonly kind: 'missing'; readonly reference: Reference }

/** A name that another one nearly is, and who has it. */
export interface Near {
  readonly nearest: string
  readonly person: Person
}

/** The people with a file, and the owner; by every name they go by. */
export interface Directory {
  readonly owner: () => Person
  /** The person of a contact's file, by its path. */
  readonly personAt: (path: string) => Person
  /** The people who have exactly this name, from the strongest level at which anybody has it. */
  readonly named: (name: string) => readonly Person[]
  /** The name that a folded one nearly is; of equally near ones the first in the alphabet. */
  readonly near: Query<Near | undefined>
}

/** The directory of a notebook; `ownerName` is what me.md calls the owner. */
export function makeDirectory(notes: Source, recall: Recall, ownerName: () => string | undefined): Directory {
  const owner = recall.query((): Person => {
    const name = ownerName() ?? 'me'
    return { id: meKey, key: meKey, name, short: 'me', note: null }
  })
  const personAt = recall.query((path): Person => {
    const note = getContact(notes, path)
    const name = nameOf(note)
    const first = firstWord(name)
    const only = notes.find(`first:${fold(first)}`).length === 1
    return { id: note.id, key: note.key, name, short: only ? first : name, note }
  })
  const at = (term: string): readonly Person[] => notes.find(term).map((path) => personAt(path))
  const named = recall.query((name): readonly Person[] => {
    const [folded, slugged] = [fold(name), slug(name)]
    if (folded === meKey) return [owner('')]
    const given = ownerName()
    const isOwner = given !== undefined && fold(given) === folded
    const levels = [
      () => at(`id:${folded}`).slice(0, 1),
      () => at(`alias:${folded}`),
      () => [...(isOwner ? [owner('')] : []), ...at(`full:${folded}`)],
      () => (slugged === '' ? [] : at(`slug:${slugged}`)),
      () => at(`first:${folded}`),
    ]
    for (const level of levels) {
      const found = level()
      if (found.length > 0) return found
    }
    return []
  })
  // what it reads of the names is watched by whoever replaces notes: a name that comes or goes matters only nearby
  const near = recall.query((folded): Near | undefined => {
    const nearest = searchNear(folded, notes, (name) => {
      const [person] = named(name)
      return person !== undefined && person.key !== meKey
    })
    const [person] = nearest === undefined ? [] : named(nearest)
    return nearest === undefined || !person ? undefined : { nearest, person }
  })
  return { owner: () => owner(''), personAt, named, near }
}

function getContact(notes: Source, path: string): ContactNote {
  const note = notes.note(path)
  if (note?.sort !== 'contact') throw new Error(`nobody’s file: ${path}`)
  return note
}

function searchNear(folded: string, notes: Source, counts: (name: string) => boolean): string | undefined {
  let found: { nearest: string; distance: number } | undefined
  for (let length = Math.max(1, folded.length - 2); length <= folded.length + 2; length++)
    for (const name of notes.wordsOfLength('name', length)) {
      const limit = Math.min(nameTolerance(name), found?.distance ?? 3)
      const distance = editDistance(folded, name, limit)
      if (distance > limit || distance === 0) continue
      const nearer =
        !found || distance < found.distance || (distance === found.distance && name < found.nearest)
      if (nearer && counts(name)) found = { nearest: name, distance }
    }
  return found?.nearest
}

/** Whether a name that came or went can be what `folded` nearly is. */
export const isNear = (folded: string, name: string): boolean =>
  editDistance(folded, name, nameTolerance(name)) <= nameTolerance(name)

/** Whom a reference means. Nobody with a file: a near miss is misspelt, anything else a person without a file. */
export function resolve(directory: Directory, reference: Reference): Resolution {
  const [person, ...others] = directory.named(reference.target)
  if (person && others.length > 0) return { kind: 'ambiguous', people: [person, ...others] }
  if (person) return { kind: 'person', person }
  const near = directory.near(fold(reference.target))
  return near ? { kind: 'misspelt', ...near } : { kind: 'missing', reference }
}
