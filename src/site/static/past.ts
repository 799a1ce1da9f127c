// When the events of a copy were written down: after an edit, only what it changed is asked for, as far as nothing was committed.
import type { Note, Notebook } from '#core'
import { UserError } from '../../host/failure.ts'
import { askArchive, type Entered, openArchive, type Past } from '../../host/history/archive.ts'
import { anyCommitted, type History } from '../../host/history/read.ts'
import { shortHash } from '../note-hash.ts'
import type { Marks } from './marks.ts'

/** From what it was told when events were written down. */
export interface PastMark {
  readonly state: string
  /** The paths of the notes with an event that no commit had. */
  readonly unsettled: readonly string[]
}

/** What is known of when events were written down. */
export interface Recalled {
  /** Undefined where none was ever committed. */
  readonly history: History | undefined
  readonly marks: Marks
  readonly past: PastMark | null
}

/** The repository of a notebook whose folder is `root`, to be asked; undefined for the sample, and where there is none. */
async function openPast(notebook: Notebook, root: string): Promise<Past | undefined> {
  if (notebook.me?.fields.sampleAsOf) return undefined
  try {
    return askArchive(await openArchive(root), notebook)
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

/** What the former copy was told, where at most the words of some notes differ since. */
export interface Former {
  readonly marks: Marks
  readonly past: PastMark | null
}

/** Finds when the events of a notebook whose folder is `root` were written down, and adds that to its marks. */
export async function recall(
  notebook: Notebook,
  root: string,
  marks: Marks,
  former: Former | undefined,
): Promise<Recalled> {
  const past = await openPast(notebook, root)
  if (!past) return { history: undefined, marks, past: null }
  const known = former?.past?.state === past.state ? settledIn(former, marks) : new Map<string, string>()
  return ask(past, notebook, marks, known)
}

/** What was said of the events of notes that are as they were, where commits had all of them: by path. */
function settledIn({ marks, past }: Former, now: Marks): ReadonlyMap<string, string> {
  const unsettled = new Set(past?.unsettled)
  return new Map(
    Object.entries(marks.notes).flatMap(([path, { mark, written }]) =>
      unsettled.has(path) || now.notes[path]?.mark !== mark ? [] : [[path, written] as const],
    ),
  )
}

/** Asks about all notes but those of which it is known what is said of their events. */
async function ask(
  past: Past,
  notebook: Notebook,
  marks: Marks,
  known: ReadonlyMap<string, string>,
): Promise<Recalled> {
  const asked = [...notebook.notes.values()].filter(({ path }) => !known.has(path))
  const { written, unsettled } = await past.ask(asked)
  const any = anyCommitted(written) || [...known.values()].some((said) => said !== '')
  const of = (event: Entered) => written.get(event.line) ?? past.committed(event)
  const saidOf = (note: Note | undefined): string =>
    any && note && note.timeline.length > 0
      ? shortHash(JSON.stringify(note.timeline.map((line) => of({ line, note }))))
      : ''
  const notes = Object.entries(marks.notes).map(
    ([path, mark]) =>
      [path, { ...mark, written: known.get(path) ?? saidOf(notebook.notes.get(path)) }] as const,
  )
  return {
    history: any ? { of, any } : undefined,
    marks: { ...marks, notes: Object.fromEntries(notes) },
    past: { state: past.state, unsettled: [...unsettled].map(({ path }) => path) },
  }
}
