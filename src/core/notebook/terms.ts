// What a note can be found by: its id, the names it gives somebody, the names it uses, its goal.
import type { ContactNote, EntryNote, Note } from '../note/note.ts'
import type { Reference } from '../note/reference.ts'
import { fold, slug, titleCase } from '../text/fold.ts'

/** A name as notes are found by it: names that anybody could take for the same one have one form. */
export const nameTerm = (name: string): string => {
  const folded = fold(name)
  return slug(folded) || folded
}

/** The name in full that a contact's file gives them. */
export const nameOf = (note: ContactNote): string => note.fields.name?.value ?? titleCase(note.id)

export const firstWord = (name: string): string => name.trim().split(/\s+/)[0] ?? ''

/** The name of a person without a file, by what a reference calls them. */
export const unfiledName = (target: string): string =>
  /[\s\p{Lu}]/u.test(target) ? target : titleCase(target)

/** The kinds of names that a contact goes by, the strongest first. */
export const nameLevels = ['id', 'alias', 'full', 'slug', 'first'] as const
export type NameLevel = (typeof nameLevels)[number]

/** The names by which a contact is found, each at its level; in the form in which they are looked up there. */
export function namesOf(note: ContactNote): readonly (readonly [NameLevel, string])[] {
  const name = nameOf(note)
  return [
    ['id', note.key],
    ...note.fields.aliases.map(({ value }) => ['alias', fold(value)] as const),
    ['full', fold(name)],
    ...[slug(note.id), slug(name)].filter((one) => one !== '').map((one) => ['slug', one] as const),
    ['first', fold(firstWord(name))],
  ]
}

/** The references that a note makes in so many words: in its fields and its events. */
export function referencesOf(note: EntryNote): readonly Reference[] {
  const given =
    note.sort === 'contact'
      ? [note.fields.through]
      : [note.fields.introducer, ...note.fields.to, ...note.fields.parties, note.fields.for]
  return [
    ...given.flatMap((reference) => reference?.value ?? []),
    ...note.timeline.flatMap(({ named }) => named.map(({ value }) => value)),
  ]
}

/** The terms that a name gives a note, by how the note uses it. */
export interface NameTerms {
  readonly used: (name: string) => string
  readonly linked: (name: string) => string
  /** What a reference gives a note beside its use. */
  readonly referred: (target: string) => readonly string[]
}

const nameTerms: NameTerms = {
  used: (name) => `use:${nameTerm(name)}`,
  linked: (name) => `link:${nameTerm(name)}`,
  referred: (target) => {
    const id = nameTerm(target)
    return [
      `ref:${id}`,
      ...(id.includes('-') ? [`part:${id.slice(0, id.indexOf('-'))}`] : []),
      `given:${fold(firstWord(unfiledName(target)))}`,
      `want:${fold(target)}`,
    ]
  },
}

/** The same, each worked out once, for who takes the terms of many notes: few names are used again and again. */
export function rememberNameTerms(): NameTerms {
  const once = <T>(find: (name: string) => T): ((name: string) => T) => {
    const known = new Map<string, T>()
    return (name) => {
      const found = known.get(name) ?? find(name)
      known.set(name, found)
      return found
    }
  }
  const { used, linked, referred } = nameTerms
  return { used: once(used), linked: once(linked), referred: once(referred) }
}

/** Takes a term; it may be told more than once. */
type Tell = (term: string) => void

/** Tells the terms of the names that an entry uses, whoever has them, and of what its text links. */
function tellNames(note: EntryNote, { used, referred, linked }: NameTerms, tell: Tell): void {
  for (const { target } of referencesOf(note)) {
    tell(used(target))
    for (const term of referred(target)) tell(term)
  }
  // words that may be a name
  for (const { slots } of note.timeline)
    for (const { options } of slots) for (const { value } of options) tell(used(value))
  for (const { links } of note.promises) for (const { value } of links) tell(used(value.target))
  for (const { value } of note.links) tell(linked(value.target))
}

/**
 * Tells the terms of a note: `sort:`, `entry:` or `other:` and its key; for a contact `id:`, `alias:`, `full:`,
 * `slug:` and `first:`; for an entry `use:` (a name it may use), `ref:`, `part:` and `given:` (the id, the first part
 * of a longer id, the first name, of whom it refers to), `want:` (how it calls them), `link:` (what its text links) and `goal:`
 * (the goal of a story it tells the end of).
 */
export function tellTerms(note: Note, terms: NameTerms, tell: Tell): void {
  tell(`sort:${note.sort}`)
  tell(`${note.sort === 'other' ? 'other' : 'entry'}:${note.key}`)
  if (note.sort === 'other' || note.sort === 'me') return
  tellNames(note, terms, tell)
  if (note.sort === 'contact') {
    for (const [level, name] of namesOf(note)) tell(`${level}:${name}`)
    return
  }
  const goal = note.fields.goal?.value
  if (goal !== undefined && note.timeline.some(({ verb }) => verb === 'resolved')) tell(`goal:${fold(goal)}`)
}

/** The terms of a note, as `tellTerms` tells them, each once. */
export function termsOf(note: Note): ReadonlySet<string> {
  const terms = new Set<string>()
  tellTerms(note, nameTerms, (term) => terms.add(term))
  return terms
}

/** What a word is: a name that a contact goes by, or what a reference calls somebody. */
export type WordKind = 'name' | 'want'

export interface Word {
  readonly kind: WordKind
  readonly word: string
}

const wordKinds: ReadonlyMap<string, WordKind> = new Map([
  ['want', 'want'],
  ...nameLevels.map((level) => [level, 'name'] as const),
])

/** The word in a term, where it is one that can be a near miss. */
export function wordIn(term: string): Word | undefined {
  const colon = term.indexOf(':')
  const kind = wordKinds.get(term.slice(0, colon))
  return kind && { kind, word: term.slice(colon + 1) }
}
