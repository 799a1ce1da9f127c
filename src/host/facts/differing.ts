// The notes where a tree of Git's differs from the one whose facts are kept.
import { isNotePath, type Note, readNote } from '#core'
import { type BlobReader, openBlobs } from '../git/blobs.ts'
import type { Repository } from '../git/repository.ts'
import type { Difference } from '../git/trees.ts'
import type { Kept } from './base.ts'

/**
 * Whether a difference is of plain files only: a link, a folder or an open conflict asks for the whole listing, and attributes
 * change how notes are read that don't differ.
 */
export const isPlain = ({ path, before, after, unmerged }: Difference): boolean =>
  !/\.md\/|(?:^|\/)\.gitattributes$/i.test(path) &&
  (!isNotePath(path) ||
    (!unmerged && [before, after].every((entry) => entry === null || entry.mode.startsWith('100'))))

/** Notes by path; undefined for one that is gone. */
export type Changes = ReadonlyMap<string, Kept | undefined>

const blobOf = ({ after }: Difference): string | undefined => after?.blob

/** The notes after each of these lists of differences; a blob that stands in several is read once. */
export async function readAfter(
  repository: Repository,
  lists: readonly (readonly Difference[])[],
  signal: AbortSignal | undefined,
  started?: BlobReader,
): Promise<readonly Changes[]> {
  const notes = lists.map((list) => list.filter(({ path }) => isNotePath(path)))
  const wanted = new Map(
    notes.flat().flatMap((difference) => {
      const blob = blobOf(difference)
      return blob === undefined
        ? []
        : [[`${blob} ${difference.path}`, { blob, path: difference.path }] as const]
    }),
  )
  const read = new Map<string, Kept>()
  if (wanted.size > 0) {
    const reader = started ?? openBlobs(repository, 'as-files', signal)
    try {
      const all = [...wanted]
      const contents = await reader.read(
        all.map(([, { blob, path }]) => ({ blob, path: repository.prefix + path })),
      )
      for (const [index, [key, { blob, path }]] of all.entries()) {
        const content = contents[index] ?? 'vanished'
        const source = typeof content === 'string' ? { path, unreadable: content } : { path, bytes: content }
        read.set(key, { note: readNote(source), blob })
      }
    } finally {
      if (!started) reader.close()
    }
  }
  return notes.map(
    (list) =>
      new Map(list.map((each) => [each.path, read.get(`${blobOf(each) ?? ''} ${each.path}`)] as const)),
  )
}

/** The notes alone. */
export const asNotes = (changes: Changes): ReadonlyMap<string, Note | undefined> =>
  new Map([...changes].map(([path, kept]) => [path, kept?.note]))

/** The paths at which two lists of differences from one tree lead to different blobs. */
export function changedBetween(
  toBefore: readonly Difference[],
  toAfter: readonly Difference[],
): ReadonlySet<string> {
  const [before, after] = [toBefore, toAfter].map((list) => new Map(list.map((each) => [each.path, each])))
  const paths = [...(before?.keys() ?? []), ...(after?.keys() ?? [])].filter((path) => isNotePath(path))
  const blobAt = (own: Difference | undefined, other: Difference | undefined): string | undefined =>
    own ? blobOf(own) : other?.before?.blob
  return new Set(
    paths.filter((path) => {
      const [one, two] = [before?.get(path), after?.get(path)]
      return blobAt(one, two) !== blobAt(two, one)
    }),
  )
}
