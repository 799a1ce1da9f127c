// Putting one planned file in its place, so that neither a crash nor somebody else's save in between loses a byte.
import {
  closeSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  rmdirSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { settleFolder, writeDurably } from './durable.ts'
import type { PlannedFile } from './plan.ts'
import type { Station } from './records.ts'
import { codeOf } from './refusal.ts'

/** The bytes at a path; null where nothing is there. */
export function bytesAt(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null
    throw error
  }
}

/** Whether two states of a file are the same, byte for byte. */
export const isSame = (one: Buffer | null, other: Buffer | null): boolean =>
  one === null || other === null ? one === other : one.equals(other)

/** Makes the folders that a new file needs. */
export function makeFolders({ missing }: PlannedFile): void {
  for (const folder of missing) {
    try {
      mkdirSync(folder)
      settleFolder(dirname(folder))
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
}

/** Removes them again where nothing is in them. */
export function removeFolders({ missing }: PlannedFile): void {
  try {
    for (const folder of [...missing].reverse()) rmdirSync(folder)
  } catch {
    // not empty, or not made
  }
}

/** Writes the new bytes beside their place. */
export function writeFresh({ after, mode, stats }: PlannedFile, { fresh }: Station): void {
  if (after !== null) writeDurably(fresh, after, mode, stats)
}

/** Whether the path still leads to the same file, with the bytes that were read. */
export function isUntouched(root: string, { path, real, before }: PlannedFile): boolean {
  const full = join(root, path)
  if (before === null) return lstatSync(real, { throwIfNoEntry: false }) === undefined
  try {
    return realpathSync(full) === real && isSame(bytesAt(real), before)
  } catch {
    return false
  }
}

// Not every disk knows links.
function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch {
    return false
  }
}

/** Takes a name, with an empty file, unless there is one. */
function claim(path: string): boolean {
  try {
    closeSync(openSync(path, 'wx'))
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Puts a new file where none is; false where there is one by now. */
function place({ fresh, real }: Station): boolean {
  if (tryLink(fresh, real)) return true
  if (!claim(real)) return false
  renameSync(fresh, real)
  return true
}

/** Puts a file over another; false, and the other back, where somebody saved into that one meanwhile. */
function replace(file: PlannedFile, { fresh, old, real }: Station): boolean {
  const isHeld = tryLink(real, old)
  if (!isSame(bytesAt(real), file.before)) return false
  renameSync(fresh, real)
  // an editor that wrote into the old file since the look above has its words there, and may still be writing
  if (!isHeld || isSame(bytesAt(old), file.before)) return true
  renameSync(old, real)
  return false
}

/** Takes a file away; false, and it is back, where somebody saved into it meanwhile. */
function remove(file: PlannedFile, { old, real }: Station): boolean {
  renameSync(real, old)
  if (isSame(bytesAt(old), file.before)) return true
  renameSync(old, real)
  return false
}

/** Puts a planned file in its place; false, and nothing done, where it isn't as it was read any more. */
export function swap(file: PlannedFile, station: Station): boolean {
  if (file.before === null) return place(station)
  return file.after === null ? remove(file, station) : replace(file, station)
}

/**
 * Brings a file back to what it was before `swap`. One that somebody changed since is left alone: false where the bytes
 * from before are then in no file any more.
 */
export function putBack(
  { before, after, mode }: Pick<PlannedFile, 'before' | 'after' | 'mode'>,
  { real, fresh, old }: Station,
): boolean {
  const [now, held] = [bytesAt(real), bytesAt(old)]
  const isClaim = before === null && now?.length === 0
  if (!isSame(now, after) && !isClaim) return held === null || isSame(now, before)
  if (before === null) rmSync(real, { force: true })
  // what is held is the old file itself, with whatever was saved into it since: it needs no room on the disk
  else if (held !== null) renameSync(old, real)
  else {
    rmSync(fresh, { force: true })
    writeDurably(fresh, before, mode)
    renameSync(fresh, real)
  }
  settleFolder(dirname(real))
  return true
}

/** Removes what stands beside the file's place. */
export function tidyUp({ fresh, old }: Station): void {
  for (const path of [fresh, old]) {
    try {
      rmSync(path, { force: true })
    } catch {
      // what is to be said was said: it isn't in anybody's way
    }
  }
}
