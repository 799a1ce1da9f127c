// The first commit of each line: through renames, moves from note to note, and mended words.
import type { Commit } from './commit.ts'
import { type Place, pairLines, placeKey } from './pairs.ts'

/** The commits that one comes from, and which of them added which line. */
export interface CommitIndex {
  /** How far each commit is from the one asked for, by id. */
  readonly order: ReadonlyMap<string, number>
  /** By the line's key. */
  readonly adding: ReadonlyMap<string, readonly Commit[]>
}

/** Finds the commit that first had a line; undefined where none of them has it. */
export type Trace = (place: Place) => Commit | undefined

/** The commits that `head` comes from, itself first; those that are not known are passed over. */
function reach(head: string, known: ReadonlyMap<string, Commit>): readonly Commit[] {
  const seen = new Set<string>([head])
  for (const id of seen) for (const parent of known.get(id)?.parents ?? []) seen.add(parent)
  return [...seen].flatMap((id) => known.get(id) ?? [])
}

/** Orders the commits that `head` comes from, and finds which lines each of them added. */
export function indexCommits(head: string, known: ReadonlyMap<string, Commit>): CommitIndex {
  const commits = reach(head, known)
  const adding = new Map<string, Commit[]>()
  for (const commit of commits)
    for (const { path, added } of commit.changes)
      for (const line of added) {
        const key = placeKey({ path, line })
        const before = adding.get(key)
        if (before) before.push(commit)
        else adding.set(key, [commit])
      }
  return { order: new Map(commits.map(({ id }, index) => [id, index])), adding }
}

/**
 * Traces lines to their first commit. Where several have a line (a branch, a line taken out and written again), the
 * earliest made counts; of two made in one second, the one further back. `isSame` says whether a line is another one mended.
 */
export function traceIn(
  { order, adding }: CommitIndex,
  isSame: (before: string, after: string) => boolean,
): Trace {
  const paired = new Map<string, ReadonlyMap<string, Place>>()
  const before = (commit: Commit, key: string): Place | undefined => {
    const pairs = paired.get(commit.id) ?? pairLines(commit, isSame)
    paired.set(commit.id, pairs)
    return pairs.get(key)
  }
  const isEarlier = (a: Commit, b: Commit): boolean =>
    a.committed < b.committed ||
    (a.committed === b.committed && (order.get(a.id) ?? 0) > (order.get(b.id) ?? 0))
  return (place) => {
    const keys = new Set([placeKey(place)])
    let first: Commit | undefined
    for (const key of keys)
      for (const commit of adding.get(key) ?? []) {
        if (first === undefined || isEarlier(commit, first)) first = commit
        const was = before(commit, key)
        if (was) keys.add(placeKey(was))
      }
    return first
  }
}
