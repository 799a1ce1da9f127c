// Keeping the facts of a notebook as of a commit, and forgetting them.
import type { Note } from '#core'
import { readBetween } from '../git/change.ts'
import { treeOf } from '../git/head.ts'
import type { Blobs } from '../git/notes.ts'
import type { Repository } from '../git/repository.ts'
import { baseTree, keepBase } from './base.ts'
import { stampAttributes } from './attributes.ts'
import { keepDay } from './day.ts'
import { markOf } from './mark.ts'
import { factsFile, getMeta, openStore, removeFacts, setMeta } from './store.ts'

/**
 * Keeps the facts of all notes of a tree, given the notes and their blobs as they were read; does nothing where no tree is
 * known, where a filter stands between, or where nothing can be kept: the next commit takes longer then. `zone` is the notebook's, null for the
 * machine's.
 */
export async function keepRead(
  repository: Repository,
  tree: string | undefined,
  notes: readonly Note[],
  blobs: Blobs | undefined,
  zone: string | null,
): Promise<void> {
  if (!blobs || tree === undefined) return
  const attributes = stampAttributes(repository)
  const db = openStore(factsFile(repository.root), true)
  if (!db) return
  try {
    const kept = notes.flatMap((note) => {
      const blob = blobs.get(note.path)
      return blob === undefined ? [] : [[note.path, { note, blob }] as const]
    })
    keepBase(db, await markOf(repository, tree), repository.prefix, new Map(kept))
    setMeta(db, 'attributes', attributes)
    keepDay(db, zone)
  } catch {
    // facts are only a help
  } finally {
    db.close()
  }
}

/** Reads all notes of HEAD and keeps their facts, where they aren't kept; does nothing before the first commit. */
export async function keepFacts(repository: Repository, signal?: AbortSignal): Promise<void> {
  const db = openStore(factsFile(repository.root), true)
  const base =
    db && getMeta(db, 'attributes') === stampAttributes(repository) && baseTree(db, repository.prefix)
  db?.close()
  const tree = await treeOf(repository, 'HEAD')
  if (!db || tree === undefined || base === tree) return
  const change = await readBetween(repository, null, tree, signal)
  const me = change?.after.find(({ sort }) => sort === 'me')
  const zone = me?.sort === 'me' ? (me.fields.timezone?.value ?? null) : null
  if (change) await keepRead(repository, tree, change.after, change.blobs.after, zone)
}

/** Forgets all that is kept of a notebook. */
export const forgetFacts = ({ root }: Repository): void => {
  removeFacts(factsFile(root))
}
