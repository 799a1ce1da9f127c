// Who brought whom together: the ties that introductions, and contacts who came through somebody, make between two people.
import type { Contact, Introduction, Notebook, Person } from '#core'

/** One way in which two people are tied; I am never one of the two, since everybody is tied to me. */
export interface Tie {
  /** The introducer, or the first of two whom I brought together. */
  readonly from: Person
  readonly to: Person
  /** Whether I am the introducer. */
  readonly byMe: boolean
  /** Where it is told; null where only the contact's own file says through whom they came. */
  readonly introduction: Introduction | null
}

/** Of more people than this, introduced all together, each is tied to the first alone. */
const allWithAll = 6

/** The ties that an introduction makes; none for a lead, advice, or where its people can't be read. */
export function tiesOf(introduction: Introduction): readonly Tie[] {
  const { kind, introducer, parties, to, events } = introduction
  if (kind === 'made') return pairs(others(parties)).map((pair) => ({ ...pair, byMe: true, introduction }))
  if (introducer === null || introducer.key === 'me') return []
  const met = events.flatMap(({ verb, persons }) => (verb === 'introduced' ? persons : []))
  return others(kind === 'requested' ? [...to, ...met] : to)
    .filter(({ key }) => key !== introducer.key)
    .map((person) => ({ from: introducer, to: person, byMe: false, introduction }))
}

/** Through whom a contact came, as their own file says; undefined where it doesn't. */
export function tieThrough({ person, note }: Contact, notebook: Notebook): Tie | undefined {
  if (note.fields.through === undefined) return undefined
  const mention = notebook.mentions.get(note.path)?.find(({ place }) => place === 'through')
  const from = mention?.person
  if (!from || [person.key, 'me'].includes(from.key)) return undefined
  return { from, to: person, byMe: false, introduction: null }
}

/** Everybody but me, once. */
const others = (people: readonly Person[]): readonly Person[] =>
  [...new Map(people.map((person) => [person.key, person])).values()].filter(({ key }) => key !== 'me')

function pairs(people: readonly Person[]): readonly Pick<Tie, 'from' | 'to'>[] {
  const firsts = people.length > allWithAll ? people.slice(0, 1) : people
  return firsts.flatMap((from, index) => people.slice(index + 1).map((to) => ({ from, to })))
}
