// Reading notes from disk, one by one: a file that can't be read is said to be so, and never stops the others.
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
  statSync,
  type Stats,
} from 'node:fs'
import { join } from 'node:path'
import { type NoteSource, noteLimit } from '#core'
import { type Listed, isInside, listNotebook } from './listing.ts'

/** A source, and a stamp that differs when the file was saved since (empty where there is nothing to compare). */
export interface Reading {
  readonly source: NoteSource
  readonly stamp: string
  readonly size: number
}

const room = Buffer.allocUnsafe(noteLimit + 1)
// without O_NONBLOCK a pipe named x.md would wait for ever
const flags = constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0)

const stampOf = ({ ino, size, mtimeMs, ctimeMs }: Stats): string => `${ino}:${size}:${mtimeMs}:${ctimeMs}`

const unreadable = (
  path: string,
  why: Exclude<NoteSource, { bytes: Uint8Array }>['unreadable'],
): Reading => ({
  source: { path, unreadable: why },
  stamp: why,
  size: 0,
})

function readOpen(path: string, file: number): Reading | undefined {
  const stats = fstatSync(file)
  if (stats.isDirectory()) return unreadable(path, 'folder')
  if (!stats.isFile()) return undefined
  const stamp = stampOf(stats)
  if (stats.size > noteLimit) return { ...unreadable(path, 'too-large'), stamp }
  let length = 0
  for (let read = -1; read !== 0 && length <= noteLimit; length += read) {
    read = readSync(file, room, length, room.length - length, null)
  }
  if (length > noteLimit) return { ...unreadable(path, 'too-large'), stamp }
  return { source: { path, bytes: new Uint8Array(room.subarray(0, length)) }, stamp, size: length }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

function readFile(root: string, path: string): Reading | undefined {
  let file: number
  try {
    file = openSync(join(root, path), flags)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EACCES' || code === 'EPERM') return unreadable(path, 'permission')
    if (code === 'EISDIR') return unreadable(path, 'folder')
    return code === 'ENXIO' ? undefined : unreadable(path, 'vanished')
  }
  try {
    return readOpen(path, file)
  } catch (error) {
    return unreadable(path, codeOf(error) === 'EISDIR' ? 'folder' : 'permission')
  } finally {
    closeSync(file)
  }
}

function readLink(root: string, path: string): Reading | undefined {
  let target: string
  try {
    target = realpathSync(join(root, path))
  } catch {
    return unreadable(path, 'vanished')
  }
  return isInside(root, target) ? readFile(root, path) : unreadable(path, 'outside')
}

/** Reads what was listed in the notebook at the real path `root`; undefined where it is neither file nor folder (a pipe). */
export function readListed(root: string, { path, is }: Listed): Reading | undefined {
  switch (is) {
    case 'file':
      return readFile(root, path)
    case 'link':
      return readLink(root, path)
    case 'folder':
      return unreadable(path, 'folder')
    case 'closed-folder':
      return unreadable(path, 'permission')
    case 'folder-outside':
      return unreadable(path, 'outside')
  }
}

/** Reads one note's path as it is now; undefined where nothing is there. */
export function readPath(root: string, path: string): Reading | undefined {
  try {
    const stats = lstatSync(join(root, path))
    const is = stats.isSymbolicLink() ? 'link' : stats.isDirectory() ? 'folder' : 'file'
    return readListed(root, { path, is })
  } catch {
    return undefined
  }
}

/** The stamp that reading this would give, without reading; undefined where it is gone. */
export function stampListed(root: string, { path, is }: Listed): string | undefined {
  if (is === 'folder' || is === 'closed-folder' || is === 'folder-outside')
    return readListed(root, { path, is })?.stamp
  if (is === 'link') return readLink(root, path)?.stamp
  try {
    return stampOf(statSync(join(root, path)))
  } catch {
    return undefined
  }
}

/** Every note of the notebook at the real path `root`, in no order; throws only where the root itself can't be listed. */
export function* readAll(root: string): Generator<Reading> {
  for (const listed of listNotebook(root)) {
    const reading = readListed(root, listed)
    if (reading) yield reading
  }
}
