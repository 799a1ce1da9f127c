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
  readonly past: PastMark | null
  /** Adds what was said of each note's events to its marks. */
  readonly withWritten: (marks: Marks) => Marks
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

/** What the former copy was told. */
export interface Former {
  readonly marks: Marks
  readonly past: PastMark | null
}

/**
 * Finds when the events of a notebook whose folder is `root` were written down. Where at most the words of some notes differ
 * since the `former` copy, only these are asked for, as long as nothing was committed.
 */
export async function recall(
  notebook: Notebook,
  root: string,
  former?: { readonly copy: Former; readonly now: Marks },
): Promise<Recalled> {
  const past = await openPast(notebook, root)
  if (!past) return { history: undefined, past: null, withWritten: (marks) => marks }
  const isSame = former?.copy.past?.state === past.state
  return ask(past, notebook, isSame ? settledIn(former.copy, former.now) : new Map())
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
async function ask(past: Past, notebook: Notebook, known: ReadonlyMap<string, string>): Promise<Recalled> {
  const asked = [...notebook.notes.values()].filter(({ path }) => !known.has(path))
  const { written, unsettled } = await past.ask(asked)
  const any = anyCommitted(written) || [...known.values()].some((said) => said !== '')
  // the archive, which is large, is let go where all were asked about
  const committed = known.size === 0 ? undefined : past.committed
  const of = (event: Entered) => written.get(event.line) ?? committed?.(event)
  const saidOf = (note: Note | undefined): string =>
    any && note && note.timeline.length > 0
      ? shortHash(JSON.stringify(note.timeline.map((line) => of({ line, note }))))
      : ''
  const withWritten = (marks: Marks): Marks => {
    const notes = Object.entries(marks.notes).map(
      ([path, mark]) =>
        [path, { ...mark, written: known.get(path) ?? saidOf(notebook.notes.get(path)) }] as const,
    )
    return { ...marks, notes: Object.fromEntries(notes) }
  }
  return {
    history: any ? { of, any } : undefined,
    past: { state: past.state, unsettled: [...unsettled].map(({ path }) => path) },
    withWritten,
  }
}
