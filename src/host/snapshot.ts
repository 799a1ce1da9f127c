// The notebook at one moment, with what is wrong and owed on that day, and the next moment's place in line.
import {
  checkNotebook,
  type Day,
  type Diagnostic,
  makeAgenda,
  type Notebook,
  type Obligation,
  type Reviewer,
} from '#core'
import { dayIn, machineZone } from './clock.ts'
import type { Changes } from './shelf.ts'

/** Tells the time. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()

/** The notebook at one moment. Its `notebook` is to be read only while it is the latest; all else never changes. */
export interface Snapshot {
  readonly notebook: Notebook
  readonly today: Day
  /** Whether today is the day that the sample notebook is frozen at. */
  readonly frozen: boolean
  /** Counts up with every change of the notebook or the day. */
  readonly version: number
  /** Every problem in every note, by file, line and column. */
  readonly diagnostics: readonly Diagnostic[]
  /** Everything open, in order. */
  readonly open: readonly Obligation[]
  /** The notes that this snapshot replaced, as they were before; undefined for one that is new. */
  readonly replaced: Changes
  /** Whether the folder isn't there: the notes are then those last read. */
  readonly gone: boolean
}

export type Listener = (after: Snapshot, before: Snapshot) => void

/** The day that it is in a notebook: `today` where it is given, else the sample's, else the clock's in the notebook's zone or the machine's. */
export const todayOf = (
  notebook: Notebook,
  today: Day | undefined,
  clock: Clock = systemClock,
): Pick<Snapshot, 'today' | 'frozen'> => {
  if (today) return { today, frozen: false }
  const sample = notebook.me?.fields.sampleAsOf?.value
  if (sample) return { today: sample, frozen: true }
  return { today: dayIn(notebook.me?.fields.timezone?.value ?? machineZone(), clock()), frozen: false }
}

/** No note differs. */
export const unchanged: Changes = new Map()

/** A notebook read once: what is wrong and owed is worked out when asked for. */
export function takeSnapshot(notebook: Notebook, today?: Day, clock = systemClock): Snapshot {
  const day = todayOf(notebook, today, clock)
  const found: { diagnostics?: readonly Diagnostic[]; open?: readonly Obligation[] } = {}
  return {
    notebook,
    ...day,
    version: 1,
    replaced: unchanged,
    gone: false,
    get diagnostics() {
      return (found.diagnostics ??= checkNotebook(notebook, day.today))
    },
    get open() {
      return (found.open ??= makeAgenda(notebook, day.today))
    },
  }
}

/** The snapshot of the moment, and who is told of the next. */
export function makeState(reviewer: Reviewer, today: Day | undefined, clock: Clock) {
  const take = (version: number, replaced: Changes, gone: boolean): Snapshot => {
    const day = todayOf(reviewer.notebook(), today, clock)
    return { ...reviewer.review(day.today), ...day, version, replaced, gone }
  }
  let now = take(1, unchanged, false)
  let told = now
  const listeners = new Set<Listener>()
  return {
    current(): Snapshot {
      const day = todayOf(now.notebook, today, clock)
      if (day.today !== now.today)
        now = take(now.version + 1, now === told ? unchanged : now.replaced, now.gone)
      return now
    },
    /** Replaces notes; `gone` tells whether the folder is missing. */
    replace(changes: Changes, gone: boolean) {
      if (changes.size === 0 && gone === now.gone) return
      const before = [...changes.keys()].map((path) => [path, now.notebook.notes.get(path)] as const)
      const replaced = new Map([...before, ...(now === told ? [] : now.replaced)])
      if (changes.size > 0) reviewer.change(changes)
      now = take(now.version + 1, replaced, gone)
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
