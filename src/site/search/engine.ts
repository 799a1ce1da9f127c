// Finds people, introductions and texts by their words, in any order; the same on the server and in a static page.
import MiniSearch, { type Query, type SearchOptions } from 'minisearch'
import { type Entry, type Found, type Group, type Hit, nothingFound, type Sort, sorts } from './found.ts'
import type { Text } from './found.ts'
import { hitOf, textHitOf } from './hits.ts'
import { foldWord, splitWords, termsFor } from './words.ts'

/** What is searched: entries and texts are put in and taken out one by one. */
export interface Engine {
  /** Puts a person or an introduction in, in place of what had its key. */
  put(sort: 'person' | 'introduction', entry: Entry): void
  /** Puts a text in; its lines are asked for when it is found. */
  putText(key: string, words: string): void
  /** Takes out what has this key, if anything does. */
  drop(sort: Sort, key: string): void
  /** What `words` find, at most `most` of each sort. */
  find(words: string, most: number): Found
}

const longest = 200
/** From this length on, one letter may be wrong, missing, too many, or have changed places with its neighbour. */
const typoFrom = 4

const options = {
  idField: 'key',
  tokenize: (text: string) => [...splitWords(text)],
} as const

const entryFields = ['name', 'about', 'also'] as const
const boost = { name: 4, about: 1, also: 2 }

/**
 * An engine with nothing in it; `textOf` gives a text that was put in, by its key, while it stands, and `isKnown` tells
 * whether somebody who was put in is still there.
 */
export function makeEngine(
  textOf: (key: string) => Text | undefined,
  isKnown: (person: string) => boolean = () => true,
): Engine {
  const entries = { person: new Map<string, Entry>(), introduction: new Map<string, Entry>() } as const
  const indexOfEntries = (): MiniSearch =>
    new MiniSearch({ ...options, fields: [...entryFields], processTerm: (word) => [...termsFor(word)] })
  const indexes: Readonly<Record<Sort, MiniSearch>> = {
    person: indexOfEntries(),
    introduction: indexOfEntries(),
    text: new MiniSearch({
      ...options,
      fields: ['words'],
      // days and months as digits stand in nearly every note
      processTerm: (word) => (/^\d{1,2}$/.test(word) ? null : [...termsFor(word)]),
    }),
  }
  const put = (sort: Sort, document: { readonly key: string }): void => {
    if (indexes[sort].has(document.key)) indexes[sort].discard(document.key)
    indexes[sort].add(document)
  }
  const show = (sort: Sort, key: string, terms: ReadonlySet<string>): Hit | undefined => {
    if (sort === 'text') return textHitOf(textOf(key), terms)
    const entry = sort === 'person' && !isKnown(key) ? undefined : entries[sort].get(key)
    return entry && hitOf(sort, entry, terms)
  }
  return {
    put(sort, entry) {
      entries[sort].set(entry.key, entry)
      put(sort, entry)
    },
    putText: (key, words) => put('text', { key, words } as { readonly key: string }),
    drop(sort, key) {
      if (sort !== 'text') entries[sort].delete(key)
      if (indexes[sort].has(key)) indexes[sort].discard(key)
    },
    find(words, most) {
      const terms = splitWords(words.slice(0, longest)).map(foldWord)
      if (terms.length === 0) return nothingFound(words)
      // one letter begins nearly everything: it finds people alone
      const asked = terms.every((term) => /^[a-z0-9]$/.test(term)) ? (['person'] as const) : sorts
      const groups = asked.flatMap((sort): readonly Group[] => {
        const results = indexes[sort].search(queryOf(terms, sort), searching)
        const hits: Hit[] = []
        for (const { id, terms: matched } of results) {
          if (hits.length === most) break
          const hit = show(sort, id as string, new Set(matched))
          if (hit) hits.push(hit)
        }
        return hits.length === 0 ? [] : [{ sort, hits, total: results.length }]
      })
      const total = groups.reduce((sum, group) => sum + group.total, 0)
      return { words, groups, total, without: null }
    },
  }
}

const searching: SearchOptions = {
  combineWith: 'AND',
  boost,
  processTerm: (word) => foldWord(word),
  fuzzy: (term) => (term.length >= typoFrom ? 1 : false),
  weights: { fuzzy: 0.2, prefix: 0.6 },
}

/** Every word, from its beginning on; in texts, where a few letters would begin nearly everything, from three on. */
function queryOf(terms: readonly string[], sort: Sort): Query {
  const prefix = (term: string): boolean => sort !== 'text' || term.length > 2
  return {
    combineWith: 'AND',
    prefix,
    queries: terms.map((term) => ({
      combineWith: 'OR',
      queries: [
        term,
        { queries: [...swapped(term)], combineWith: 'OR', fuzzy: false, boostDocument: () => 0.2 },
      ],
    })),
  }
}

/** The words that `term` is meant to be where two letters have changed places. */
function swapped(term: string): readonly string[] {
  const letters = Array.from(term)
  if (letters.length < typoFrom) return []
  return letters.slice(1).flatMap((letter, index) => {
    const before = letters[index] ?? ''
    if (before === letter) return []
    return [[...letters.slice(0, index), letter, before, ...letters.slice(index + 2)].join('')]
  })
}
