// From what Git tells of commits to what is kept of them: the dated lines that each added and took away.
import { type Change, type Commit, findDated, without } from '#core'
import { UserError, exits } from '../failure.ts'
import { openBlobs } from '../git/blobs.ts'
import type { Repository } from '../git/repository.ts'
import type { Changed, Logged, Version } from './log.ts'

/** The dated lines of a version; none where it isn't there. */
export type LinesOf = (version: Version) => readonly string[]

const atOnce = 500

const decoder = new TextDecoder('utf-8')

const datedIn = (bytes: Uint8Array): readonly string[] | null =>
  bytes.includes(0) ? null : findDated(decoder.decode(bytes))

/** Said of a clone that leaves what it lacks to be fetched. */
export const incomplete = new UserError(
  'This clone lacks parts of its history, so when events were committed can’t be told. To get them: git fetch --refetch --no-filter',
  exits.environment,
)

/**
 * The dated lines of these blobs, from one `git cat-file`; null for one that is no text, as Git keeps it.
 * Refuses a clone without some of them (UserError, 3).
 */
export async function readDated(
  repository: Repository,
  blobs: readonly string[],
): Promise<ReadonlyMap<string, readonly string[] | null>> {
  const found = new Map<string, readonly string[] | null>()
  if (blobs.length === 0) return found
  const reader = openBlobs(repository, 'as-stored')
  try {
    for (let from = 0; from < blobs.length; from += atOnce) {
      const some = blobs.slice(from, from + atOnce)
      const contents = await reader.read(some.map((blob) => ({ blob, path: '' })))
      for (const [index, content] of contents.entries()) {
        if (content === 'vanished') throw incomplete
        found.set(some[index] ?? '', content === 'too-large' ? [] : datedIn(content))
      }
    }
  } finally {
    reader.close()
  }
  return found
}

/** What stands in several versions of one path: of each line as many as in the version that has most of it. */
function together(versions: readonly (readonly string[])[]): readonly string[] {
  return versions.reduce((all, lines) => [...all, ...without(lines, all)], [])
}

/** What a commit did to one note: carried over from another path, all of it is new there and gone from the other. */
function changesOf({ before, after }: Changed, linesOf: LinesOf): readonly Change[] {
  const now = linesOf(after)
  const own = before.filter(({ path }) => path === after.path)
  const others = before.filter(({ path, blob }) => path !== after.path && blob !== null)
  const was = together(own.map(linesOf))
  const change = {
    path: after.path,
    from: others.map(({ path }) => path),
    added: without(now, was),
    removed: without(was, now),
  }
  const left = others.map((version) => ({
    path: version.path,
    from: [],
    added: [],
    removed: linesOf(version),
  }))
  return [change, ...left].filter(({ added, removed }) => added.length + removed.length > 0)
}

/** What is kept of a commit. */
export const commitOf = ({ changed, ...rest }: Logged, linesOf: LinesOf): Commit => ({
  ...rest,
  changes: changed.flatMap((one) => changesOf(one, linesOf)),
})

/** What is kept of these commits, their notes read from the repository. */
export async function readCommits(
  repository: Repository,
  logged: readonly Logged[],
): Promise<readonly Commit[]> {
  const blobs = logged.flatMap(({ changed }) =>
    changed.flatMap(({ before, after }) => [after, ...before].flatMap(({ blob }) => blob ?? [])),
  )
  const lines = await readDated(repository, [...new Set(blobs)])
  return logged.map((one) => commitOf(one, ({ blob }) => (blob === null ? [] : (lines.get(blob) ?? []))))
}
