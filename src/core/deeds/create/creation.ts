// A new entry with the people it brings along, as whole files, and what that changes for the notes that are there.
import { checkNote } from '../../checks/run.ts'
import type { Diagnostic } from '../../checks/diagnostic.ts'
import type { Day } from '../../day/day.ts'
import type { Note } from '../../note/note.ts'
import { createNote } from '../../note/create.ts'
import { readNote } from '../../note/read.ts'
import type { Notebook } from '../../notebook/notebook.ts'
import type { Somebody } from './people.ts'
import { findHome, pathIn } from './place.ts'
import { type Refused, refuse } from './refusal.ts'
import { findShaken } from './shaken.ts'

/** A file to be made. */
export interface NewFile {
  /** Relative to the notebook, with `/`. */
  readonly path: string
  readonly text: string
}

/** What a new entry comes to. */
export interface Creation {
  /** The entry's own id. */
  readonly id: string
  /** The entry first, then the people who get a file with it. */
  readonly files: readonly NewFile[]
  /** For people, without a point: "Added Lena Weiss". */
  readonly says: string
  /** What can't be told any more in notes that are there, since a new name is like an old one. */
  readonly shaken: readonly Diagnostic[]
}

export type PlannedCreation = Creation | Refused

const encoder = new TextEncoder()

const readNew = ({ path, text }: NewFile): Note => readNote({ path, bytes: encoder.encode(text) })

/** The file of somebody of whom only the name is known. */
export function personFile(notebook: Notebook, { id, name }: Somebody): NewFile {
  const home = findHome(notebook, 'contact')
  const type = home.typed ? [{ name: 'type', value: { word: 'contact' } }] : []
  return { path: pathIn(home, id), text: createNote([...type, { name: 'name', value: name }]) }
}

/** The creation of these files, the entry first; refuses what the check would call an error in them. */
export function makeCreation(
  notebook: Notebook,
  today: Day,
  files: readonly NewFile[],
  says: string,
): PlannedCreation {
  const notes = files.map(readNew)
  const then = notebook.replacing(new Map(notes.map((note) => [note.path, note])))
  const [error] = notes
    .flatMap((note) => checkNote(note, then, today))
    .filter(({ severity }) => severity === 'error')
  if (error) return refuse(error.message)
  const [entry] = notes
  if (!entry) throw new Error('a creation without a file')
  return { id: entry.id, files, says, shaken: findShaken(notebook, then, notes, today) }
}
