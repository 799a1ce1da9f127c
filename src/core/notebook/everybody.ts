// Who is meant by every reference of every note, people without a file included.
import type { EntryNote } from '../note/note.ts'
import type { Reference } from '../note/reference.ts'
import { exact } from '../text/exact.ts'
import { fold } from '../text/fold.ts'
import type { Directory } from './directory.ts'
import { eventMentions, fieldMentions, linkedMentions, type Raw } from './mentions.ts'
import type { Mention } from './notebook.ts'
import { meKey, type Person } from './person.ts'
import type { Query, Recall } from './recall.ts'
import type { Notes } from './shelf.ts'
import { makeUnfiled, type Unfiled, unfiledId } from './unfiled.ts'

/** Everybody who is named, and how to find them. */
export interface World extends Pick<Directory, 'personAt'> {
  readonly unfiled: Unfiled
  /** Every reference of an entry, by its path, and whom it means. */
  readonly mentionsIn: Query<readonly Mention[]>
  /** Somebody by a name that only they have, with or without a file. */
  readonly findAny: (name: string) => Person | undefined
  /** Somebody by their key. */
  readonly withKey: (key: string) => Person | undefined
}

/** An entry's explicit references: in its fields, and of each event in its order. */
interface Explicit {
  readonly fields: readonly Raw[]
  readonly events: readonly (readonly Raw[])[]
}

/** The contact or introduction at `path`, if that is what the note there is. */
export function entryAt(notes: Notes, path: string): EntryNote | undefined {
  const note = notes.note(path)
  return note?.sort === 'contact' || note?.sort === 'introduction' ? note : undefined
}

/** Names everybody in these notes. */
export function nameEverybody(notes: Notes, directory: Directory, recall: Recall): World {
  const isNote = (target: string): boolean =>
    [`entry:${fold(target)}`, `other:${fold(target)}`].some((term) => notes.find(term).length > 0)
  const explicitIn = recall.query((path): Explicit => {
    const note = entryAt(notes, path)
    if (!note) return { fields: [], events: [] }
    return {
      fields: fieldMentions(note, directory),
      events: note.timeline.map((line) => linkedMentions(note, line, directory, isNote)),
    }
  })
  const missingIn = recall.query((path): readonly Reference[] => {
    const { fields, events } = explicitIn(path)
    return exact(
      [...fields, ...events.flat()].flatMap(({ resolution }) =>
        resolution.kind === 'missing' ? [resolution.reference] : [],
      ),
    )
  })
  const unfiled = makeUnfiled(notes, recall, missingIn)
  const personOf = ({ resolution }: Raw): Person | null =>
    resolution.kind === 'person'
      ? resolution.person
      : resolution.kind === 'missing'
        ? (unfiled.withId(unfiledId(resolution.reference)) ?? null)
        : null
  const mentionsIn = recall.query((path): readonly Mention[] => {
    const note = entryAt(notes, path)
    if (!note) return []
    const { fields, events } = explicitIn(path)
    const inEvents = note.timeline.flatMap((line, index) =>
      eventMentions(note, line, events[index] ?? [], directory, unfiled.named),
    )
    return [...fields, ...inEvents].map((raw): Mention => {
      const { span, resolution, place, line } = raw
      return { note, span, resolution, place, line, person: personOf(raw) }
    })
  })
  const withFile = (key: string): Person | undefined => {
    const [path] = notes.find(`id:${key}`)
    return path === undefined ? undefined : directory.personAt(path)
  }
  const withoutFile = (key: string): Person | undefined => {
    const person = unfiled.withId(key)
    return person?.key === key ? person : undefined
  }
  return {
    personAt: directory.personAt,
    unfiled,
    mentionsIn,
    findAny: (name) => {
      const known = directory.named(name)
      return known.length > 0 ? (known.length === 1 ? known[0] : undefined) : unfiled.named(name)
    },
    withKey: (key) => (key === meKey ? directory.owner() : (withFile(key) ?? withoutFile(key))),
  }
}
