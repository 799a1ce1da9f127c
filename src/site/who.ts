// People as a page shows them: initials, name, what they do, and where their page is.
import type { Notebook, Person } from '#core'
import { keyOf } from './address.ts'
import { atlasOf } from './atlas.ts'
import { personHref } from './links.ts'
import { onceFor } from './once.ts'

export interface Who {
  readonly name: string
  readonly short: string
  readonly initials: string
  /** "VP Engineering, Northwind"; empty where the notebook doesn't say. */
  readonly role: string
  readonly href: string
}

/** A person as shown. */
export const whoIs = onceFor((person: Person): Who => {
  const fields = person.note?.fields
  const role = [fields?.role?.value, fields?.org?.value].filter((part) => part !== undefined).join(', ')
  const { name, short } = person
  return { name, short, initials: initialsOf(name), role, href: personHref(person.id) }
})

/** The person with this id; undefined where the notebook knows nobody of that id. */
export const personWith = (notebook: Notebook, id: string | null): Person | undefined =>
  id === null ? undefined : atlasOf(notebook).people.get(keyOf(id))

/** The same as shown. */
export function whoHas(notebook: Notebook, id: string | null): Who | null {
  const person = personWith(notebook, id)
  return person ? whoIs(person) : null
}

/** The first letters of the first and the last word of a name, as their script writes them. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word))
  const ends = [words[0], words.length > 1 ? words.at(-1) : undefined]
  return ends
    .map((word) => (word === undefined ? '' : firstLetter(word)))
    .join('')
    .toUpperCase()
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

// two plain letters or digits at the start: no accent, and nothing else that belongs to the first, comes between
const isPlain = (word: string): boolean => /^[a-z\d](?:[a-z\d]|$)/i.test(word)

const firstLetter = (word: string): string =>
  isPlain(word) ? word.charAt(0) : (letters.segment(word)[Symbol.iterator]().next().value?.segment ?? '')
