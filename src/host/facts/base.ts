// The notes of one tree of Git's as facts that can be asked one by one, so that a hook reads only what it needs.
import { compareText, type Note, type Source, termsOf, wordIn } from '#core'
import { type Database, getMeta, setMeta } from './store.ts'
import { type Mark, setMark } from './mark.ts'
import { packNote, unpackNote } from './pack.ts'

/** A note and the blob that holds it. */
export interface Kept {
  readonly note: Note
  readonly blob: string
}

/** The tree whose notes are kept, and the notebook's place in it; undefined where none is. */
export function baseTree(db: Database, prefix: string): string | undefined {
  const tree = getMeta(db, 'tree')
  return tree !== undefined && getMeta(db, 'prefix') === prefix ? tree : undefined
}

const isUnreadable = ({ problems }: Note): boolean => problems.some(({ code }) => code === 'file-unreadable')

/** The id that Git gives these bytes, by the same hash as `like`. */
function blobId(text: string, like: string): string {
  const bytes = Buffer.from(text)
  // loaded only where facts are kept: a check before a commit has no time for it
  const hash = process.getBuiltinModule('node:crypto').createHash(like.length === 64 ? 'sha256' : 'sha1')
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

/**
 * Whether a note's words are those of its blob, but for line ends: where a filter (an encryption, say) stands between, the
 * blob doesn't say how they read.
 */
function isAsStored({ note, blob }: Kept): boolean {
  if (isUnreadable(note)) return false
  const text = note.hasBom ? `\uFEFF${note.text}` : note.text
  return blobId(text, blob) === blob || blobId(text.replaceAll('\r\n', '\n'), blob) === blob
}

function makeWriter(db: Database) {
  const insertNote = db.prepare(
    'INSERT INTO notes(path, content, facts) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET facts = excluded.facts RETURNING id',
  )
  const insertBase = db.prepare('INSERT INTO base VALUES (?, ?, ?)')
  const insertTerm = db.prepare('INSERT OR IGNORE INTO terms VALUES (?, ?)')
  const countWord = db.prepare(
    'INSERT INTO words VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count',
  )
  const findBase = db.prepare(
    'SELECT base.note, notes.facts FROM base JOIN notes ON notes.id = base.note WHERE base.path = ?',
  )
  const deleteBase = db.prepare('DELETE FROM base WHERE path = ?')
  const deleteTerm = db.prepare('DELETE FROM terms WHERE term = ? AND note = ?')
  const deleteWord = db.prepare('DELETE FROM words WHERE kind = ? AND length = ? AND word = ? AND count <= 0')
  const deleteNotes = db.prepare('DELETE FROM notes WHERE path = ?')
  return {
    add: (path: string, { note, blob }: Kept): void => {
      if (!isAsStored({ note, blob })) throw new Error(`${path} isn’t as it is stored`)
      const id = insertNote.get(path, blob, packNote(note))?.id as number
      insertBase.run(id, path, blob)
      for (const term of termsOf(note)) {
        insertTerm.run(term, id)
        const found = wordIn(term)
        if (found) countWord.run(found.kind, found.word.length, found.word, 1)
      }
    },
    remove: (path: string): void => {
      const row = findBase.get(path)
      if (!row) return
      const note = unpackNote(row.facts as string, () => '')
      for (const term of termsOf(note)) {
        deleteTerm.run(term, row.note as number)
        const found = wordIn(term)
        if (!found) continue
        countWord.run(found.kind, found.word.length, found.word, -1)
        deleteWord.run(found.kind, found.word.length, found.word)
      }
      deleteBase.run(path)
      deleteNotes.run(path)
    },
  }
}

function inTransaction(db: Database, work: () => void): void {
  db.exec('BEGIN IMMEDIATE')
  try {
    work()
    db.exec('COMMIT')
  } catch (error) {
    db.exec('ROLLBACK')
    throw error
  }
}

/** Keeps all notes of a tree. */
export function keepBase(db: Database, mark: Mark, prefix: string, notes: ReadonlyMap<string, Kept>): void {
  inTransaction(db, () => {
    for (const table of ['base', 'terms', 'words', 'notes']) db.exec(`DELETE FROM ${table}`)
    const { add } = makeWriter(db)
    for (const [path, kept] of notes) add(path, kept)
    setMark(db, mark)
    setMeta(db, 'prefix', prefix)
  })
}

/** Goes on from the tree `from` to another by what differs; does nothing where another program was faster. */
export function advanceBase(
  db: Database,
  from: string,
  mark: Mark,
  changes: ReadonlyMap<string, Kept | undefined>,
): void {
  inTransaction(db, () => {
    if (getMeta(db, 'tree') !== from) return
    const { add, remove } = makeWriter(db)
    for (const [path, kept] of changes) {
      remove(path)
      if (kept) add(path, kept)
    }
    setMark(db, mark)
  })
}

/** All kept notes; undefined where they aren't whole. */
export function readBase(
  db: Database,
  readText: (path: string, blob: string) => string,
): ReadonlyMap<string, Note> | undefined {
  try {
    const rows = db.prepare(
      'SELECT base.path, base.blob, notes.facts FROM base JOIN notes ON notes.id = base.note',
    )
    const notes = new Map<string, Note>()
    for (const { path, blob, facts } of rows.iterate())
      notes.set(
        path as string,
        unpackNote(facts as string, () => readText(path as string, blob as string)),
      )
    return notes
  } catch {
    return undefined
  }
}

/** The kept notes to read from; `readText` gives the words of one, by path and blob, where they are asked for. */
export function sourceOf(db: Database, readText: (path: string, blob: string) => string): Source {
  const byPath = db.prepare(
    'SELECT notes.facts, base.blob FROM base JOIN notes ON notes.id = base.note WHERE base.path = ?',
  )
  const byTerm = db.prepare(
    'SELECT base.path FROM terms JOIN base ON base.note = terms.note WHERE terms.term = ?',
  )
  const allPaths = db.prepare('SELECT path FROM base')
  const ofLength = db.prepare('SELECT word FROM words WHERE kind = ? AND length = ?')
  const notes = new Map<string, Note | undefined>()
  const found = new Map<string, readonly string[]>()
  const pathsIn = (rows: readonly Record<string, unknown>[]): readonly string[] =>
    rows.map(({ path }) => path as string).sort(compareText)
  return {
    note(path) {
      if (!notes.has(path)) {
        const row = byPath.get(path)
        notes.set(path, row && unpackNote(row.facts as string, () => readText(path, row.blob as string)))
      }
      return notes.get(path)
    },
    paths: () => pathsIn(allPaths.all()),
    find(term) {
      let known = found.get(term)
      if (!known) found.set(term, (known = pathsIn(byTerm.all(term))))
      return known
    },
    wordsOfLength: (kind, length) => ofLength.all(kind, length).map(({ word }) => word as string),
  }
}
