// What a commit changes, over the facts kept of a tree nearby: only the notes that differ are read from Git.
import { spawnSync } from 'node:child_process'
import { type Day, type Note, overlay, readNote, type Source } from '#core'
import { type BlobReader, openBlobs } from '../git/blobs.ts'
import { forReading } from '../git/environment.ts'
import { headCommit, treeOf } from '../git/head.ts'
import type { Repository } from '../git/repository.ts'
import { compareIndexWith, compareRevisions, type Difference } from '../git/trees.ts'
import { UserError } from '../failure.ts'
import { advanceBase, baseTree, readBase, sourceOf } from './base.ts'
import { stampAttributes } from './attributes.ts'
import { dayOnBase, keepDay } from './day.ts'
import { asNotes, type Changes, changedBetween, isPlain, readAfter } from './differing.ts'
import { markOf } from './mark.ts'
import { readTreeNow, rescued } from './rescue.ts'
import { type Database, factsFile, getMeta, openStore, removeFacts } from './store.ts'

/** The notebook before and after a change, to be asked note by note. */
export interface ChangeOnBase {
  readonly before: Source
  readonly after: Source
  /** The paths whose note isn't the same, or isn't there on one side. */
  readonly changed: ReadonlySet<string>
  /** The day that it is in a zone, null for the machine's. */
  dayIn(zone: string | null): Day
  /** All notes after the change. */
  all(): readonly Note[]
  /** Goes on to the tree after the change, so that the next one has less to read, and closes the facts. */
  settle(zone: string | null): Promise<void>
}

/** `nothing` where no note differs; undefined where it can't be told from facts, and everything must be read. */
export type Found = ChangeOnBase | 'nothing' | undefined

/** The words of a note that are asked for after all: seldom, so one process each. */
const readText =
  ({ top, prefix, env }: Repository) =>
  (path: string, blob: string): string => {
    const words = ['cat-file', '--filters', `--path=${prefix}${path}`, blob]
    const { stdout } = spawnSync('git', words, { cwd: top, env: forReading(env), maxBuffer: 2 ** 26 })
    return readNote({ path, bytes: new Uint8Array(stdout) }).text
  }

interface Base {
  readonly db: Database
  readonly tree: string
}

/** The facts of a repository's notebook, where there are any. */
function openBase(repository: Repository, making: boolean): Base | undefined {
  const db = openStore(factsFile(repository.root), making)
  const tree = db && baseTree(db, repository.prefix)
  if (db && tree !== undefined && getMeta(db, 'attributes') === stampAttributes(repository))
    return { db, tree }
  db?.close()
  return undefined
}

/** Works on the facts, and closes them where nothing came of it: they are only a help. */
async function onBase(base: Base | undefined, work: (base: Base) => Promise<Found>): Promise<Found> {
  if (!base) return undefined
  let found: Found
  try {
    found = await work(base)
  } catch (error) {
    if (error instanceof UserError || (error instanceof Error && error.name === 'AbortError')) throw error
  }
  if ((found === undefined || found === 'nothing') && base.db.isOpen) base.db.close()
  return found
}

/** What is staged, over the kept facts. */
export async function stagedOnBase(repository: Repository, signal?: AbortSignal): Promise<Found> {
  const commit = headCommit(repository)
  // somebody waits for this: Git's processes run while the facts are opened, which mostly are those of this commit
  const sinceCommit =
    commit === undefined
      ? Promise.resolve(undefined)
      : compareIndexWith(repository, commit, signal).catch(() => undefined)
  const reader = openBlobs(repository, 'as-files', signal)
  try {
    return await onBase(openBase(repository, false), async (base) => {
      const isThere = commit !== undefined && getMeta(base.db, 'commit') === commit
      const [staged, head] = await Promise.all([
        isThere ? sinceCommit : compareIndexWith(repository, base.tree, signal),
        isThere ? base.tree : treeOf(repository, 'HEAD'),
      ])
      if (!staged || head === undefined) return undefined
      const done = head === base.tree ? [] : await compareRevisions(repository, base.tree, head, signal)
      return await between(repository, base, done, staged, signal, reader)
    })
  } finally {
    reader.close()
  }
}

/** What lies between a revision and HEAD, or a commit that HEAD is at, over the kept facts. */
export const revisionsOnBase = async (
  repository: Repository,
  before: string | null,
  after: string,
  signal?: AbortSignal,
): Promise<Found> =>
  onBase(before === null ? undefined : openBase(repository, true), async (base) => {
    const trees = [before ?? '', after, base.tree].map((revision) => treeOf(repository, revision))
    const [from, to, kept] = await Promise.all(trees)
    // the kept tree may be one that Git threw away
    if (from === undefined || to === undefined || kept === undefined) return undefined
    const differencesTo = async (tree: string): Promise<readonly Difference[]> =>
      tree === base.tree ? [] : compareRevisions(repository, base.tree, tree, signal)
    const [toBefore, toAfter] = await Promise.all([differencesTo(from), differencesTo(to)])
    const found = await between(repository, base, toBefore, toAfter, signal)
    const goOn = (changes: Changes) => settle(repository, base, to, changes)
    if (found === undefined || found === 'nothing') {
      if (found === 'nothing' && to !== base.tree) {
        const [changes = new Map()] = await readAfter(repository, [toAfter], signal)
        await goOn(changes)(null)
      }
      return found
    }
    return { ...found, settle: goOn(found.toAfter) }
  })

/** Goes on to the tree of HEAD. */
const settle =
  (repository: Repository, { db, tree }: Base, to: string, changes: Changes) =>
  async (zone: string | null): Promise<void> => {
    try {
      advanceBase(db, tree, await markOf(repository, to), changes)
      keepDay(db, zone)
      db.close()
    } catch {
      // another time
    }
  }

async function between(
  repository: Repository,
  { db, tree }: Base,
  toBefore: readonly Difference[],
  toAfter: readonly Difference[],
  signal: AbortSignal | undefined,
  reader?: BlobReader,
): Promise<(ChangeOnBase & { readonly toAfter: Changes }) | 'nothing' | undefined> {
  if (![...toBefore, ...toAfter].every(isPlain)) return undefined
  const changed = changedBetween(toBefore, toAfter)
  if (changed.size === 0) return 'nothing'
  const lists = [toBefore, toAfter]
  const [before = new Map(), after = new Map()] = await readAfter(repository, lists, signal, reader)
  const read = readText(repository)
  const readAll = (): readonly Note[] => {
    removeFacts(factsFile(repository.root))
    return readTreeNow(repository, tree)
  }
  const source = rescued(sourceOf(db, read), readAll)
  return {
    before: overlay(source, asNotes(before)),
    after: overlay(source, asNotes(after)),
    changed,
    toAfter: after,
    dayIn: (zone) => dayOnBase(db, zone),
    all: () => {
      const kept = readBase(db, read) ?? new Map(readAll().map((note) => [note.path, note]))
      const notes = new Map<string, Note | undefined>([...kept, ...asNotes(after)])
      return [...notes.values()].flatMap((note) => note ?? [])
    },
    settle: () => {
      db.close()
      return Promise.resolve()
    },
  }
}
