// What a commit changes, over the facts kept of a tree nearby: only the notes that differ are read from Git.
import { spawnSync } from 'node:child_process'
import { isNotePath, type Note, overlay, readNote, type Source } from '#core'
import { openBlobs } from '../git/blobs.ts'
import { forReading } from '../git/environment.ts'
import type { Repository } from '../git/repository.ts'
import { askGit } from '../git/run.ts'
import {
  compareIndexWith,
  compareRevisions,
  type Difference,
  type Listing,
  listRevision,
} from '../git/trees.ts'
import { advanceBase, baseTree, keepBase, type Kept, sourceOf } from './base.ts'
import { type Database, factsFile, openStore } from './store.ts'

/** The notebook before and after a change, to be asked note by note. */
export interface ChangeOnBase {
  readonly before: Source
  readonly after: Source
  /** The paths whose note isn't the same, or isn't there on one side. */
  readonly changed: ReadonlySet<string>
  /** Goes on to the tree after the change, so that the next one has less to read; closes the facts. */
  settle(): void
}

/** Whether a difference is of plain files only: a link, a folder or an open conflict asks for the whole listing. */
const isPlain = ({ path, before, after, unmerged }: Difference): boolean =>
  !/\.md\//i.test(path) &&
  (!isNotePath(path) ||
    (!unmerged && [before, after].every((entry) => entry === null || entry.mode.startsWith('100'))))

const isPlainListing = (listing: Listing): boolean =>
  [...listing].every(([path, after]) => isPlain({ path, before: null, after, unmerged: false }))

async function treeOf({ top, env }: Repository, revision: string): Promise<string | undefined> {
  const { code, out } = await askGit({ cwd: top, env }, [
    'rev-parse',
    '--verify',
    '--quiet',
    `${revision}^{tree}`,
  ])
  return code === 0 ? out.toString().trim() : undefined
}

/** The words of a note that are asked for after all: seldom, so one process each. */
const readText =
  ({ top, prefix, env }: Repository) =>
  (path: string, blob: string): string => {
    const words = ['cat-file', '--filters', `--path=${prefix}${path}`, blob]
    const { stdout } = spawnSync('git', words, { cwd: top, env: forReading(env), maxBuffer: 2 ** 26 })
    return readNote({ path, bytes: new Uint8Array(stdout) }).text
  }

type Changes = ReadonlyMap<string, Kept | undefined>

const blobOf = ({ after }: Difference): string | undefined => after?.blob

/** The notes after each of these lists of differences; a blob that stands in several is read once. */
async function readAfter(
  repository: Repository,
  lists: readonly (readonly Difference[])[],
  signal: AbortSignal | undefined,
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
    const reader = openBlobs(repository, 'as-files', signal)
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
      reader.close()
    }
  }
  return notes.map(
    (list) =>
      new Map(list.map((each) => [each.path, read.get(`${blobOf(each) ?? ''} ${each.path}`)] as const)),
  )
}

const asNotes = (changes: Changes): ReadonlyMap<string, Note | undefined> =>
  new Map([...changes].map(([path, kept]) => [path, kept?.note]))

/** The paths at which two lists of differences from one tree lead to different blobs. */
function changedBetween(
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

/** The facts of a repository's notebook, if there are any. */
const openFacts = (repository: Repository, making: boolean): Promise<Database | undefined> =>
  openStore(factsFile(repository.root), making)

/**
 * What is staged, over the kept facts; `nothing` where no note differs, undefined where it can't be told from them
 * (none are kept, links, conflicts, no commit yet) and everything must be read.
 */
export async function stagedOnBase(
  repository: Repository,
  signal?: AbortSignal,
): Promise<ChangeOnBase | 'nothing' | undefined> {
  const db = await openFacts(repository, false)
  const base = db && baseTree(db, repository.prefix)
  if (!db || base === undefined) return undefined
  try {
    const [staged, head] = await Promise.all([
      compareIndexWith(repository, base, signal),
      treeOf(repository, 'HEAD'),
    ])
    if (!staged || head === undefined) return undefined
    const done = head === base ? [] : await compareRevisions(repository, base, head, signal)
    return await between(repository, db, base, undefined, done, staged, signal)
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof Error && error.name === 'UserError') throw error
    return undefined
  }
}

/** What lies between two revisions, over the kept facts; as `stagedOnBase`. */
export async function revisionsOnBase(
  repository: Repository,
  before: string | null,
  after: string,
  signal?: AbortSignal,
): Promise<ChangeOnBase | 'nothing' | undefined> {
  const db = await openFacts(repository, true)
  const base = db && baseTree(db, repository.prefix)
  if (!db || base === undefined || before === null) return undefined
  const [from, to] = await Promise.all([treeOf(repository, before), treeOf(repository, after)])
  if (from === undefined || to === undefined) return undefined
  const differencesTo = async (tree: string): Promise<readonly Difference[]> =>
    tree === base ? [] : compareRevisions(repository, base, tree, signal)
  const [toBefore, toAfter] = await Promise.all([differencesTo(from), differencesTo(to)])
  return between(repository, db, base, to, toBefore, toAfter, signal)
}

async function between(
  repository: Repository,
  db: Database,
  base: string,
  settled: string | undefined,
  toBefore: readonly Difference[],
  toAfter: readonly Difference[],
  signal: AbortSignal | undefined,
): Promise<ChangeOnBase | 'nothing' | undefined> {
  if (![...toBefore, ...toAfter].every(isPlain)) return undefined
  const changed = changedBetween(toBefore, toAfter)
  const settle = (changes: Changes) => () => {
    try {
      if (settled !== undefined && settled !== base) advanceBase(db, base, settled, changes)
      db.close()
    } catch {
      // another time: facts are only a help
    }
  }
  if (changed.size === 0 && settled === undefined) return 'nothing'
  const [before = new Map(), after = new Map()] = await readAfter(repository, [toBefore, toAfter], signal)
  if (changed.size === 0) {
    settle(after)()
    return 'nothing'
  }
  const source = sourceOf(db, readText(repository))
  return {
    before: overlay(source, asNotes(before)),
    after: overlay(source, asNotes(after)),
    changed,
    settle: settle(after),
  }
}

/**
 * Keeps the facts of all notes of a revision, unless they are kept or the notebook has links in it, which only the whole
 * listing can follow. Reads every note; true where facts are kept afterwards.
 */
export async function keepFacts(
  repository: Repository,
  revision: string,
  signal?: AbortSignal,
): Promise<boolean> {
  const tree = await treeOf(repository, revision)
  const db = tree === undefined ? undefined : await openFacts(repository, true)
  if (!db || tree === undefined) return false
  try {
    if (baseTree(db, repository.prefix) === tree) return true
    const listing = await listRevision(repository, tree, signal)
    if (!isPlainListing(listing)) return false
    const all = [...listing].map(([path, after]) => ({ path, before: null, after, unmerged: false }))
    const [notes = new Map<string, Kept | undefined>()] = await readAfter(repository, [all], signal)
    const kept = [...notes].flatMap(([path, each]) => (each ? [[path, each] as const] : []))
    keepBase(db, tree, repository.prefix, new Map(kept))
    return true
  } finally {
    db.close()
  }
}
