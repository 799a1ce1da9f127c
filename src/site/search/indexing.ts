// Brings an index up to what a notebook says, touching only what differs from what it said before.
import type { Note, Notebook, Person } from '#core'
import type { Engine } from './engine.ts'
import { introductionEntry, personEntry, wordsOf } from './entries.ts'
import type { Entry } from './found.ts'

/** The parts of an index, each brought up in small steps; one that is left half done goes on where another begins. */
export interface Indexing {
  entries(notebook: Notebook): Generator<void>
  texts(notebook: Notebook): Generator<void>
}

// What differs in any of these is another entry.
const signature = ({ name, href, about, also }: Entry): string => [name, href, about, ...also].join('\n')

/** Fills `engine`; it is to be filled by nobody else. */
export function makeIndexing(engine: Engine): Indexing {
  const people = new Map<string, string>()
  /** The notes as they were when people and introductions were last looked at. */
  const seen = new Map<string, Note>()
  const introductions = new Set<string>()
  const texts = new Map<string, Note>()
  /** What is to be looked at again: all people, and introductions by path. */
  const pending = { everybody: true, introductions: new Set<string>() }

  /** Puts somebody in; the introductions of who is new or has another name are looked at again, for their titles. */
  function putPerson(person: Person, notebook: Notebook): void {
    if (person.key === 'me') return
    const entry = personEntry(person)
    const now = signature(entry)
    if (people.get(person.key) === now) return
    const isFirst = introductions.size === 0
    engine.put('person', entry)
    people.set(person.key, now)
    if (isFirst) return
    for (const { note } of notebook.introductionsByPerson.get(person.key) ?? [])
      pending.introductions.add(note.path)
  }
  /** Notes that differ from those seen: whom they name, and whether somebody's own file says something else of them. */
  function* lookAtNotes(notebook: Notebook): Generator<void> {
    const here = new Set<string>()
    for (const note of notebook.notes.values()) {
      const { path, sort } = note
      if (sort !== 'contact' && sort !== 'introduction') continue
      here.add(path)
      if (seen.get(path) === note) continue
      seen.set(path, note)
      if (sort === 'introduction') pending.introductions.add(path)
      if (!pending.everybody) {
        const entry = notebook.entries.get(path)
        const person = entry && 'person' in entry ? personEntry(entry.person) : undefined
        pending.everybody = person !== undefined && people.get(person.key) !== signature(person)
        for (const mention of notebook.mentions.get(path) ?? [])
          if (mention.person) putPerson(mention.person, notebook)
      }
      yield
    }
    for (const [path, { sort }] of seen) {
      if (here.has(path)) continue
      seen.delete(path)
      if (sort === 'contact') pending.everybody = true
      else pending.introductions.add(path)
    }
  }
  function* lookAtEverybody(notebook: Notebook): Generator<void> {
    const here = new Set<string>()
    for (const person of notebook.people.values()) {
      here.add(person.key)
      putPerson(person, notebook)
      yield
    }
    for (const key of people.keys()) {
      if (here.has(key)) continue
      people.delete(key)
      engine.drop('person', key)
    }
    pending.everybody = false
  }
  function* lookAtIntroductions(notebook: Notebook): Generator<void> {
    for (const path of pending.introductions) {
      const entry = notebook.entries.get(path)
      if (entry && 'parties' in entry) {
        engine.put('introduction', introductionEntry(entry))
        introductions.add(path)
      } else if (introductions.delete(path)) engine.drop('introduction', path)
      pending.introductions.delete(path)
      yield
    }
  }
  return {
    *entries(notebook) {
      yield* lookAtNotes(notebook)
      if (pending.everybody) yield* lookAtEverybody(notebook)
      yield* lookAtIntroductions(notebook)
    },
    *texts(notebook) {
      const here = new Set<string>()
      for (const note of notebook.notes.values()) {
        if (note.sort !== 'contact' && note.sort !== 'introduction') continue
        here.add(note.path)
        if (texts.get(note.path) === note) continue
        engine.putText(note.path, wordsOf(note))
        texts.set(note.path, note)
        yield
      }
      for (const path of texts.keys()) {
        if (here.has(path)) continue
        texts.delete(path)
        engine.drop('text', path)
      }
    },
  }
}
