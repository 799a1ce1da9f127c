// Notes over other notes: the same but for a few that were replaced.
import type { Note } from '../note/note.ts'
import { compareText } from '../text/order.ts'
import type { Source } from './shelf.ts'
import { termsOf, wordIn } from './terms.ts'

/** `base` with each of these notes in its path's place; undefined takes it away. */
export function overlay(base: Source, changes: ReadonlyMap<string, Note | undefined>): Source {
  if (changes.size === 0) return base
  const found = new Map<string, string[]>()
  const words = new Map<string, Set<string>>()
  for (const [path, note] of changes)
    for (const term of note ? termsOf(note) : []) {
      found.set(term, [...(found.get(term) ?? []), path])
      const word = wordIn(term)
      if (!word) continue
      const key = `${word.kind}${word.word.length}`
      words.set(key, (words.get(key) ?? new Set()).add(word.word))
    }
  const merge = (known: readonly string[], come: readonly string[]): readonly string[] => {
    const kept = known.filter((path) => !changes.has(path))
    return come.length === 0 ? kept : [...kept, ...come].sort(compareText)
  }
  return {
    note: (path) => (changes.has(path) ? changes.get(path) : base.note(path)),
    paths: () =>
      merge(
        base.paths(),
        [...changes].flatMap(([path, note]) => (note ? [path] : [])),
      ),
    find: (term) => merge(base.find(term), found.get(term) ?? []),
    wordsOfLength: (kind, length) =>
      new Set([...base.wordsOfLength(kind, length), ...(words.get(`${kind}${length}`) ?? [])]),
  }
}
