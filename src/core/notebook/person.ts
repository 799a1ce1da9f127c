// Somebody the notebook knows.
import type { ContactNote } from '../note/note.ts'

/** A person with a file of their own, or one who is only named. */
export interface Person {
  readonly id: string
  /** The id as it is compared. */
  readonly key: string
  /** In full, as people would write it. */
  readonly name: string
  /** The first name where nobody else has it, else the name in full. */
  readonly short: string
  readonly note: ContactNote | null
}

/** The key of the notebook's owner. */
export const meKey = 'me'
