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

/** The notes of a folder, kept in step with it. */
export interface Shelf {
  notes(): Iterable<Note>
  /**
   * Re-reads these paths, or all that was saved since; true where anything differs.
   * Files that are gone or empty of a sudden (a save half done) are left as they were and handed to `doubt`, unless `sure`.
   */
  refresh(paths: ReadonlySet<string> | 'everything', sure: boolean, doubt: (path: string) => void): boolean
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

/** Reads the notebook at `root` (any path to it); throws where the root can't be listed. */
export function openShelf(root: string): Shelf {
  const kept = new Map<string, Kept>()
  for (const reading of readAll(realpathSync(root))) kept.set(reading.source.path, keep(reading))

  const put = (
    path: string,
    reading: Reading | undefined,
    sure: boolean,
    doubt: (path: string) => void,
  ): boolean => {
    const before = kept.get(path)
    const lost = reading === undefined || (reading.size === 0 && reading.stamp !== 'folder')
    if (before && before.size > 0 && lost && !sure) {
      doubt(path)
      return false
    }
    if (reading === undefined) return kept.delete(path)
    const after = keep(reading)
    kept.set(path, after)
    return before === undefined || !isSame(before, after)
  }

  const everything = (sure: boolean, doubt: (path: string) => void): boolean => {
    const real = realpathSync(root)
    const listed = new Map(listNotebook(real).map((item) => [item.path, item]))
    let differs = false
    for (const item of listed.values()) {
      if (stampListed(real, item) === kept.get(item.path)?.stamp) continue
      differs = put(item.path, readListed(real, item), sure, doubt) || differs
    }
    for (const path of [...kept.keys()])
      if (!listed.has(path)) differs = put(path, undefined, sure, doubt) || differs
    return differs
  }

  return {
    notes: () => [...kept.values()].map(({ note }) => note),
    refresh(paths, sure, doubt) {
      if (paths === 'everything') return everything(sure, doubt)
      const real = realpathSync(root)
      let differs = false
      for (const path of paths)
        if (isNotePath(path)) differs = put(path, readPath(real, path), sure, doubt) || differs
      return differs
    },
  }
}
