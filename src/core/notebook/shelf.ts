// The notes of a notebook, by path and by everything they can be found by; replaced one by one.
import type { Note } from '../note/note.ts'
import { compareText } from '../text/order.ts'
import { exact, none } from '../text/exact.ts'
import type { Recall } from './recall.ts'
import { rememberNameTerms, tellTerms, termsOf, type Word, type WordKind, wordIn } from './terms.ts'

/** Notes to read from; each answer is tied to the query that asks. */
export interface Notes {
  note(path: string): Note | undefined
  /** The paths of all notes, in order. */
  paths(): readonly string[]
  /** The paths of the notes that a term finds, in order. */
  find(term: string): readonly string[]
}

/** Notes, and the words that may be near misses of each other. */
export interface Source extends Notes {
  /**
   * All names of contacts (`name`), or all that references call people (`want`), that have this many UTF-16 units;
   * in no order, and perhaps some that are no more; not tied to anybody.
   */
  wordsOfLength(kind: WordKind, length: number): Iterable<string>
}

/** Notes that can be replaced. */
export interface Shelf extends Source {
  /** Puts a note in its path's place, or takes it away; hands on the names that nobody had before or has any more. */
  put(path: string, note: Note | undefined, renamed: (name: string) => void): void
}

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

/** How many terms give each word, by its length. */
function countWords() {
  const byLength = new Map<string, Map<string, number>>()
  return {
    ofLength: (kind: WordKind, length: number): Iterable<string> =>
      byLength.get(`${kind}${length}`)?.keys() ?? [],
    /** Counts a word so many times up or down; true where it is new or gone. */
    count({ kind, word }: Word, by: number): boolean {
      const key = `${kind}${word.length}`
      let words = byLength.get(key)
      if (!words) {
        words = new Map<string, number>()
        byLength.set(key, words)
      }
      const before = words.get(word) ?? 0
      const after = before + by
      if (after === 0) words.delete(word)
      else words.set(word, after)
      return before === 0 || after === 0
    },
  }
}

/** The paths of the notes that each term finds; in the order of the notes. */
function findAllTerms(notes: readonly Note[]): Map<string, readonly string[]> {
  const found = new Map<string, string[]>()
  const terms = rememberNameTerms()
  for (const note of notes) {
    const { path } = note
    tellTerms(note, terms, (term) => {
      const same = found.get(term)
      if (!same) found.set(term, [path])
      else if (same.at(-1) !== path) same.push(path)
    })
  }
  const kept: Map<string, readonly string[]> = found
  for (const [term, paths] of kept) if (paths.length > 1) kept.set(term, exact(paths))
  return kept
}

/** A shelf of these notes (of two with one path the last counts). */
export function makeShelf(given: Iterable<Note>, recall: Recall): Shelf {
  const notes = new Map([...given].map((note) => [note.path, note]))
  let paths: readonly string[] = [...notes.keys()].sort(compareText)
  const noteInput = recall.input()
  const pathsInput = recall.input()
  const termInput = recall.input()
  const found = findAllTerms(paths.map((path) => getNote(notes, path)))
  const words = countWords()
  for (const [term, { length }] of found) {
    const word = wordIn(term)
    if (word) words.count(word, length)
  }
  const change = (term: string, path: string, by: 1 | -1, renamed: (name: string) => void) => {
    const known = found.get(term) ?? none
    const after = by === 1 ? withPath(known, path) : withoutPath(known, path)
    if (after.length === 0) found.delete(term)
    else found.set(term, after)
    termInput.changed(term)
    const word = wordIn(term)
    if (word && words.count(word, by) && word.kind === 'name') renamed(word.word)
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
    wordsOfLength: words.ofLength,
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
