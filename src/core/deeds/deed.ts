// What a person did or put off, as the edit of one note: planned on the note as it is, and once more on what it holds when it is written.
import type { Day } from '../day/day.ts'
import type { Note } from '../note/note.ts'
import type { Revision } from '../note/revision.ts'

/** One deed to be written into one note. */
export interface Deed {
  /** The note, relative to the notebook, with `/`. */
  readonly path: string
  /** What is written: `2026-11-22 reported to [[ana-silva]]: …`, or the words of the promise that is ticked. */
  readonly line: string
  /** For people, without a point: "Told Ana how it went with Raj". */
  readonly says: string
  /** The note with it; refuses where it stands there already, or its place isn't safe any more. */
  plan(note: Note): Revision
}

/** A deed, or a sentence that says why there can be none and what to do; `isCall` where what was asked for makes no sense. */
export type Planned = Deed | { readonly refused: string; readonly isCall: boolean }

/** What may be said beside a deed. */
export interface DeedWords {
  /** When it was done; today where it isn't said. */
  readonly on?: Day | undefined
  /** A channel, in any of its words (`e-mail`, `call`). */
  readonly by?: string | undefined
  readonly note?: string | undefined
  /** Tags, with or without `#`. */
  readonly tags?: readonly string[] | undefined
}

export const wrongDeed = (refused: string): Planned => ({ refused, isCall: true })
export const impossibleDeed = (refused: string): Planned => ({ refused, isCall: false })

/** "Told Ana" for "told Ana". */
export const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
