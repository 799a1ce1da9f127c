// Within one commit: which line that appeared is one that vanished, moved to another note or with its words mended.
import type { Commit } from './commit.ts'

/** A line of a note, by its path. */
export interface Place {
  readonly path: string
  readonly line: string
}

/** A place as one text, to look it up. */
export const placeKey = ({ path, line }: Place): string => `${path}\0${line}`

const dayOf = (line: string): string => line.replace(/^[*_]+/, '').slice(0, 10)

interface Gone extends Place {
  taken: boolean
}

/**
 * What each added line of a commit was before, by the added one's key. A line with the same words counts wherever it was
 * taken from; one with other words only where it was taken from the same note, and `isSame` says that it is the same event.
 */
export function pairLines(
  { changes }: Pick<Commit, 'changes'>,
  isSame: (before: string, after: string) => boolean,
): ReadonlyMap<string, Place> {
  const gone: readonly Gone[] = changes.flatMap(({ path, removed }) =>
    removed.map((line) => ({ path, line, taken: false })),
  )
  const pairs = new Map<string, Place>()
  if (gone.length === 0) return pairs
  const byWords = Map.groupBy(gone, ({ line }) => line)
  const byPath = Map.groupBy(gone, ({ path }) => path)
  const take = (after: Place, before: Gone | undefined): void => {
    if (before === undefined) return
    before.taken = true
    pairs.set(placeKey(after), before)
  }
  const added = changes.flatMap(({ path, from, added: lines }) =>
    lines.map((line) => ({ path, line, near: [path, ...from] })),
  )
  for (const one of added) {
    const free = (byWords.get(one.line) ?? []).filter(({ taken }) => !taken)
    take(one, free.find(({ path }) => one.near.includes(path)) ?? free[0])
  }
  for (const one of added) {
    if (pairs.has(placeKey(one))) continue
    const free = one.near.flatMap((path) => byPath.get(path) ?? []).filter(({ taken }) => !taken)
    take(
      one,
      free.find(({ line }) => dayOf(line) === dayOf(one.line) && isSame(line, one.line)),
    )
  }
  return pairs
}
