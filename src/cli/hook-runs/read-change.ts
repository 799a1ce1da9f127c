// The change that a hook is about: over the facts kept of an earlier commit, or, where there are none, by reading every note.
import type { Day } from '#core'
import { keepRead } from '../../host/facts/keep.ts'
import { type ChangeOnBase, revisionsOnBase, stagedOnBase } from '../../host/facts/on-base.ts'
import { readBetween, readStaged } from '../../host/git/change.ts'
import { treeOf } from '../../host/git/head.ts'
import type { Repository } from '../../host/git/repository.ts'
import { type ChangedNotebook, makeChanged, makeChangedOnBase } from './changed.ts'

/** A change, and what is to be done once all is said of it, so that the next hook has less to read. */
export interface Change {
  readonly changed: ChangedNotebook
  readonly settle: () => Promise<void>
}

const zoneOf = ({ after }: ChangedNotebook): string | null => after.me?.fields.timezone?.value ?? null

const onBase = (change: ChangeOnBase, today: Day | undefined): Change => {
  const changed = makeChangedOnBase(change, today)
  return { changed, settle: () => change.settle(zoneOf(changed)) }
}

/** What is staged; undefined where no note differs from the last commit. */
export async function readStagedChange(
  repository: Repository,
  today?: Day,
  signal?: AbortSignal,
): Promise<Change | undefined> {
  const quick = await stagedOnBase(repository, signal)
  if (quick) return quick === 'nothing' ? undefined : onBase(quick, today)
  const head = await treeOf(repository, 'HEAD')
  const { change } = await readStaged(repository, signal)
  if (!change) return undefined
  const { before, blobs } = change
  const changed = makeChanged(change, today)
  const settle = async () => {
    // only where it is still what was read
    const tree = (await treeOf(repository, 'HEAD')) === head ? head : undefined
    await keepRead(repository, tree, before, blobs.before, zoneOf(changed))
  }
  return { changed, settle }
}

/** What lies between two revisions; undefined where no note differs. */
export async function readChangeBetween(
  repository: Repository,
  from: string | null,
  to: string,
  today?: Day,
  signal?: AbortSignal,
): Promise<Change | undefined> {
  const quick = await revisionsOnBase(repository, from, to, signal)
  if (quick) return quick === 'nothing' ? undefined : onBase(quick, today)
  const tree = await treeOf(repository, to)
  const change = await readBetween(repository, from, tree ?? to, signal)
  if (!change) return undefined
  const { after, blobs } = change
  const changed = makeChanged(change, today)
  return { changed, settle: () => keepRead(repository, tree, after, blobs.after, zoneOf(changed)) }
}
