// A folder as a live notebook: reads it, watches it, and knows what day it is there.
import { resolve } from 'node:path'
import { type Day, type Notebook, makeNotebook } from '#core'
import { dayIn, machineZone } from './clock.ts'
import { refuseEmpty, refuseMissing } from './beginning.ts'
import { openShelf } from './shelf.ts'
import { type Watch, watchFolder } from './watch.ts'

/** The notebook at one moment; never changed, only replaced. */
export interface Snapshot {
  readonly notebook: Notebook
  readonly today: Day
  /** Whether today is the day that the sample notebook is frozen at. */
  readonly frozen: boolean
  /** Counts up with every change of the notebook or the day. */
  readonly version: number
}

export type Listener = (after: Snapshot, before: Snapshot) => void

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
  /** Told once where saves can't be watched as they should. */
  readonly onTrouble?: (sentence: string) => void
}

// How long a file that vanished or was emptied has to come back before that counts.
const grace = 200

const todayOf = (notebook: Notebook, today: Day | undefined): Pick<Snapshot, 'today' | 'frozen'> => {
  if (today) return { today, frozen: false }
  const sample = notebook.me?.fields.sampleAsOf?.value
  if (sample) return { today: sample, frozen: true }
  return { today: dayIn(notebook.me?.fields.timezone?.value ?? machineZone()), frozen: false }
}

/** The snapshot of the moment, and who is told of the next. */
function makeState(first: Notebook, today: Day | undefined) {
  let now: Snapshot = { notebook: first, ...todayOf(first, today), version: 1 }
  let told = now
  const listeners = new Set<Listener>()
  return {
    current(): Snapshot {
      const day = todayOf(now.notebook, today)
      if (day.today !== now.today) now = { ...now, ...day, version: now.version + 1 }
      return now
    },
    replace(notebook: Notebook) {
      now = { notebook, ...todayOf(notebook, today), version: now.version + 1 }
    },
    tell() {
      const after = this.current()
      if (after === told) return
      const before = told
      told = after
      for (const listener of [...listeners]) listener(after, before)
    },
    listeners,
  }
}

/**
 * Opens the notebook in a folder. Today is `today`, else the sample's day, else the clock's in the notebook's zone or the machine's.
 * Refuses a folder that is missing or holds no notes, and a TZ that names no zone (UserError, 3).
 */
// eslint-disable-next-line @typescript-eslint/require-await -- a refusal is a rejection, like everything that comes later
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const root = resolve(options.root)
  const named = options.named ?? options.root
  refuseMissing(root, named)
  const shelf = openShelf(root)
  const notebook = makeNotebook(shelf.notes())
  refuseEmpty(notebook, named)
  const state = makeState(notebook, options.today)

  const doubts = new Set<NodeJS.Timeout>()
  const refresh = (paths: ReadonlySet<string> | 'everything', sure = false) => {
    const doubtful = new Set<string>()
    try {
      if (shelf.refresh(paths, sure, (path) => doubtful.add(path))) state.replace(makeNotebook(shelf.notes()))
    } catch {
      // The folder is gone for the moment: what was read stands until it is back.
    }
    state.tell()
    if (doubtful.size === 0) return
    const timer = setTimeout(() => {
      doubts.delete(timer)
      refresh(doubtful, true)
    }, grace)
    doubts.add(timer)
  }

  const watch: Watch | undefined = options.watch
    ? watchFolder(root, { changed: refresh, trouble: (sentence) => options.onTrouble?.(sentence) })
    : undefined

  return {
    root,
    current: () => state.current(),
    subscribe(listener) {
      state.listeners.add(listener)
      return () => state.listeners.delete(listener)
    },
    async close() {
      for (const timer of doubts) clearTimeout(timer)
      state.listeners.clear()
      await watch?.close()
    },
  }
}
