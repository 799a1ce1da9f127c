// A folder as a live notebook: reads it, watches it, and knows what day it is there.
import { resolve } from 'node:path'
import { type Day, makeNotebook, openReview } from '#core'
import type { Reading } from './disk.ts'
import { refuseEmpty, refuseMissing } from './beginning.ts'
import { isFolder } from './is-folder.ts'
import { openShelf } from './shelf.ts'
import {
  type Clock,
  type Listener,
  makeState,
  type Snapshot,
  systemClock,
  takeSnapshot,
  unchanged,
} from './snapshot.ts'
import { watchFolder } from './watch.ts'

export type { Listener, Snapshot } from './snapshot.ts'

/** A notebook folder and what is in it now. */
export interface Workspace {
  /** The folder's absolute path, as it was given. */
  readonly root: string
  /** The notebook as last read, with today's day. */
  current(): Snapshot
  /** Calls `listener` after each save and at midnight, until the returned function is called. */
  subscribe(listener: Listener): () => void
  close(): Promise<void>
}

export interface WorkspaceOptions {
  /** The folder, relative to the working folder of the process. */
  readonly root: string
  /** How the person calls the folder, for messages; default: the root. */
  readonly named?: string
  /** Instead of the notebook's own day and the clock's. */
  readonly today?: Day | undefined
  readonly watch: boolean
  /** Everything in the folder, where somebody reads it already and nobody watches it. */
  readonly readings?: Iterable<Reading> | undefined
  /** What time it is; default: the machine's clock. */
  readonly clock?: Clock
  /** Told once where saves can't be watched as they should. */
  readonly onTrouble?: (sentence: string) => void
}

// How long a file that vanished or was emptied has to come back before that counts.
const grace = 200

/**
 * Opens the notebook in a folder. Today is `today`, else the sample's day, else the clock's in the notebook's zone or the machine's.
 * Refuses a folder that is missing or holds no notes, and a TZ that names no zone (UserError, 3).
 */
// eslint-disable-next-line @typescript-eslint/require-await -- a refusal is a rejection, like everything that comes later
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const root = resolve(options.root)
  const named = options.named ?? options.root
  refuseMissing(root, named)
  return options.watch ? watchWorkspace(root, named, options) : readWorkspace(root, named, options)
}

/** The notebook in a folder as it is, once. */
function readWorkspace(root: string, named: string, options: WorkspaceOptions): Workspace {
  const notebook = makeNotebook(openShelf(root, options.readings).notes())
  refuseEmpty(notebook, named)
  const snapshot = takeSnapshot(notebook, options.today, options.clock ?? systemClock)
  return {
    root,
    current: () => snapshot,
    subscribe: () => () => undefined,
    close: () => Promise.resolve(),
  }
}

/** The notebook in a folder, kept in step with it. */
function watchWorkspace(root: string, named: string, options: WorkspaceOptions): Workspace {
  const shelf = openShelf(root)
  const reviewer = openReview(shelf.notes())
  refuseEmpty(reviewer.notebook(), named)
  const state = makeState(reviewer, options.today, options.clock ?? systemClock)

  const timers = new Set<NodeJS.Timeout>()
  const after = (milliseconds: number, then: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      then()
    }, milliseconds)
    timers.add(timer)
  }
  const refresh = (paths: ReadonlySet<string> | 'everything', sure = false) => {
    const doubtful = new Set<string>()
    try {
      state.replace(
        shelf.refresh(paths, sure, (path) => doubtful.add(path)),
        false,
      )
    } catch {
      // The folder can't be listed: what was read stands until it can.
      if (state.current().gone) return
      after(grace, () => {
        if (!isFolder(root)) state.replace(unchanged, true)
        state.tell()
      })
    }
    state.tell()
    if (doubtful.size > 0)
      after(grace, () => {
        refresh(doubtful, true)
      })
  }
  const watch = watchFolder(root, {
    changed: refresh,
    trouble: (sentence) => options.onTrouble?.(sentence),
  })
  return {
    root,
    current: () => state.current(),
    subscribe(listener) {
      state.listeners.add(listener)
      return () => state.listeners.delete(listener)
    },
    close() {
      for (const timer of timers) clearTimeout(timer)
      state.listeners.clear()
      watch.close()
      return Promise.resolve()
    },
  }
}
