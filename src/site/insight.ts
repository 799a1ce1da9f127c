// What core makes of a snapshot, worked out once for all pages that ask: the agenda and what the check says.
import { type Diagnostic, type Obligation, summarise, type Summary } from '#core'
import type { Snapshot } from '../host/workspace.ts'

export interface Insight {
  /** Everything open, in order. */
  readonly agenda: readonly Obligation[]
  /** The same by the entry's id. */
  readonly byEntry: ReadonlyMap<string, readonly Obligation[]>
  /** The same by the id of whom it concerns and of whom it waits for. */
  readonly byPerson: ReadonlyMap<string, readonly Obligation[]>
  /** How much is owed, in numbers and in a sentence. */
  readonly summary: Summary
  readonly diagnostics: readonly Diagnostic[]
}

const known = new WeakMap<Snapshot, Insight>()

/** What core makes of a snapshot; the same is put together only once. */
export function insightOf(snapshot: Snapshot): Insight {
  const before = known.get(snapshot)
  if (before) return before
  const { open: agenda, diagnostics } = snapshot
  let byEntry: Insight['byEntry'] | undefined
  let byPerson: Insight['byPerson'] | undefined
  let summary: Summary | undefined
  const insight: Insight = {
    agenda,
    get byEntry() {
      return (byEntry ??= Map.groupBy(agenda, ({ entry }) => entry))
    },
    get byPerson() {
      return (byPerson ??= groupByPerson(agenda))
    },
    get summary() {
      return (summary ??= summarise(agenda))
    },
    diagnostics,
  }
  known.set(snapshot, insight)
  return insight
}

/** Obligations by the ids of whom they concern and of whom they wait for. */
export function groupByPerson(agenda: readonly Obligation[]): Insight['byPerson'] {
  const groups = new Map<string, Obligation[]>()
  for (const one of agenda) {
    for (const id of new Set([one.person, one.waitingOn])) {
      if (id === null) continue
      const group = groups.get(id)
      if (group) group.push(one)
      else groups.set(id, [one])
    }
  }
  return groups
}

/** What is open in an entry, in order. */
export const openIn = (snapshot: Snapshot, entry: string): readonly Obligation[] =>
  insightOf(snapshot).byEntry.get(entry) ?? []

/** What is open with a person, what is waited for from them included, in order. */
export const openWith = (snapshot: Snapshot, person: string): readonly Obligation[] =>
  insightOf(snapshot).byPerson.get(person) ?? []
