// All notes of a folder to a notebook: who is who, whom each event is about, who is only named.
import type { ContactNote, EntryNote, MeNote, Note } from '../note/note.ts'
import { defaultPolicy } from '../note/policy.ts'
import { makeDirectory } from './directory.ts'
import { makeContact, makeIntroduction } from './entries.ts'
import { nameEverybody } from './everybody.ts'
import { byPath, groupEvents, groupIntroductions, groupPaths, groupResolved } from './indexes.ts'
import type { Notebook } from './notebook.ts'
import type { Person } from './person.ts'

/** The notebook of these notes; their order changes nothing, and of two with one path the last counts. */
export function makeNotebook(given: Iterable<Note>): Notebook {
  const notes = new Map([...given].sort(byPath).map((note) => [note.path, note]))
  const all = [...notes.values()]
  const me = all.find((note): note is MeNote => note.sort === 'me') ?? null
  const contacts = all.filter((note): note is ContactNote => note.sort === 'contact')
  const entries = all.filter(
    (note): note is EntryNote => note.sort === 'contact' || note.sort === 'introduction',
  )
  const directory = makeDirectory(contacts, me)
  const world = nameEverybody(entries, directory, new Set(all.map((note) => note.key)))
  const mentions = new Map(entries.map((note) => [note.path, world.mentionsOf(note)]))
  const introductions = entries.flatMap((note) =>
    note.sort === 'introduction' ? [makeIntroduction(note, world)] : [],
  )
  const cards = contacts.map((note) => makeContact(note, world))
  return {
    notes,
    me,
    policy: me?.fields.policy ?? defaultPolicy,
    away: me?.fields.away ?? [],
    people: new Map(
      [...directory.people, ...world.unfiled].map((person) => [person.key, person]).toReversed() as [
        string,
        Person,
      ][],
    ),
    contacts: cards,
    introductions,
    introductionsByPerson: groupIntroductions(introductions),
    resolvedByGoal: groupResolved(introductions),
    eventsByPerson: groupEvents([...cards, ...introductions]),
    promisesByPerson: Map.groupBy(
      [...cards, ...introductions]
        .flatMap(({ promises }) => promises)
        .filter(({ person }) => person !== null),
      ({ person }) => person?.key ?? '',
    ),
    entries: new Map([...cards, ...introductions].map((entry) => [entry.note.path, entry])),
    mentions,
    directory,
    pathsByKey: groupPaths(all),
  }
}
