// Lines that no commit has as they are now: written since the last one, or mended or moved since.
import { realpathSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import {
  type Change,
  type Commit,
  type Note,
  type Notebook,
  type Trace,
  findDated,
  isNotePath,
  pairLines,
  placeKey,
  without,
} from '#core'
import { type Entry, listRevision, type Listing } from '../git/trees.ts'
import type { Repository } from '../git/repository.ts'
import { readDated } from './facts.ts'

/** What is found of a line: its first commit, none yet, or nothing that can be told. */
export type Found = Commit | 'pending' | 'unknown'

/** A line of a note that no commit has. */
export interface Lost {
  readonly note: Note
  readonly words: string
}

export interface Desk {
  readonly repository: Repository
  readonly notebook: Notebook
  readonly head: string
  readonly trace: Trace
  readonly isSame: (before: string, after: string) => boolean
}

const isText = ({ mode }: { readonly mode: string }): boolean => mode.startsWith('100')

/** The path of the file that a linked note leads to, from the top of the repository; undefined where that is elsewhere. */
function leadsTo({ top, root }: Repository, path: string): string | undefined {
  try {
    const target = relative(top, realpathSync(join(root, path)))
    return target.startsWith('..') ? undefined : target.split(sep).join('/').normalize('NFC')
  } catch {
    return undefined
  }
}

const byName = (listing: Listing): Listing =>
  new Map([...listing].map(([path, entry]) => [path.normalize('NFC'), entry]))

/** What stands in a commit. */
interface Committed {
  readonly head: string
  readonly listing: Listing
  /** Its notes. */
  readonly notes: readonly (readonly [path: string, entry: Entry])[]
}

const lastCommitted = new WeakMap<Repository, Committed>()

/** What stands in a commit, listed once while nothing else is committed. */
async function committedAt(repository: Repository, head: string): Promise<Committed> {
  const before = lastCommitted.get(repository)
  if (before?.head === head) return before
  const listing = byName(await listRevision(repository, head))
  const notes = [...listing].filter(([path, entry]) => isNotePath(path) && isText(entry))
  const found = { head, listing, notes }
  lastCommitted.set(repository, found)
  return found
}

/** What changed since the last commit, of the notes given and of those that are gone: as if it were committed now. */
async function changesSince(
  { repository, notebook }: Desk,
  committed: Committed,
  notes: readonly Note[],
): Promise<{ readonly changes: readonly Change[]; readonly unreadable: ReadonlySet<string> }> {
  const here = new Set([...notebook.notes.keys()].map((path) => path.normalize('NFC')))
  const gone = committed.notes.filter(([path]) => !here.has(path))
  const changed = notes.map((note) => ({ note, entry: committed.listing.get(note.path.normalize('NFC')) }))
  const blobs = [...gone.map(([, { blob }]) => blob), ...changed.flatMap(({ entry }) => entry?.blob ?? [])]
  const lines = await readDated(repository, [...new Set(blobs)])
  const at = (path: string): string => (repository.prefix + path).normalize('NFC')
  const change = (path: string, now: readonly string[], was: readonly string[]): Change => ({
    path: at(path),
    from: [],
    added: without(now, was),
    removed: without(was, now),
  })
  return {
    changes: [
      ...changed.map(({ note, entry }) =>
        change(note.path, findDated(note.text), lines.get(entry?.blob ?? '') ?? []),
      ),
      ...gone.map(([path, { blob }]) => change(path, [], lines.get(blob) ?? [])),
    ],
    unreadable: new Set(
      changed.flatMap(({ note, entry }) =>
        entry && lines.get(entry.blob) === null ? [note.path.normalize('NFC')] : [],
      ),
    ),
  }
}

/** Finds what there is of lines that no commit has as they are, in their order. */
export async function findUncommitted(desk: Desk, lost: readonly Lost[]): Promise<readonly Found[]> {
  const { repository, head, trace, isSame } = desk
  if (lost.length === 0) return []
  const committed = await committedAt(repository, head)
  const { listing } = committed
  const { changes, unreadable } = await changesSince(desk, committed, [
    ...new Set(lost.map(({ note }) => note)),
  ])
  const pairs = pairLines({ changes }, isSame)
  const fresh = new Set(changes.flatMap(({ path, added }) => added.map((line) => placeKey({ path, line }))))
  return lost.map(({ note, words }): Found => {
    const name = note.path.normalize('NFC')
    const entry = listing.get(name)
    if (entry && !isText(entry)) {
      const target = leadsTo(repository, note.path)
      return (target === undefined ? undefined : trace({ path: target, line: words })) ?? 'unknown'
    }
    const key = placeKey({ path: repository.prefix.normalize('NFC') + name, line: words })
    const before = pairs.get(key)
    if (before) return trace(before) ?? 'unknown'
    // what the last commit has, though no commit added it, can't be told
    return fresh.has(key) && !unreadable.has(name) ? 'pending' : 'unknown'
  })
}
