// What a build leaves for the next one: from what it was made, and which pages there are.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Marks } from './marks.ts'
import { fileMode, folderMode } from './folder.ts'

export interface BuildRecord {
  /** What all pages depend on beside the notes: the program, the day, where the notes are. */
  readonly made: string
  /** Tells whether the folder is the one that was built. */
  readonly folder: string
  readonly marks: Marks
  /** The addresses of all pages. */
  readonly pages: readonly string[]
}

/** The file of the record for the copy in `out`; `root` is the project's own folder. */
export const recordFile = (root: string, out: string): string =>
  join(root, '.build', 'static', `${createHash('sha256').update(out).digest('hex').slice(0, 16)}.json`)

/** What a folder is known by. */
export function folderMark(out: string): string {
  const found = statSync(join(out, 'PRIVATE.txt'), { throwIfNoEntry: false })
  return found ? `${found.ino} ${found.mtimeMs}` : ''
}

/** The record of the former build; undefined where there is none, or `out` isn't what it built. */
export function readRecord(file: string, out: string, made: string): BuildRecord | undefined {
  try {
    const record = JSON.parse(readFileSync(file, 'utf8')) as BuildRecord
    return record.made === made && record.folder === folderMark(out) ? record : undefined
  } catch {
    return undefined
  }
}

export function writeRecord(file: string, record: BuildRecord): void {
  mkdirSync(dirname(file), { recursive: true, mode: folderMode })
  writeFileSync(file, JSON.stringify(record), { mode: fileMode })
}

/** Forgets the former build: the next one makes everything anew. */
export const forgetRecord = (file: string): void => {
  rmSync(file, { force: true })
}
