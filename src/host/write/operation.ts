// What is asked of the writer, and what it did.
import type { Note, Revision } from '#core'

/** One file of a change. */
export interface Change {
  /** Relative to the notebook, with `/`. */
  readonly path: string
  /** Gets the file as it is now (undefined where there is none) and says what becomes of it; may be asked more than once. */
  readonly plan: (now: Note | undefined) => Revision | { readonly gone: true }
  /** The permission bits of a file that isn't there yet; default: the system's. */
  readonly mode?: number
}

/** A file before and after: its whole text, a BOM included; null where there was, or is, no such file. */
export interface FileChange {
  readonly path: string
  readonly before: string | null
  readonly after: string | null
}

/** A file of an operation that was done. */
export interface OperationFile extends FileChange {
  /** Its permission bits; null where the system gave a new file what it gives every file. */
  readonly mode: number | null
}

/** What was done, so that it can be taken back. */
export interface Operation {
  /** A number, as a word: later operations have higher ones. Empty where nothing had to be done. */
  readonly id: string
  /** The instant, as ISO 8601 in UTC. */
  readonly at: string
  /** For people. */
  readonly said: string
  /** The operation that this one took back. */
  readonly undoes: string | null
  readonly files: readonly OperationFile[]
}
