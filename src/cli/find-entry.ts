// Which introduction or person a word means; several are listed, none gets the nearest.
import { type Introduction, type Notebook, type Person, findPerson } from '#core'
import { UserError, exits } from '../host/failure.ts'
import { wrongCall } from './parse.ts'

export type Entry =
  | { readonly sort: 'introduction'; readonly introduction: Introduction }
  | { readonly sort: 'person'; readonly person: Person }

const fold = (text: string): string => text.normalize('NFC').toLowerCase().trim()

/** `notes/introductions/x.md` and `x.md` mean the entry `x`. */
const idFrom = (word: string): string => fold(word.replace(/^.*[/\\]/, '').replace(/\.md$/i, ''))

const undated = (id: string): string => fold(id).replace(/^\d{4}-\d{2}-\d{2}-/, '')

const namesOf = ({ id, name, note }: Person): readonly string[] => [
  id,
  name,
  ...(note?.fields.aliases.map(({ value }) => value) ?? []),
  name.split(/\s+/)[0] ?? name,
]

const describe = (entry: Entry): string =>
  entry.sort === 'person' ? `${entry.person.id} (${entry.person.name})` : entry.introduction.id

function refuseSeveral(word: string, entries: readonly Entry[]): never {
  const lines = entries.map((entry) => `  ${describe(entry)}`)
  throw new UserError(
    [`${word} could be any of these; say which by its id:`, ...lines].join('\n'),
    exits.call,
  )
}

const onlyOne = (word: string, entries: readonly Entry[]): Entry | undefined =>
  entries.length > 1 ? refuseSeveral(word, entries) : entries[0]

const asPerson = (person: Person): Entry => ({ sort: 'person', person })
const asIntroduction = (introduction: Introduction): Entry => ({ sort: 'introduction', introduction })

const isNamed = (person: Person, folded: string): boolean =>
  namesOf(person).some((name) => fold(name) === folded)

/** The person that `word` names by id, alias or name. Refuses several and none (UserError, 2). */
export function getPerson(notebook: Notebook, word: string): Person {
  const person = findPerson(notebook, word)
  if (person) return person
  const people = [...notebook.people.values()]
  const named = people.filter((candidate) => isNamed(candidate, fold(word)))
  if (named.length > 1) refuseSeveral(word, named.map(asPerson))
  if (named[0]) return named[0]
  throw wrongCall(
    `Nobody here is called ${word}.`,
    word,
    people.flatMap(namesOf),
    'Name them by id, alias or name.',
  )
}

/** The entry that `word` names by id, alias, name or file, or by an id without its date. Refuses several and none (UserError, 2). */
export function findEntry(notebook: Notebook, word: string): Entry {
  const id = idFrom(word)
  const introductions = notebook.introductions.filter((introduction) => fold(introduction.id) === id)
  const people = [...notebook.people.values()]
  const byId = people.filter((person) => fold(person.id) === id)
  const exact = onlyOne(word, [...introductions.map(asIntroduction), ...byId.map(asPerson)])
  if (exact) return exact

  const person = findPerson(notebook, word)
  if (person) return asPerson(person)
  const named = people.filter((candidate) => isNamed(candidate, id))
  const withoutDate = notebook.introductions.filter((introduction) => undated(introduction.id) === id)
  const found = onlyOne(word, [...withoutDate.map(asIntroduction), ...named.map(asPerson)])
  if (found) return found

  const names = [
    ...notebook.introductions.flatMap((one) => [one.id, undated(one.id)]),
    ...people.flatMap(namesOf),
  ]
  throw wrongCall(
    `Nothing here is called ${word}.`,
    word,
    names,
    'Name an introduction or a person by id, alias or name.',
  )
}
