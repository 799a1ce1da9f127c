// The notes of one folder as last read, and re-reading those that changed.
import { realpathSync } from 'node:fs'
import { type Note, isNotePath, readNote } from '#core'
import { type Reading, readAll, readListed, readPath, stampListed } from './disk.ts'
import { listNotebook } from './listing.ts'

interface Kept {
  readonly note: Note
  readonly stamp: string
  readonly size: number
  readonly unreadable: string | undefined
}

/** The notes that changed, by path; undefined for one that is gone. */
export type Changes = ReadonlyMap<string, Note | undefined>

/** The notes of a folder, kept in step with it. */
export interface Shelf {
  notes(): Iterable<Note>
  /**
   * Re-reads these paths, or all that was saved since, and gives what differs.
   * Files that are gone or empty of a sudden (a save half done) are left as they were and handed to `doubt`, unless `sure`.
   */
  refresh(paths: ReadonlySet<string> | 'everything', sure: boolean, doubt: (path: string) => void): Changes
}

const keep = ({ source, stamp, size }: Reading): Kept => ({
  note: readNote(source),
  stamp,
  size,
  unreadable: 'unreadable' in source ? source.unreadable : undefined,
})

const isSame = (a: Kept, b: Kept): boolean =>
  a.unreadable === b.unreadable &&
  a.note.text === b.note.text &&
  a.note.hasBom === b.note.hasBom &&
  a.note.problems.length === b.note.problems.length

/** Reads the notebook at `root` (any path to it), or takes its `readings`; throws where the root can't be listed. */
export function openShelf(root: string, readings: Iterable<Reading> = readAll(realpathSync(root))): Shelf {
  const kept = new Map<string, Kept>()
  for (const reading of readings) kept.set(reading.source.path, keep(reading))

  return {
    notes: () => [...kept.values()].map(({ note }) => note),
    refresh(paths, sure, doubt) {
      const real = realpathSync(root)
      const changes = new Map<string, Note | undefined>()
      const put = (path: string, reading: Reading | undefined) => {
        const before = kept.get(path)
        const lost = reading === undefined || (reading.size === 0 && reading.stamp !== 'folder')
        // a file emptied, gone or new and still empty: somebody may be in the middle of writing it
        const doubtful = before ? before.size > 0 && lost : reading?.size === 0 && lost
        if (doubtful && !sure) doubt(path)
        else if (reading === undefined) {
          if (kept.delete(path)) changes.set(path, undefined)
        } else {
          const after = keep(reading)
          kept.set(path, after)
          if (before === undefined || !isSame(before, after)) changes.set(path, after.note)
        }
      }
      if (paths === 'everything') rereadAll(real, kept, put)
      else for (const path of paths) if (isNotePath(path)) put(path, readPath(real, path))
      return changes
    },
  }
}

/** Re-reads every note whose stamp isn't the one kept. */
function rereadAll(
  real: string,
  kept: ReadonlyMap<string, Kept>,
  put: (path: string, reading: Reading | undefined) => void,
): void {
  const listed = new Map(listNotebook(real).map((item) => [item.path, item]))
  for (const item of listed.values())
    if (stampListed(real, item) !== kept.get(item.path)?.stamp) put(item.path, readListed(real, item))
  for (const path of [...kept.keys()]) if (!listed.has(path)) put(path, undefined)
}
