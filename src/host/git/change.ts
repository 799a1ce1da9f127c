// The notebook before and after what a commit brings: what is staged, or what lies between two revisions.
import { isNotePath, type Note } from '#core'
import { UserError, exits } from '../failure.ts'
import { type NotesChange, readChange, readListing } from './notes.ts'
import { linksIn } from './placing.ts'
import type { Repository } from './repository.ts'
import { askGit } from './run.ts'
import {
  type Difference,
  type Listing,
  compareIndex,
  compareRevisions,
  emptyTrees,
  listIndex,
  listRevision,
  withUnmerged,
} from './trees.ts'

/** Every note as the next commit would hold it. */
export const readIndex = async (repository: Repository, signal?: AbortSignal): Promise<readonly Note[]> =>
  readListing(repository, await listIndex(repository, signal), signal)

/** Every note of a revision. */
export const readRevision = async (
  repository: Repository,
  revision: string,
  signal?: AbortSignal,
): Promise<readonly Note[]> =>
  readListing(repository, await listRevision(repository, revision, signal), signal)

/** Reads both sides where a note may differ: another file counts only where a note is a link to it. */
async function readWhere(
  repository: Repository,
  differences: readonly Difference[],
  list: () => Promise<Listing>,
  signal?: AbortSignal,
): Promise<NotesChange | undefined> {
  if (differences.length === 0) return undefined
  const listing = withUnmerged(await list(), differences)
  const touched = differences.some(({ path }) => isNotePath(path) || /\.md\//i.test(path))
  if (!touched && linksIn(listing).length === 0) return undefined
  return readChange(repository, listing, differences, signal)
}

/** What is staged: the change, where a note is in it, and the notes that a merge left without an answer. */
export interface Staged {
  readonly change: NotesChange | undefined
  readonly unmerged: readonly string[]
}

/** The notebook as last committed and as the index has it. */
export async function readStaged(repository: Repository, signal?: AbortSignal): Promise<Staged> {
  const differences = await compareIndex(repository, signal)
  const unmerged = differences.flatMap(({ path, unmerged: open }) => (open && isNotePath(path) ? [path] : []))
  const change = await readWhere(repository, differences, () => listIndex(repository, signal), signal)
  return { change, unmerged }
}

/** The notebook as of two revisions; `before` null for nothing. Undefined where no note differs between them. */
export async function readBetween(
  repository: Repository,
  before: string | null,
  after: string,
  signal?: AbortSignal,
): Promise<NotesChange | undefined> {
  const differences = await compareRevisions(repository, before, after, signal)
  return readWhere(repository, differences, () => listRevision(repository, after, signal), signal)
}

const isNothing = (revision: string): boolean =>
  /^0{40}(?:0{24})?$/.test(revision) || emptyTrees.some((tree) => tree === revision)

async function getCommit(repository: Repository, revision: string): Promise<string> {
  const { top, env } = repository
  const words = ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]
  const { code, out } = revision.startsWith('-')
    ? { code: 1, out: '' }
    : await askGit({ cwd: top, env }, words)
  if (code === 0) return out.toString().trim()
  const shallow = await askGit({ cwd: top, env }, ['rev-parse', '--is-shallow-repository'])
  const hint = shallow.out.toString().startsWith('true')
    ? ' This clone doesn’t have its whole history: git fetch --unshallow'
    : ''
  throw new UserError(`Git knows no commit ${revision} here.${hint}`, exits.call)
}

/**
 * The two ends of `A..B`, as commits: from A to B; `A...B`: from where B left A. A side left out is HEAD; A of zeros only is nothing (null).
 * Refuses what isn't written so, and commits that Git doesn't know (UserError, 2).
 */
export async function resolveRange(
  repository: Repository,
  range: string,
): Promise<{ readonly before: string | null; readonly after: string }> {
  const [, from = '', dots, to = ''] = /^(.*?)(\.{2,3})(.*)$/.exec(range) ?? []
  if (dots === undefined)
    throw new UserError(`--range ${range}: a range is written A..B, such as main..HEAD.`, exits.call)
  const after = await getCommit(repository, to || 'HEAD')
  if (isNothing(from)) return { before: null, after }
  const before = await getCommit(repository, from || 'HEAD')
  if (dots === '..') return { before, after }
  const { top, env } = repository
  const base = await askGit({ cwd: top, env }, ['merge-base', before, after])
  return { before: base.code === 0 ? base.out.toString().trim() : null, after }
}
