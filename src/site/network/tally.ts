// The network in numbers: how many came through how many, who brought the most, and whom I brought together.
import type { Introduction, Person } from '#core'
import type { Snapshot } from '../../host/workspace.ts'
import type { Graph } from './graph.ts'

export interface Tally {
  /** How many people came through others, and how many those others are. */
  readonly people: number
  readonly introducers: number
  /** Who brought the most, where that is one or two people and more than one each. */
  readonly most: readonly Person[]
  readonly each: number
  /** How many people I brought together. */
  readonly together: number
}

/** The tally as of the snapshot's day: what was only asked for doesn't count. */
export function tallyOf({ bonds }: Graph, { today }: Snapshot): Tally {
  const happened = (introduction: Introduction | null): boolean =>
    introduction === null ||
    introduction.kind === 'received' ||
    introduction.events.some(({ verb, day }) => verb === 'introduced' && day <= today)
  const ties = bonds.flatMap((bond) => bond.ties).filter(({ introduction }) => happened(introduction))
  const brought = new Map<string, { readonly person: Person; readonly whom: Set<string> }>()
  for (const { from, to } of ties.filter(({ byMe }) => !byMe)) {
    const one = brought.get(from.key) ?? { person: from, whom: new Set() }
    brought.set(from.key, one)
    one.whom.add(to.key)
  }
  const each = Math.max(0, ...[...brought.values()].map(({ whom }) => whom.size))
  const most = [...brought.values()].filter(({ whom }) => whom.size === each).map(({ person }) => person)
  const mine = ties.filter(({ byMe }) => byMe).flatMap(({ from, to }) => [from.key, to.key])
  return {
    people: new Set([...brought.values()].flatMap(({ whom }) => [...whom])).size,
    introducers: brought.size,
    most: each > 1 && most.length <= 2 ? most : [],
    each,
    together: new Set(mine).size,
  }
}
