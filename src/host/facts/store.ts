// Where facts of notes are kept: a database outside the notebook, for this user alone, safe to delete or to be killed over.
import { closeSync, openSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { makeFolder } from '../make-folder.ts'
import { cacheFolder } from '../history/cache-folder.ts'
import { nameFolder } from '../folder-name.ts'
import { readingOf } from './reading.ts'

export type Database = DatabaseSync

const tables = `
  CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
  CREATE TABLE notes(id INTEGER PRIMARY KEY, path TEXT NOT NULL, content TEXT NOT NULL, facts TEXT NOT NULL, UNIQUE(path, content));
  CREATE TABLE base(note INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, blob TEXT NOT NULL);
  CREATE TABLE terms(term TEXT NOT NULL, note INTEGER NOT NULL, PRIMARY KEY(term, note)) WITHOUT ROWID;
  CREATE TABLE words(kind TEXT NOT NULL, length INTEGER NOT NULL, word TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY(kind, length, word)) WITHOUT ROWID;
`

/** The file for the notebook whose folder (a real path) this is. */
export const factsFile = (root: string, folder: string = cacheFolder()): string =>
  join(folder, 'facts', `${nameFolder(root)}.db`)

/** Node tells on each start of a version that its SQLite is young; a hook has nothing to say of that. */
function loadSqlite(): typeof import('node:sqlite') {
  const emitWarning = process.emitWarning.bind(process)
  process.emitWarning = () => undefined
  try {
    return process.getBuiltinModule('node:sqlite')
  } finally {
    process.emitWarning = emitWarning
  }
}

function begin(file: string, Sqlite: typeof DatabaseSync): Database {
  makeFolder(dirname(file))
  closeSync(openSync(file, 'a', 0o600))
  const db = new Sqlite(file)
  db.exec('PRAGMA busy_timeout = 2000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
  return db
}

const isOurs = (db: Database): boolean => {
  try {
    return getMeta(db, 'reading') === readingOf()
  } catch {
    return false
  }
}

/** A value of the table of values. */
export const getMeta = (db: Database, key: string): string | undefined =>
  db.prepare('SELECT value FROM meta WHERE key = ?').get(key)?.value as string | undefined

/** Sets a value of the table of values. */
export const setMeta = (db: Database, key: string, value: string): void =>
  void db.prepare('INSERT OR REPLACE INTO meta VALUES (?, ?)').run(key, value)

/** Removes a database that another reading made, or that isn't whole. */
export function removeFacts(file: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true })
}

/**
 * Opens the facts of a notebook, and begins anew where another reading kept them or they aren't whole; `making` false
 * only opens what is there. Undefined where nothing can be kept: then everything is read, which takes longer and says the same.
 */
export function openStore(file: string, making: boolean): Database | undefined {
  try {
    const { DatabaseSync: Sqlite } = loadSqlite()
    if (!making) {
      const db = new Sqlite(file, { readOnly: true })
      if (isOurs(db)) return db
      db.close()
      return undefined
    }
    let db = begin(file, Sqlite)
    if (isOurs(db)) return db
    db.close()
    removeFacts(file)
    db = begin(file, Sqlite)
    db.exec(tables)
    setMeta(db, 'reading', readingOf())
    return db
  } catch {
    return undefined
  }
}
