// Brings an index up to what a notebook says, touching only what differs from what it said before.
import type { Note, Notebook } from '#core'
import { atlasOf } from '../atlas.ts'
import type { Engine } from './engine.ts'
import { introductionEntry, personEntry, wordsOf } from './entries.ts'
import type { Entry, Sort } from './found.ts'

/** The parts of an index, each brought up in small steps; one that is left half done goes on where another begins. */
export interface Indexing {
  entries(notebook: Notebook): Generator<void>
  texts(notebook: Notebook): Generator<void>
}

// What differs in any of these is another entry.
const signature = ({ name, href, about, also }: Entry): string => [name, href, about, ...also].join('\n')

/** Fills `engine`; it is to be filled by nobody else. */
export function makeIndexing(engine: Engine): Indexing {
  const known = { person: new Map<string, string>(), introduction: new Map<string, string>() }
  const read = new Map<string, Note>()
  function put(sort: 'person' | 'introduction', entry: Entry): string {
    const now = signature(entry)
    if (known[sort].get(entry.key) !== now) engine.put(sort, entry)
    known[sort].set(entry.key, now)
    return entry.key
  }
  function dropOthers(sort: Sort, from: Map<string, unknown>, here: ReadonlySet<string>): void {
    for (const key of from.keys()) {
      if (here.has(key)) continue
      from.delete(key)
      engine.drop(sort, key)
    }
  }
  return {
    *entries(notebook) {
      const people = new Set<string>()
      for (const person of notebook.people.values()) {
        if (person.key !== 'me') people.add(put('person', personEntry(person)))
        yield
      }
      dropOthers('person', known.person, people)
      const introductions = new Set<string>()
      for (const introduction of notebook.introductions) {
        introductions.add(put('introduction', introductionEntry(introduction)))
        yield
      }
      dropOthers('introduction', known.introduction, introductions)
    },
    *texts(notebook) {
      const { contacts, introductions } = atlasOf(notebook)
      const here = new Set<string>()
      for (const note of notebook.notes.values()) {
        const hasPage = note.sort === 'contact' || note.sort === 'introduction'
        if (!hasPage || (contacts.get(note.key) ?? introductions.get(note.key)) === undefined) continue
        here.add(note.path)
        if (read.get(note.path) === note) continue
        engine.putText(note.path, wordsOf(note))
        read.set(note.path, note)
        yield
      }
      dropOthers('text', read, here)
    },
  }
}
