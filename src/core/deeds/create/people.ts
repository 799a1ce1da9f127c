// Whom words mean in a new entry: somebody with a file, somebody only named yet, or somebody new.
import { parseReference } from '../../note/reference.ts'
import { clipStem, freshStem, stemOf } from '../../note/file-name.ts'
import type { Directory } from '../../notebook/directory.ts'
import { findPerson } from '../../notebook/find.ts'
import type { Notebook } from '../../notebook/notebook.ts'
import { meKey, type Person } from '../../notebook/person.ts'
import { firstWord, unfiledName } from '../../notebook/terms.ts'
import { fold } from '../../text/fold.ts'
import { quote } from '../../text/plain.ts'
import { type Refused, refuse, refuseRival } from './refusal.ts'

/** Somebody in a new entry; `isNew` where they have no file yet. */
export interface Somebody {
  readonly id: string
  readonly name: string
  readonly isNew: boolean
}

const listed = (people: readonly Person[]): string =>
  people
    .slice(0, 6)
    .map(({ name, id }) => `${name} (${id})`)
    .join(' or ')

/** Whether an id is nobody's and nothing's yet, and means nobody by another name. */
export const isFree = ({ pathsByKey, directory }: Notebook, id: string): boolean =>
  (pathsByKey.get(fold(id)) ?? []).length === 0 && directory.named(id).length === 0

/** A name that somebody else nearly has; a first name counts only against another single word. */
export function findNear(directory: Directory, name: string): Person | undefined {
  const near = directory.near(fold(name))
  if (!near) return undefined
  const { person, nearest } = near
  const names = [
    person.key,
    fold(person.name),
    ...(person.note?.fields.aliases ?? []).map(({ value }) => fold(value)),
  ]
  const isFirst = nearest === fold(firstWord(person.name)) && !names.includes(nearest)
  return isFirst && /\s/.test(name.trim()) ? undefined : person
}

/** A new person of this name, whose id is free beside `taken`. */
export function newcomer(notebook: Notebook, name: string, taken: readonly Somebody[]): Somebody {
  const isTaken = (id: string) =>
    !isFree(notebook, id) || taken.some((other) => other.isNew && other.id === id)
  return { id: freshStem(stemOf(name, 'person'), isTaken), name, isNew: true }
}

/** What is said of a name that is nearly somebody's. */
const didYouMean = (words: string, { name, id }: Person): string =>
  `Nobody is called ${quote(words)}. Did you mean ${name} (${id})?`

/**
 * Whom `words` mean, as a reference in a note would. Refuses the owner, a name that several have, and, unless `anybody` may be
 * new, one that is nearly somebody's. `taken` are those found already, whose ids are no more free.
 */
export function whoIs(
  notebook: Notebook,
  words: string,
  taken: readonly Somebody[],
  anybody: boolean,
): Somebody | Refused {
  const target = parseReference(words)?.target
  if (target === undefined) return refuse('A name is empty: name somebody.')
  const [person, ...others] = notebook.directory.named(target)
  if (person?.key === meKey) return refuse(`${quote(words)} is you: name somebody else.`)
  if (person && others.length > 0)
    return refuse(`${quote(words)} could be ${listed([person, ...others])}. Say which by the id.`)
  if (person) return { id: person.id, name: person.name, isNew: false }
  const again = taken.find((other) => other.isNew && [fold(other.name), other.id].includes(fold(target)))
  if (again) return again
  const named = findPerson(notebook, target)
  const near = anybody || named ? undefined : findNear(notebook.directory, target)
  if (near) return refuseRival(didYouMean(words, near))
  const known = named && fold(named.name).length > fold(target).length ? named.name : unfiledName(target)
  return newcomer(notebook, known, taken)
}

const asLink = (target: string): string | undefined => {
  const link = `[[${target}]]`
  const read = parseReference(link)
  return read?.form === 'wikilink' && read.target === target ? link : undefined
}

/** How a new note refers to somebody: by a link to their id, or to their name where they get no file; plain where no link can say it. */
export function writeReference({ id, name, isNew }: Somebody, withFiles: boolean): string {
  const target = isNew && !withFiles ? name : id
  return asLink(target) ?? target
}

/** Whether a first name means only this person, among those who are there and `others` who come with them. */
function isTheirs(notebook: Notebook, first: string, { id }: Somebody, others: readonly Somebody[]): boolean {
  const filed = notebook.directory.named(first)
  const named = findPerson(notebook, first)
  const here = filed.length > 0 ? filed : named ? [named] : []
  const coming = others.filter(({ name }) => fold(firstWord(name)) === fold(first))
  return here.every(({ key }) => key === fold(id)) && coming.every((other) => other.id === id)
}

/** How people call somebody in the name of a file: by their first name where only they have it, else by their id. */
export function callIn(notebook: Notebook, somebody: Somebody, others: readonly Somebody[]): string {
  const first = firstWord(somebody.name)
  const called = isTheirs(notebook, first, somebody, others) ? first : somebody.id
  return clipStem(stemOf(called, stemOf(somebody.id, 'somebody')), 40)
}
