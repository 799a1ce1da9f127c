// People as a letter speaks of them.
import type { Located, MeNote, Person } from '#core'
import type { MeFacts, PersonFacts } from './facts.ts'
import { plain } from './plain.ts'

const titles = /^(?:dr|prof|professor|mr|mrs|ms|mx|sir|dame|rev)\.?$/i

/** The name one is called by: the first word that is no title. */
export function firstName(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '')
  return words.find((word) => !titles.test(word)) ?? name
}

const listOf = (values: readonly Located<string>[] | undefined): readonly string[] | null =>
  values && values.length > 0 ? values.map(({ value }) => plain(value)) : null

const textOf = (value: Located<string> | undefined): string | null => (value ? plain(value.value) : null)

/** "VP Engineering at Northwind", "at Northwind"; null where neither is known. */
function placeOf(role: string | null, org: string | null): string | null {
  if (role !== null && org !== null) return `${role} at ${org}`
  return role ?? (org === null ? null : `at ${org}`)
}

/** A person with what their own file says of them. */
export function describePerson({ name, note }: Person): PersonFacts {
  const fields = note?.fields
  const [org, role] = [textOf(fields?.org), textOf(fields?.role)]
  return {
    name: plain(name),
    first: firstName(plain(name)),
    email: textOf(fields?.email[0]),
    org,
    role,
    at: placeOf(role, org),
    offers: listOf(fields?.offers),
    seeks: listOf(fields?.seeks),
    ask_first: fields?.askFirst ?? false,
  }
}

// What a note says of somebody with "his" or "her" can't be said to them.
const speaksOfThem = /\b(?:he|him|his|she|her|hers|they|them|their|theirs|himself|herself)\b/i

const sayable = (words: readonly string[] | null): readonly string[] | null => {
  const kept = words?.filter((each) => !speaksOfThem.test(each)) ?? []
  return kept.length > 0 ? kept : null
}

/** A person as one speaks to them: without what their file says in the third person. */
export function describeAddressee(person: Person): PersonFacts {
  const facts = describePerson(person)
  return { ...facts, offers: sayable(facts.offers), seeks: sayable(facts.seeks) }
}

/** The notebook's owner. */
export function describeMe(me: MeNote | null): MeFacts {
  const fields = me?.fields
  const name = textOf(fields?.name)
  return {
    name,
    first: name === null ? null : firstName(name),
    email: textOf(fields?.email[0]),
    offers: listOf(fields?.offers),
    seeks: listOf(fields?.seeks),
  }
}

/** "Ana", "Ana and Raj", "Ana, Raj and Lena"; null for nobody. */
export const joinNames = (names: readonly string[], word = 'and'): string | null =>
  names.length === 0
    ? null
    : names.length === 1
      ? (names[0] ?? null)
      : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1) ?? ''}`

/** The first names of people, joined. */
export const firstNames = (people: readonly Person[]): string | null =>
  joinNames(people.map(({ name }) => firstName(plain(name))))
