// What a commit did to the dated lines of notes: all that is kept of it.

/** The dated lines that a commit added to a path and took from it. */
export interface Change {
  /** From the top of the repository, with `/`, in NFC. */
  readonly path: string
  /** The paths whose lines were carried here, where the note was renamed. */
  readonly from: readonly string[]
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** A commit, as far as it says when something was written down. A commit never changes, and neither does this. */
export interface Commit {
  readonly id: string
  readonly parents: readonly string[]
  /** Seconds since 1970 (0 where that isn't known): when its author first made it, and when it was made as it is now. */
  readonly authored: number
  readonly committed: number
  readonly name: string
  readonly email: string
  readonly changes: readonly Change[]
}
