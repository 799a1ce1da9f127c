// The state of a notebook in one line, kept until a note or the day changes: a shell prompt asks for it all the time.
import { mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cacheFolder } from '../history/cache-folder.ts'
import { readingOf } from '../facts/reading.ts'
import {
  isUntouched,
  isUntouchedForGit,
  type Stamped,
  takeWitness,
  type GitWitness,
  type Witness,
} from './witness.ts'

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

interface Kept extends Glance {
  readonly reading: string
  readonly root: string
  readonly from: number
  /** What of this machine decides which day it is. */
  readonly zone: string
  readonly folders: Stamped
  readonly git: GitWitness | null
}

const zoneNow = (): string => `${process.env.TZ ?? ''} ${new Date().getTimezoneOffset()}`

/** A short name for a folder, the same each time (FNV-1a over its UTF-16 units, twice): only to keep notebooks apart. */
function nameOf(root: string): string {
  const hash = (seed: number): string => {
    let value = seed
    for (let at = 0; at < root.length; at++) value = Math.imul(value ^ root.charCodeAt(at), 0x01000193) >>> 0
    return value.toString(16).padStart(8, '0')
  }
  return hash(0x811c9dc5) + hash(0x2f0b4ac7)
}

const fileFor = (root: string): string => join(cacheFolder(), 'glance', `${nameOf(root)}.json`)
const filesFor = (root: string): string => `${fileFor(root)}.files`

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
  let real: string
  try {
    real = realpathSync(root)
  } catch {
    return undefined
  }
  const kept = load(real)
  const now = Date.now()
  if (!kept || now < kept.from || now >= kept.until || kept.zone !== zoneNow()) return undefined
  if (!isUntouched(`${real}/`, kept.folders)) return undefined
  const untouched = (kept.git !== null && isUntouchedForGit(real, kept.git)) || filesAreUntouched(real)
  return untouched ? kept : undefined
}

function write(file: string, text: string): void {
  const draft = `${file}.${process.pid}`
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(draft, text, { mode: 0o600 })
    renameSync(draft, file)
  } catch {
    rmSync(draft, { force: true })
  }
}

/** Looks at the notebook, takes its counts, and keeps them for the next time. */
export async function takeGlance(root: string, count: () => Promise<Glance>): Promise<Counts> {
  const real = realpathSync(root)
  const from = Date.now()
  const witness: Witness = takeWitness(real)
  const glance = await count()
  if (isYoung(witness, from)) return glance
  const { files, folders, git } = witness
  const kept: Kept = { ...glance, reading: readingOf(), root: real, from, zone: zoneNow(), folders, git }
  rmSync(fileFor(real), { force: true })
  write(filesFor(real), JSON.stringify(files))
  write(fileFor(real), JSON.stringify(kept))
  return glance
}

// A file saved twice within one tick of the disk's clock has one stamp for both: what is that young isn't kept.
const [fineTick, coarseTick] = [50, 2100]

const isYoung = ({ files, folders }: Witness, now: number): boolean =>
  `${files.stamps}${folders.stamps}`.split('\n').some((each) => {
    const [, , saved = 0, changed = 0] = each.split(':').map(Number)
    return Math.max(saved, changed) > now - (saved % 1000 === 0 ? coarseTick : fineTick)
  })
