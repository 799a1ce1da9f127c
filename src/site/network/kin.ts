// Whom a person came through and whom they brought, two steps at most: who is near, without the rest of the network.
import type { Notebook, Person } from '#core'
import { bondsOf, introducedBy, type Bond } from './graph.ts'
import { tieThrough, tiesOf, type Tie } from './ties.ts'

/** Somebody near, seen from the person they are tied to. */
export interface Kin {
  readonly person: Person
  /** They introduced the person; the person introduced them; or I brought the two together. */
  readonly part: 'introducer' | 'introduced' | 'beside'
  readonly bond: Bond
  /** Their own kin on the same side; beyond whom I brought together with them nobody is followed. */
  readonly beyond: readonly Kin[]
}

export interface Kinship {
  readonly kin: readonly Kin[]
  /** How many near ones there wasn't room for. */
  readonly more: number
}

const noted = new WeakMap<Notebook, ReadonlyMap<string, readonly Tie[]>>()

/** What contacts' own files say of through whom they came, by the key of either. */
function notedTies(notebook: Notebook): ReadonlyMap<string, readonly Tie[]> {
  const before = noted.get(notebook)
  if (before) return before
  const byKey = new Map<string, Tie[]>()
  for (const tie of notebook.contacts.flatMap((contact) => tieThrough(contact, notebook) ?? []))
    for (const { key } of [tie.from, tie.to]) byKey.set(key, [...(byKey.get(key) ?? []), tie])
  noted.set(notebook, byKey)
  return byKey
}

/** Everybody tied to a person, whoever introduced them first, then whom they introduced, then who stands beside them. */
function kinOf(person: Person, notebook: Notebook): readonly Kin[] {
  const introductions = notebook.introductionsByPerson.get(person.key) ?? []
  const ties = [...introductions.flatMap(tiesOf), ...(notedTies(notebook).get(person.key) ?? [])]
  const own = ties.filter(({ from, to }) => [from.key, to.key].includes(person.key))
  const kin = bondsOf(own).map((bond): Kin => {
    const other = bond.a.key === person.key ? bond.b : bond.a
    const part = introducedBy(bond, other)
      ? 'introducer'
      : introducedBy(bond, person)
        ? 'introduced'
        : 'beside'
    return { person: other, part, bond, beyond: [] }
  })
  const order = ['introducer', 'introduced', 'beside']
  return kin.toSorted((one, two) => order.indexOf(one.part) - order.indexOf(two.part))
}

const sides = { introducer: 6, introduced: 9, beside: 4 } as const

/** A person's kin, at most `most` people in all; nobody stands there twice. */
export function kinshipOf(person: Person, notebook: Notebook, most: number): Kinship {
  const all = kinOf(person, notebook)
  const near = (Object.keys(sides) as Kin['part'][]).flatMap((part) =>
    all.filter((kin) => kin.part === part).slice(0, sides[part]),
  )
  const seen = new Set([person.key, ...near.map((kin) => kin.person.key)])
  const kin = near.map((one): Kin => {
    if (one.part === 'beside') return one
    const beyond = kinOf(one.person, notebook)
      .filter((other) => other.part === one.part && !seen.has(other.person.key))
      .slice(0, Math.max(0, most - seen.size))
    for (const other of beyond) seen.add(other.person.key)
    return { ...one, beyond }
  })
  return { kin, more: all.length - near.length }
}
