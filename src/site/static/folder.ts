// The folder of a static build: written beside the former one, for its owner alone, and put in its place as a whole.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Only the owner may read a folder, or a file, of notes about other people. */
export const [folderMode, fileMode] = [0o700, 0o600]

/** A folder that is being written. */
export interface Draft {
  readonly folder: string
  /** Writes a file; `path` is relative, with `/`. */
  readonly write: (path: string, content: string | Uint8Array) => void
  /** Puts it in the place of the former one. */
  publish(): void
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
  const made = new Set<string>()
  const makeFolder = (path: string): void => {
    if (made.has(path)) return
    mkdirSync(path, { recursive: true, mode: folderMode })
    made.add(path)
  }
  makeFolder(folder)
  return {
    folder,
    write(path, content) {
      const file = join(folder, path)
      makeFolder(dirname(file))
      writeFileSync(file, content, { mode: fileMode })
    },
    publish() {
      const former = `${folder}-former`
      if (existsSync(out)) renameSync(out, former)
      renameSync(folder, out)
      rmSync(former, { recursive: true, force: true })
    },
    discard() {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
