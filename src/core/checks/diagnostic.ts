// What the check reports: a place, a severity, a code, a sentence, and what to write instead.

export type Severity = 'error' | 'warning'

/** A finding in the shape of a vfile-message: lines and columns from 1, columns in UTF-16 code units. */
export interface Diagnostic {
  /** Relative to the notebook, with `/`. */
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly severity: Severity
  readonly code: string
  readonly message: string
  /** What to write instead, best first; may be empty. */
  readonly expected: readonly string[]
}
