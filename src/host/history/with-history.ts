// A live notebook that also knows when its events were committed: read in the background, and never waited for.
import { unchanged } from '../snapshot.ts'
import type { Listener, Snapshot, Workspace } from '../workspace.ts'
import type { History } from './read.ts'
import { makeWitness } from './witness.ts'

/** A snapshot with the history of its notes, as far as that is known by now. */
export interface SnapshotWithHistory extends Snapshot {
  readonly history?: History
}

/** Adds history to snapshots; the same again gives the same object, for whoever remembers by it what they made of one. */
function showSnapshots() {
  let last:
    { readonly of: Snapshot; readonly changes: number; readonly shown: SnapshotWithHistory } | undefined
  return (of: Snapshot, changes: number, history: History | undefined): SnapshotWithHistory => {
    if (last?.of !== of || last.changes !== changes) {
      const version = of.version + changes
      last = { of, changes, shown: { ...of, version, ...(history && { history }) } }
    }
    return last.shown
  }
}

export interface HistoryOptions {
  /** Told what goes wrong that should not; where Git can't tell is no such thing. */
  readonly onBug?: (error: unknown) => void
  /** How long Git isn't asked again for new commits. */
  readonly restMilliseconds?: number
}

/**
 * The workspace with history. Subscribers are told when one came or changed, after a commit as well, which is noticed
 * while snapshots are asked for. Where there is no repository, or Git can't tell, and in a sample, there never is one.
 * Closing it closes the workspace.
 */
export function withHistory(workspace: Workspace, options: HistoryOptions = {}): Workspace {
  const { onBug = () => undefined, restMilliseconds } = options
  const witness = makeWitness(workspace.root, restMilliseconds)
  const listeners = new Set<Listener>()
  let changes = 0
  let running: Promise<void> | undefined
  let closed = false

  const show = showSnapshots()
  const shown = (snapshot: Snapshot): SnapshotWithHistory => show(snapshot, changes, witness.history())
  const tell = (after: Snapshot, before: Snapshot): void => {
    for (const listener of [...listeners]) listener(after, before)
  }
  const look = async ({ notebook }: Snapshot): Promise<void> => {
    const before = shown(workspace.current())
    if (!(await witness.look(notebook)) || closed) return
    changes++
    // what is known of commits changed, and no note
    tell({ ...shown(workspace.current()), replaced: unchanged }, before)
  }
  const lookAgain = (): void => {
    const snapshot = workspace.current()
    const { notebook } = snapshot
    if (closed || running || notebook.me?.fields.sampleAsOf) return
    if (witness.hasSeen(notebook) && !witness.isRested()) return
    running = look(snapshot)
      .catch(onBug)
      .finally(() => {
        running = undefined
        // a save that came meanwhile
        if (!witness.hasSeen(workspace.current().notebook)) lookAgain()
      })
  }
  const unsubscribe = workspace.subscribe((after, before) => {
    lookAgain()
    tell(shown(after), { ...before, version: before.version + changes })
  })
  return {
    ...workspace,
    current() {
      lookAgain()
      return shown(workspace.current())
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      closed = true
      unsubscribe()
      listeners.clear()
      await running
      await workspace.close()
    },
  }
}
