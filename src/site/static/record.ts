// What a build leaves for the next one: from what it was made, and which pages there are.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { FormerTable, TableMark } from '../views/long.ts'
import { fileAt } from './addresses.ts'
import type { FactsByPath } from './facts.ts'
import { fileMode, folderMode } from './folder.ts'
import type { Marks } from './marks.ts'
import type { PastMark } from './past.ts'

export interface BuildRecord {
  /** What all pages depend on beside the notes: the program, the day, where the notes are. */
  readonly made: string
  /** Tells whether the folder is the one that was built. */
  readonly folder: string
  readonly marks: Marks
  /** From what it was told when events were written down; null where nothing tells. */
  readonly past: PastMark | null
  /** What counted of each entry for the record. */
  readonly facts: FactsByPath
  /** The addresses of all pages. */
  readonly pages: readonly string[]
  /** The marks of long tables by the addresses of their pages, each with that of its file. */
  readonly tables: Readonly<Record<string, TableMark & { readonly file: string }>>
}

/** The file of the record for the copy in `out`; `root` is the project's own folder. */
export const recordFile = (root: string, out: string): string =>
  join(root, '.build', 'static', `${createHash('sha256').update(out).digest('hex').slice(0, 16)}.json`)

/** What a folder is known by. */
export const folderMark = (out: string): string => fileMark(out, 'PRIVATE.txt')

/** What a file of a folder is known by. */
function fileMark(out: string, path: string): string {
  const found = statSync(join(out, path), { throwIfNoEntry: false })
  return found ? `${found.ino} ${found.mtimeMs} ${found.size}` : ''
}

/** The marks of tables with those of their files in `out`. */
export const withFiles = (tables: ReadonlyMap<string, TableMark>, out: string): BuildRecord['tables'] =>
  Object.fromEntries(
    [...tables].map(([page, mark]) => [page, { ...mark, file: fileMark(out, fileAt(page)) }]),
  )

/** Those tables of a former copy in `out` whose files are as they were built, by the addresses of their pages. */
export const formerTables = (
  { tables }: BuildRecord,
  out: string,
  affected: ReadonlySet<string>,
): ReadonlyMap<string, FormerTable> =>
  new Map(
    Object.entries(tables).flatMap(([page, { file, ...mark }]) =>
      file === fileMark(out, fileAt(page)) ? [[page, { mark, affected }] as const] : [],
    ),
  )

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
