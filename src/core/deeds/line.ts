// The lines that write an obligation off or put it off, for who writes them by hand: told at once, for many at a time.
import type { Obligation } from '../agenda/obligation.ts'
import type { Day } from '../day/day.ts'
import type { EntryNote } from '../note/note.ts'
import { findObstacle } from '../note/revise.ts'
import type { Verb } from '../note/verbs.ts'
import type { Notebook } from '../notebook/notebook.ts'
import { callings, noteOf } from './done.ts'
import { eventText } from './event-text.ts'
import { phraseOf } from './phrase.ts'

/** A line and the note that it goes into, relative to the notebook. */
export interface HandLine {
  readonly path: string
  /** As it is written, with its mark: `- 2026-11-22 reported to [[ana]]`, or the promise with its box ticked. */
  readonly line: string
}

/** The note that takes the line; undefined where nothing can be written into it. */
function noteFor(notebook: Notebook, obligation: Obligation): EntryNote | undefined {
  const note = noteOf(notebook, obligation)
  return note && findObstacle(note) === undefined ? note : undefined
}

function eventLine(
  notebook: Notebook,
  obligation: Obligation,
  event: { readonly day: Day; readonly verb: Verb; readonly until?: string },
): HandLine | undefined {
  const note = noteFor(notebook, obligation)
  if (!note) return undefined
  const [named = null] = callings(notebook, note, obligation)
  return {
    path: note.path,
    line: `- ${event.day} ${eventText(phraseOf(event.verb, named), {}, event.until)}`,
  }
}

function tickedLine(notebook: Notebook, obligation: Obligation): HandLine | undefined {
  const note = noteFor(notebook, obligation)
  if (!note) return undefined
  const promises = notebook.entries.get(note.path)?.promises ?? []
  const promise = promises.find(({ slug }) => obligation.id.endsWith(`/promise/${slug}`))?.line
  return promise && !promise.done ? { path: note.path, line: `- [x] ${promise.text}` } : undefined
}

/**
 * The line that writes `obligation` off on `day`, the one that `planDone` would write, without trying it on the note;
 * undefined where the note can't take one, or where it is too early to be said.
 */
export function doneLine(notebook: Notebook, obligation: Obligation, day: Day): HandLine | undefined {
  const { doneBy, rule, due } = obligation
  if (doneBy === 'ticked') return tickedLine(notebook, obligation)
  // what came of a meeting can't be said before it
  if (rule === 'debrief' && due > day) return undefined
  return eventLine(notebook, obligation, { day, verb: doneBy })
}

/** The line that puts `obligation` off on `day` until `until`, as `planSnooze` would write it; undefined where it is due no earlier anyway. */
export const snoozeLine = (
  notebook: Notebook,
  obligation: Obligation,
  day: Day,
  until: Day,
): HandLine | undefined =>
  obligation.due >= until
    ? undefined
    : eventLine(notebook, obligation, { day, verb: 'snoozed', until: ` until ${until}` })
