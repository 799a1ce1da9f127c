// The notes of a notebook, by path and by everything they can be found by; replaced one by one.
import type { Note } from '../note/note.ts'
import { compareText } from '../text/order.ts'
import type { Recall } from './recall.ts'
import { nameLevels, termsOf } from './terms.ts'

/** Notes to read from; each answer is tied to the query that asks. */
export interface Notes {
  note(path: string): Note | undefined
  /** The paths of all notes, in order. */
  paths(): readonly string[]
  /** The paths of the notes that a term finds, in order. */
  find(term: string): readonly string[]
}

/** Notes that can be replaced. */
export interface Shelf extends Notes {
  /** All names of contacts that have this many UTF-16 units, in no order; not tied to anybody. */
  namesOfLength(length: number): Iterable<string>
  /** Puts a note in its path's place, or takes it away; hands on the names that nobody had before or has any more. */
  put(path: string, note: Note | undefined, renamed: (name: string) => void): void
}

const none: readonly string[] = []

/** Where `path` stands in ordered paths, or should. */
function placeOf(paths: readonly string[], path: string): number {
  let [low, high] = [0, paths.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareText(paths[middle] ?? '', path) < 0) low = middle + 1
    else high = middle
  }
  return low
}

const withPath = (paths: readonly string[], path: string): readonly string[] =>
  paths.toSpliced(placeOf(paths, path), 0, path)
const withoutPath = (paths: readonly string[], path: string): readonly string[] =>
  paths.toSpliced(placeOf(paths, path), 1)

const nameIn = (term: string): string | undefined => {
  const colon = term.indexOf(':')
  const level = term.slice(0, colon)
  return nameLevels.some((known) => known === level) ? term.slice(colon + 1) : undefined
}

/** How many terms give each name, by the name's length. */
function countNames() {
  const byLength = new Map<number, Map<string, number>>()
  return {
    ofLength: (length: number): Iterable<string> => byLength.get(length)?.keys() ?? [],
    /** Counts a term of the name up or down; true where the name is new or gone. */
    count(name: string, by: 1 | -1): boolean {
      let names = byLength.get(name.length)
      if (!names) {
        names = new Map<string, number>()
        byLength.set(name.length, names)
      }
      const before = names.get(name) ?? 0
      const after = before + by
      if (after === 0) names.delete(name)
      else names.set(name, after)
      return before === 0 || after === 0
    },
  }
}

/** A shelf of these notes (of two with one path the last counts). */
export function makeShelf(given: Iterable<Note>, recall: Recall): Shelf {
  const notes = new Map([...given].map((note) => [note.path, note]))
  let paths: readonly string[] = [...notes.keys()].sort(compareText)
  const noteInput = recall.input()
  const pathsInput = recall.input()
  const termInput = recall.input()
  const found = new Map<string, readonly string[]>()
  const names = countNames()
  for (const path of paths)
    for (const term of termsOf(getNote(notes, path))) {
      const same = found.get(term) as string[] | undefined
      if (same) same.push(path)
      else found.set(term, [path])
      const name = nameIn(term)
      if (name !== undefined) names.count(name, 1)
    }
  const change = (term: string, path: string, by: 1 | -1, renamed: (name: string) => void) => {
    const known = found.get(term) ?? none
    const after = by === 1 ? withPath(known, path) : withoutPath(known, path)
    if (after.length === 0) found.delete(term)
    else found.set(term, after)
    termInput.changed(term)
    const name = nameIn(term)
    if (name !== undefined && names.count(name, by)) renamed(name)
  }
  return {
    note(path) {
      noteInput.read(path)
      return notes.get(path)
    },
    paths() {
      pathsInput.read('')
      return paths
    },
    find(term) {
      termInput.read(term)
      return found.get(term) ?? none
    },
    namesOfLength: names.ofLength,
    put(path, note, renamed) {
      const before = notes.get(path)
      const [gone, come] = [
        before ? termsOf(before) : new Set<string>(),
        note ? termsOf(note) : new Set<string>(),
      ]
      if (note) notes.set(path, note)
      else notes.delete(path)
      for (const term of gone) if (!come.has(term)) change(term, path, -1, renamed)
      for (const term of come) if (!gone.has(term)) change(term, path, 1, renamed)
      if (before === undefined || note === undefined) {
        if (before !== note) paths = note ? withPath(paths, path) : withoutPath(paths, path)
        pathsInput.changed('')
      }
      noteInput.changed(path)
    },
  }
}

function getNote(notes: ReadonlyMap<string, Note>, path: string): Note {
  const note = notes.get(path)
  if (!note) throw new Error(`no note at ${path}`)
  return note
}
