// What each note was when a copy was built, in a few short marks, so that the next build knows what differs.
import type { EntryNote, Notebook } from '#core'
import type { Snapshot } from '../../host/workspace.ts'
import { insightOf } from '../insight.ts'
import { noteHash, shortHash } from '../note-hash.ts'
import { onceFor } from '../once.ts'
import { frameOf } from '../views/frame.ts'
import { aheadOf } from './ahead.ts'

/** A note as its pages depend on it. */
export interface NoteMark {
  /** Of its words, and of what it owes now and in the days to come. */
  readonly mark: string
  /** Of its frontmatter, which other notes may depend on. */
  readonly head: string
  /** The keys of everybody it names, in a promise too. */
  readonly people: readonly string[]
  /** What of it other stories with the same goal are told. */
  readonly resolved: string
  /** Of when its events were written down; empty where nothing is said of that. */
  readonly written: string
}

/** A notebook on a day as all pages depend on it. */
export interface Marks {
  /** Of what stands on every page, and of everybody's names. */
  readonly common: string
  readonly notes: Readonly<Record<string, NoteMark>>
}

/** The marks of a snapshot, put together once, as if nothing were known of when events were written down. */
export const marksOf = onceFor((snapshot: Snapshot): Marks => {
  const { notebook } = snapshot
  const owed = Map.groupBy(aheadOf(snapshot).stretches, ({ obligation }) => obligation.entry)
  const open = insightOf(snapshot).byEntry
  const notes = [...notebook.notes.values()].map((note): readonly [string, NoteMark] => {
    const isEntry = note.sort === 'contact' || note.sort === 'introduction'
    const own = JSON.stringify([noteHash(note), owed.get(note.id), open.get(note.id)])
    return [
      note.path,
      {
        mark: shortHash(own),
        head: isEntry ? shortHash(note.text.slice(0, note.body.start)) : noteHash(note),
        people: isEntry ? peopleIn(notebook, note) : [],
        resolved: isEntry ? resolvedIn(note) : '',
        written: '',
      },
    ]
  })
  return { common: shortHash(commonOf(snapshot)), notes: Object.fromEntries(notes) }
})

function commonOf(snapshot: Snapshot): string {
  const people = [...snapshot.notebook.people.values()].map(({ key, name, short }) => [key, name, short])
  return JSON.stringify([{ ...frameOf(snapshot, {}), owed: 0 }, people])
}

const resolvedIn = ({ timeline }: EntryNote): string =>
  timeline.flatMap(({ verb, day }) => (verb === 'resolved' ? [day] : [])).join()

function peopleIn(notebook: Notebook, note: EntryNote): readonly string[] {
  const entry = notebook.entries.get(note.path)
  const own = entry && 'person' in entry ? [entry.person.key] : []
  const named = [...(notebook.mentions.get(note.path) ?? []), ...(entry?.promises ?? [])]
  return [...new Set([...own, ...named.flatMap(({ person }) => person?.key ?? [])])]
}
