// Which notes may be judged otherwise because one of them changes: those that a name or an id ties to it.
import type { Note } from '../note/note.ts'
import { isNear } from './directory.ts'
import type { Source } from './shelf.ts'
import { firstWord, namesOf, nameTerm, referencesOf, unfiledName } from './terms.ts'

/** The terms by which notes that use this name are found. */
const usersOf = (name: string): readonly string[] => [
  `use:${nameTerm(name)}`,
  `link:${nameTerm(name)}`,
  `part:${nameTerm(name)}`,
]

/** What references call people, where it is nearly this name. */
function nearlyCalled(source: Source, name: string): readonly string[] {
  const lengths = [-2, -1, 0, 1, 2].map((off) => name.length + off).filter((length) => length > 0)
  return lengths.flatMap((length) =>
    [...source.wordsOfLength('want', length)].filter((word) => isNear(word, name)),
  )
}

const cardFields = (note: Note): unknown =>
  note.sort === 'contact' ? [namesOf(note), note.fields] : note.sort === 'me' ? note.fields.name : null

const givenNames = (note: Note): readonly string[] => {
  if (note.sort === 'me') return note.fields.name ? [note.fields.name.value] : []
  return note.sort === 'contact' ? [...new Set(namesOf(note).map(([, name]) => name))] : []
}

/** What other notes can see of one: a contact's card; of any, that it is there. */
const cardOf = (note: Note | undefined): string =>
  note === undefined
    ? ''
    : JSON.stringify([note.sort, note.key, cardFields(note)], (key, value: unknown) =>
        key === 'span' ? undefined : value,
      )

const callsOf = (note: Note | undefined): ReadonlySet<string> =>
  new Set(
    note?.sort === 'contact' || note?.sort === 'introduction'
      ? referencesOf(note).flatMap(({ target }) => [target, firstWord(unfiledName(target))])
      : [],
  )

/** The terms of the notes that are tied to what differs between two versions of a note. */
function tyingTerms(source: Source, one: Note | undefined, other: Note | undefined): readonly string[] {
  const [calls, others] = [callsOf(one), callsOf(other)]
  const differing = [...calls, ...others].filter((name) => calls.has(name) !== others.has(name))
  const terms = ['sort:me', ...differing.flatMap(usersOf)]
  if (cardOf(one) === cardOf(other)) return terms
  for (const note of [one, other]) {
    if (!note) continue
    const names = givenNames(note)
    const near = names.flatMap((name) => nearlyCalled(source, name)).map((word) => `want:${word}`)
    terms.push(`entry:${note.key}`, `other:${note.key}`, ...[note.id, ...names].flatMap(usersOf), ...near)
  }
  return terms
}

/**
 * The paths of all notes of which the check may say something else after a change than before it, given the paths that
 * changed; those among them.
 */
export function findTied(before: Source, after: Source, changed: ReadonlySet<string>): ReadonlySet<string> {
  const tied = new Set(changed)
  for (const path of changed)
    for (const source of [before, after])
      for (const term of new Set(tyingTerms(source, before.note(path), after.note(path))))
        for (const found of source.find(term)) tied.add(found)
  return tied
}
