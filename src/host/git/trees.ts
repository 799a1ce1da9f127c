// Which paths of the notebook have which blobs, in the index and in a revision, and where two of them differ.
import { isUtf8 } from 'node:buffer'
import { refusal } from './refusal.ts'
import type { Repository } from './repository.ts'
import { type Answer, askGit } from './run.ts'

/** What stands at a path: Git's mode in octal, and the id of the blob (of the commit, where it is a repository of its own). */
export interface Entry {
  readonly mode: string
  readonly blob: string
}

/** The entries of the notebook by path, relative to it and with `/`. */
export type Listing = ReadonlyMap<string, Entry>

/** A path at which two listings differ. */
export interface Difference {
  readonly path: string
  readonly before: Entry | null
  readonly after: Entry | null
  /** Whether a merge left it without an answer; `after` is null then. */
  readonly unmerged: boolean
}

/** The tree without entries, which Git knows without having it: its id where ids are SHA-1, and where they are SHA-256. */
export const emptyTrees = [
  '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
] as const

const form = ['--raw', '-z', '--no-renames', '--no-abbrev', '--no-ext-diff', '--ignore-submodules=none']

// A name that isn't UTF-8 is read as Latin-1, so that no two become one.
const decode = (bytes: Buffer): string => (isUtf8(bytes) ? bytes.toString('utf8') : bytes.toString('latin1'))

function splitAtNul(bytes: Buffer): readonly string[] {
  if (isUtf8(bytes)) return bytes.toString('utf8').split('\0').slice(0, -1)
  const parts: string[] = []
  for (let from = 0, to = bytes.indexOf(0); to >= 0; from = to + 1, to = bytes.indexOf(0, from))
    parts.push(decode(bytes.subarray(from, to)))
  return parts
}

const entryOf = (mode: string, blob: string): Entry | null => (mode === '000000' ? null : { mode, blob })

/** The differences in Git's raw form (`-z`), their paths seen from `prefix`. */
export function parseDifferences(bytes: Buffer, prefix: string): readonly Difference[] {
  const parts = splitAtNul(bytes)
  const found: Difference[] = []
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const [oldMode = '', newMode = '', oldBlob = '', newBlob = '', status] = (parts[index] ?? '')
      .slice(1)
      .split(' ')
    const path = parts[index + 1] ?? ''
    if (!path.startsWith(prefix)) continue
    const unmerged = status === 'U'
    found.push({
      path: path.slice(prefix.length),
      before: entryOf(oldMode, oldBlob),
      after: unmerged ? null : entryOf(newMode, newBlob),
      unmerged,
    })
  }
  return found
}

const within = ({ prefix }: Repository): readonly string[] =>
  prefix === '' ? ['--'] : ['--', prefix.slice(0, -1)]

const isNoRevision = ({ err }: Answer): boolean =>
  /ambiguous argument|bad revision|unknown revision|bad object|invalid object name/.test(err)

/** The first of the trees that Git knows, compared; refuses what Git refuses for another reason (UserError, 3). */
async function compareFirst(
  repository: Repository,
  trees: readonly string[],
  words: (tree: string) => readonly string[],
  signal?: AbortSignal,
): Promise<readonly Difference[]> {
  const { top, prefix, env } = repository
  let answer: Answer | undefined
  for (const tree of trees) {
    answer = await askGit({ cwd: top, env }, [...words(tree), ...within(repository)], signal)
    if (answer.code === 0) return parseDifferences(answer.out, prefix)
    if (!isNoRevision(answer)) break
  }
  throw refusal(answer?.err ?? '', top)
}

const ofIndex = (tree: string) => ['diff-index', '--cached', '--ita-invisible-in-index', ...form, tree]

/** Where the index differs from the last commit; before the first one, from nothing. What is only meant to be added isn't there. */
export const compareIndex = (repository: Repository, signal?: AbortSignal): Promise<readonly Difference[]> =>
  compareFirst(repository, ['HEAD', ...emptyTrees], ofIndex, signal)

/** Where the index differs from a tree; undefined where Git doesn't have that tree any more. */
export async function compareIndexWith(
  repository: Repository,
  tree: string,
  signal?: AbortSignal,
): Promise<readonly Difference[] | undefined> {
  const { top, prefix, env } = repository
  const { code, out } = await askGit({ cwd: top, env }, [...ofIndex(tree), ...within(repository)], signal)
  return code === 0 ? parseDifferences(out, prefix) : undefined
}

/** Where two revisions differ; where `before` is null, or has no commit, `after` is new as a whole. */
export function compareRevisions(
  repository: Repository,
  before: string | null,
  after: string,
  signal?: AbortSignal,
): Promise<readonly Difference[]> {
  const trees = before === null ? emptyTrees : [before, ...emptyTrees]
  return compareFirst(repository, trees, (tree) => ['diff-tree', '-r', ...form, tree, after], signal)
}

const listingOf = (differences: readonly Difference[]): Listing =>
  new Map(differences.flatMap(({ path, after }) => (after ? [[path, after] as const] : [])))

/** All that the next commit would hold of the notebook. */
export const listIndex = async (repository: Repository, signal?: AbortSignal): Promise<Listing> =>
  listingOf(await compareFirst(repository, emptyTrees, ofIndex, signal))

/** All that a revision holds of the notebook. */
export const listRevision = async (
  repository: Repository,
  revision: string,
  signal?: AbortSignal,
): Promise<Listing> => listingOf(await compareRevisions(repository, null, revision, signal))

/** The listing before these differences, given the one after them. */
export function undo(after: Listing, differences: readonly Difference[]): Listing {
  const before = new Map(after)
  for (const difference of differences)
    if (difference.before) before.set(difference.path, difference.before)
    else before.delete(difference.path)
  return before
}

/** The listing with what a merge left open as it was before: it is neither gone nor anything else yet. */
export const withUnmerged = (after: Listing, differences: readonly Difference[]): Listing =>
  undo(
    after,
    differences.filter(({ unmerged }) => unmerged),
  )
