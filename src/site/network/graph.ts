// Everybody who introduced somebody or was introduced, and who is tied to whom; put together once for a snapshot.
import { compareText, type Person } from '#core'
import type { Snapshot } from '../../host/workspace.ts'
import { tieThrough, tiesOf, type Tie } from './ties.ts'

/** Somebody in the network. */
export interface Member {
  readonly person: Person
  /** How many others they are tied to. */
  readonly degree: number
  /** How many people they introduced. */
  readonly introduced: number
}

/** All that ties two people; `a` is the one whose key comes first. */
export interface Bond {
  readonly a: Person
  readonly b: Person
  readonly ties: readonly Tie[]
}

export interface Graph {
  /** By key, the busiest first. */
  readonly members: ReadonlyMap<string, Member>
  readonly bonds: readonly Bond[]
}

const known = new WeakMap<Snapshot, Graph>()

/** The network of a snapshot. */
export function graphOf(snapshot: Snapshot): Graph {
  const before = known.get(snapshot)
  if (before) return before
  const bonds = bondsOf(allTies(snapshot))
  const graph = { members: membersOf(bonds), bonds }
  known.set(snapshot, graph)
  return graph
}

function allTies({ notebook }: Snapshot): readonly Tie[] {
  return [
    ...notebook.introductions.flatMap(tiesOf),
    ...notebook.contacts.flatMap((contact) => tieThrough(contact, notebook) ?? []),
  ]
}

/** Ties by the two people they tie; what an introduction tells already, a contact's file doesn't add to. */
export function bondsOf(ties: readonly Tie[]): readonly Bond[] {
  const bonds = new Map<string, { a: Person; b: Person; ties: Tie[] }>()
  for (const tie of ties) {
    const inOrder = compareText(tie.from.key, tie.to.key) < 0
    const [a, b] = inOrder ? [tie.from, tie.to] : [tie.to, tie.from]
    const key = `${a.key}\0${b.key}`
    const bond = bonds.get(key)
    if (!bond) bonds.set(key, { a, b, ties: [tie] })
    else if (tie.introduction !== null || !bond.ties.some((one) => isSameWay(one, tie))) bond.ties.push(tie)
  }
  return [...bonds.values()]
}

const isSameWay = (one: Tie, other: Tie): boolean => one.from.key === other.from.key && !one.byMe

function membersOf(bonds: readonly Bond[]): Graph['members'] {
  const members = new Map<string, { person: Person; degree: number; introduced: number }>()
  const member = (person: Person) => {
    const before = members.get(person.key)
    if (before) return before
    const one = { person, degree: 0, introduced: 0 }
    members.set(person.key, one)
    return one
  }
  for (const { a, b, ties } of bonds) {
    for (const person of [a, b]) {
      member(person).degree++
      if (introducedBy({ ties }, person)) member(person).introduced++
    }
  }
  const busiest = [...members].sort(
    ([key, one], [other, two]) => two.degree - one.degree || compareText(key, other),
  )
  return new Map(busiest)
}

/** Whether any of the ties has `person` as the introducer of the other. */
export const introducedBy = ({ ties }: Pick<Bond, 'ties'>, person: Person): boolean =>
  ties.some(({ from, byMe }) => !byMe && from.key === person.key)
