// How an obligation is written off: by what stands in the note in which it was opened.
import type { Note } from '../note/note.ts'
import type { Obligation } from './obligation.ts'

/** How often a note (that of the obligation's `file`) says what writes the obligation off. */
export function countDone(note: Note | undefined, { doneBy }: Obligation): number {
  if (!note) return 0
  return doneBy === 'ticked'
    ? note.promises.filter(({ done }) => done).length
    : note.timeline.filter(({ verb, readable }) => readable && verb === doneBy).length
}
