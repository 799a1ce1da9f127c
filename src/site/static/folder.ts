// The folder of a static build: written beside the former one, for its owner alone, and put in its place as a whole.
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Only the owner may read a folder, or a file, of notes about other people. */
export const [folderMode, fileMode] = [0o700, 0o600]

/** Writes files into a folder. */
export interface Writer {
  /** Writes a file; `path` is relative, with `/`. */
  readonly write: (path: string, content: string | Uint8Array) => void
  /** The paths of those written so far. */
  readonly written: ReadonlySet<string>
  /** Makes folders ahead of the files that will most likely be in them; `path` is relative, with `/`. */
  readonly prepare: (paths: readonly string[]) => void
  /** Those that were made so. */
  readonly prepared: readonly string[]
}

/** What writes into `folder` (absolute), which is made where it is missing. */
export function writeInto(folder: string): Writer {
  const made = new Set<string>()
  const written = new Set<string>()
  const makeFolder = (path: string): void => {
    if (made.has(path)) return
    mkdirSync(path, { recursive: true, mode: folderMode })
    made.add(path)
  }
  makeFolder(folder)
  const prepared: string[] = []
  return {
    written,
    prepared,
    prepare(paths) {
      prepared.push(...paths)
      for (const path of paths) makeFolder(join(folder, path))
    },
    write(path, content) {
      const file = join(folder, path)
      makeFolder(dirname(file))
      written.add(path)
      writeFileSync(file, content, { mode: fileMode })
    },
  }
}

/** A folder that is being written. */
export interface Draft {
  readonly folder: string
  /** Puts it in the place of the former one, which is set aside. */
  publish(): void
  /** Puts the files `come` of it into the former one, in the place of those of the same names, and takes `gone` away. */
  patch(come: Iterable<string>, gone: readonly string[]): void
  /** Removes what was set aside. */
  tidy(): Promise<void>
  /** Removes it; the former one stays. */
  discard(): void
}

const draftsOf = (out: string): string => `.${basename(out)}.draft-`

/** Begins a folder that is to become `out` (absolute). What builds that were ended left beside it goes away. */
export function beginDraft(out: string): Draft {
  const parent = dirname(out)
  mkdirSync(parent, { recursive: true })
  for (const name of readdirSync(parent))
    if (name.startsWith(draftsOf(out))) rmSync(join(parent, name), { recursive: true, force: true })
  const folder = join(parent, `${draftsOf(out)}${process.pid}`)
  const former = `${folder}-former`
  mkdirSync(folder, { mode: folderMode })
  return {
    folder,
    publish() {
      if (existsSync(out)) renameSync(out, former)
      renameSync(folder, out)
    },
    async tidy() {
      // many files at once: one by one it takes twice as long
      await rm(former, { recursive: true, force: true })
    },
    patch(come, gone) {
      for (const path of come) {
        mkdirSync(dirname(join(out, path)), { recursive: true, mode: folderMode })
        renameSync(join(folder, path), join(out, path))
      }
      for (const path of gone) {
        rmSync(join(out, path), { force: true })
        removeEmpty(dirname(join(out, path)), out)
      }
      rmSync(folder, { recursive: true, force: true })
    },
    discard() {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Removes those of the folders (relative to `top`) in which none of the files is. */
export function removeUnused(top: string, folders: readonly string[], files: Iterable<string>): void {
  const used = new Set([...files].map((file) => dirname(file)))
  for (const folder of folders) if (!used.has(folder)) removeEmpty(join(top, folder), top)
}

/** Removes folders that nothing is left in, up to `top`. */
function removeEmpty(folder: string, top: string): void {
  if (folder === top || !folder.startsWith(top) || readdirSync(folder).length > 0) return
  rmdirSync(folder)
  removeEmpty(dirname(folder), top)
}
