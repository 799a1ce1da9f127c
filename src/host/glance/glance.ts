// The state of a notebook in one line, kept until a note or the day changes: a shell prompt asks for it all the time.
import { readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from '../history/cache-folder.ts'
import { zoneNow } from '../clock.ts'
import { readingOf } from '../facts/reading.ts'
import { nameFolder } from '../folder-name.ts'
import { type GitWitness, isUntouched, isUntouchedForGit, type Stamped } from './witness.ts'

/** How many duties wait for the owner, how many of them lapsed, and how many errors keep something from counting. */
export interface Counts {
  readonly owed: number
  readonly lapsed: number
  readonly overdue: number
  readonly errors: number
}

/** Counts, and until when (milliseconds since 1970) they stand where no note changes. */
export interface Glance extends Counts {
  readonly until: number
}

/** What is kept of a notebook: the counts, and what tells that they still stand. */
export interface Kept extends Glance {
  readonly reading: string
  readonly root: string
  readonly from: number
  /** What of this machine decides which day it is. */
  readonly zone: string
  readonly folders: Stamped
  readonly git: GitWitness | null
}

/** Where the counts of the notebook in this real folder are kept. */
export const fileFor = (root: string): string => join(cacheFolder(), 'glance', `${nameFolder(root)}.json`)
/** Where the stamps of all its files are kept: they are seldom needed. */
export const filesFor = (root: string): string => `${fileFor(root)}.files`

function load(root: string): Kept | undefined {
  try {
    const kept = JSON.parse(readFileSync(fileFor(root), 'utf8')) as Kept
    return kept.root === root && kept.reading === readingOf() ? kept : undefined
  } catch {
    return undefined
  }
}

function filesAreUntouched(root: string): boolean {
  try {
    return isUntouched(`${root}/`, JSON.parse(readFileSync(filesFor(root), 'utf8')) as Stamped)
  } catch {
    return false
  }
}

/** The counts as they were kept, where the notebook at `root` and the day are still the same; else undefined. */
export function keptGlance(root: string): Counts | undefined {
  try {
    const real = realpathSync(root)
    const kept = load(real)
    const now = Date.now()
    if (!kept || now < kept.from || now >= kept.until || kept.zone !== zoneNow()) return undefined
    if (!isUntouched(`${real}/`, kept.folders)) return undefined
    const untouched = (kept.git !== null && isUntouchedForGit(real, kept.git)) || filesAreUntouched(real)
    return untouched ? kept : undefined
  } catch {
    // no such folder, or something else stands where the counts were kept
    return undefined
  }
}
