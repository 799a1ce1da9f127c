// What stands in the file that keeps facts, in an order of its own.
import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { factsFile } from '../../../src/host/facts/store.ts'
import type { Cache } from './told.ts'

/** The file in which `cache` keeps the facts of the notebook at `root`. */
export const fileIn = ({ folder }: Cache, root: string): string => factsFile(root, `${folder}/owed`)

const questions = {
  tree: "SELECT value FROM meta WHERE key = 'tree'",
  notes:
    'SELECT base.path, base.blob, notes.content, notes.facts FROM base JOIN notes ON notes.id = base.note ORDER BY 1',
  terms: 'SELECT terms.term, base.path FROM terms LEFT JOIN base ON base.note = terms.note ORDER BY 1, 2',
  words: 'SELECT kind, length, word, count FROM words ORDER BY 1, 2, 3',
  strays: 'SELECT path FROM notes WHERE id NOT IN (SELECT note FROM base)',
}

export type Dump = Readonly<Record<keyof typeof questions, readonly unknown[]>>

/** All that is kept of the notebook at `root`; undefined where there is no file. */
export function dump(cache: Cache, root: string): Dump | undefined {
  const file = fileIn(cache, root)
  if (!existsSync(file)) return undefined
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    return Object.fromEntries(
      Object.entries(questions).map(([name, question]) => [name, db.prepare(question).all()]),
    ) as unknown as Dump
  } finally {
    db.close()
  }
}
