// All notes of a folder to a notebook: who is who, whom each event is about, who is only named.
import type { MeNote, Note } from '../note/note.ts'
import { defaultPolicy } from '../note/policy.ts'
import { isNear, makeDirectory } from './directory.ts'
import { makeContact, makeIntroduction } from './entries.ts'
import { entryAt, nameEverybody } from './everybody.ts'
import { makeIndexes } from './indexes.ts'
import type { Contact, Introduction, Notebook, People } from './notebook.ts'
import { overlay } from './overlay.ts'
import type { Person } from './person.ts'
import { makeRecall, type Query, type Recall } from './recall.ts'
import { makeShelf, type Notes, type Source } from './shelf.ts'

/** A notebook whose notes are replaced as they are saved: what a change doesn't touch is not worked out again. */
export interface LiveNotebook {
  /** The notebook as it is now: another object after each change, and only the latest is to be read. */
  current(): Notebook
  /** Puts each note in its path's place; undefined takes it away. */
  change(notes: ReadonlyMap<string, Note | undefined>): void
  /** Something else worked out from the notebook, by path; `forgotten` is told the paths for which it may differ now. */
  follow<T>(compute: (path: string) => T, forgotten: (path: string) => void): Query<T>
}

/** The notebook of these notes; their order changes nothing, and of two with one path the last counts. */
export const makeNotebook = (given: Iterable<Note>): Notebook =>
  notebookOver(makeShelf(given, makeRecall(false)))

/** The notebook of these notes, which reads only those that it is asked about. */
export function notebookOver(source: Source): Notebook {
  const settings = settingsOf(source)
  return assemble(source, makeRecall(false), () => settings).notebook()
}

/** The notebook of these notes, to be changed. */
export function openNotebook(given: Iterable<Note>): LiveNotebook {
  const recall = makeRecall(true)
  const shelf = makeShelf(given, recall)
  const setting = recall.input()
  let settings = settingsOf(shelf)
  const parts = assemble(shelf, recall, () => {
    setting.read('')
    return settings
  })
  let current = parts.notebook()
  return {
    current: () => current,
    change(notes) {
      const names = new Set<string>()
      for (const [path, note] of notes) shelf.put(path, note, (name) => names.add(name))
      for (const folded of [...parts.directory.near.keys()])
        if ([...names].some((name) => isNear(folded, name))) parts.directory.near.forget(folded)
      const after = settingsOf(shelf)
      if (after.written !== settings.written) {
        settings = after
        setting.changed('')
      }
      current = parts.notebook()
    },
    follow: (compute, forgotten) => recall.query(compute, forgotten),
  }
}

type Settings = Pick<Notebook, 'policy' | 'away'> & {
  readonly ownerName: string | undefined
  /** All of it as text, so that two can be compared. */
  readonly written: string
}

const spelled = (_: string, value: unknown): unknown =>
  value instanceof Set || value instanceof Map ? [...(value as Iterable<unknown>)] : value

/** What me.md says that counts for every note. */
function settingsOf(notes: Notes): Settings {
  const me = findMe(notes)
  const settings = {
    policy: me?.fields.policy ?? defaultPolicy,
    away: me?.fields.away ?? [],
    ownerName: me?.fields.name?.value,
  }
  return { ...settings, written: JSON.stringify(settings, spelled) }
}

function findMe(notes: Notes): MeNote | null {
  const [path] = notes.find('sort:me')
  const note = path === undefined ? undefined : notes.note(path)
  return note?.sort === 'me' ? note : null
}

/** A notebook over notes that may change; `settings` gives what counts for every note. */
function assemble(shelf: Source, recall: Recall, settings: () => Settings) {
  const directory = makeDirectory(shelf, recall, () => settings().ownerName)
  const world = nameEverybody(shelf, directory, recall)
  const entryIn = recall.query((path): Contact | Introduction | undefined => {
    const note = entryAt(shelf, path)
    if (!note) return undefined
    return note.sort === 'contact' ? makeContact(note, world) : makeIntroduction(note, world)
  })
  const indexes = makeIndexes(shelf, world, entryIn, recall)
  const everybody = recall.query((): readonly Person[] => {
    const contacts = shelf.find('sort:contact')
    const entries = [...contacts, ...shelf.find('sort:introduction')]
    const all = [
      directory.owner(),
      ...contacts.map((path) => directory.personAt(path)),
      ...world.unfiled.all(entries),
    ]
    return [...new Map(all.toReversed().map((person) => [person.key, person])).values()].toReversed()
  })
  const people: People = {
    get: world.withKey,
    has: (key) => world.withKey(key) !== undefined,
    values: () => everybody(''),
  }
  const remembered = recall.query((_, find: () => unknown) => find())
  const entriesOf = <T>(sort: string) =>
    recall.query(() => shelf.find(`sort:${sort}`).map((path) => entryIn(path) as T))
  const contacts = entriesOf<Contact>('contact')
  const introductions = entriesOf<Introduction>('introduction')
  const notes = asMap(shelf)
  const notebook = (): Notebook => ({
    notes,
    get me() {
      return findMe(shelf)
    },
    get policy() {
      return settings().policy
    },
    get away() {
      return settings().away
    },
    people,
    get contacts() {
      return contacts('')
    },
    get introductions() {
      return introductions('')
    },
    get introductionPaths() {
      return shelf.find('sort:introduction')
    },
    introductionsByPerson: { get: indexes.introductionsBy },
    resolvedByGoal: { get: indexes.resolved },
    eventsByPerson: { get: indexes.eventsBy },
    promisesByPerson: { get: indexes.promisesBy },
    entries: { get: entryIn },
    mentions: { get: world.mentionsIn },
    firstMentions: { get: indexes.firstMention },
    directory,
    firstPathByKey: { get: (key) => shelf.find(`entry:${key}`)[0] ?? shelf.find(`other:${key}`)[0] },
    pathsByKey: { get: (key) => [...shelf.find(`entry:${key}`), ...shelf.find(`other:${key}`)] },
    replacing: (changes) => notebookOver(overlay(shelf, changes)),
    remember: <T>(what: string, key: string, find: () => T) => remembered(`${what}\0${key}`, find) as T,
  })
  return { directory, notebook }
}

/** The notes of a shelf as a map in path order. */
function asMap(shelf: Source): Notebook['notes'] {
  const values = () => shelf.paths().flatMap((path) => shelf.note(path) ?? [])
  return {
    get: (path) => shelf.note(path),
    has: (path) => shelf.note(path) !== undefined,
    keys: () => shelf.paths().values(),
    values: () => values().values(),
    get size() {
      return shelf.paths().length
    },
  }
}
