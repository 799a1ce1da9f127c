// The shape of a check's record: its code, words, examples and function are the whole truth about it.
import type { Day } from '../day/day.ts'
import type { Note } from '../note/note.ts'
import type { Problem, ProblemCode } from '../note/problem.ts'
import type { Notebook } from '../notebook/notebook.ts'
import type { Span } from '../text/span.ts'
import type { Severity } from './diagnostic.ts'

/** One thing wrong with a note, at a place. */
export interface Finding {
  readonly span: Span
  readonly message: string
  readonly expected?: readonly string[]
  /** Where it differs from the check's. */
  readonly severity?: Severity
}

/** A note, in its notebook, on a day. */
export interface Checked {
  readonly note: Note
  readonly notebook: Notebook
  readonly today: Day
}

/** A notebook and the places (`file:line:column`) where the check finds something; files may be bytes. */
export interface CheckExample {
  readonly files: Readonly<Record<string, string | Uint8Array>>
  readonly today?: string
  readonly finds: readonly string[]
}

export interface Check {
  readonly code: string
  readonly severity: Severity
  /** What is wrong, in a few words. */
  readonly title: string
  /** What it means for what is owed. */
  readonly meaning: string
  readonly remedy: string
  readonly find: (checked: Checked) => readonly Finding[]
  /** A wrong one first, then a right one. */
  readonly examples: readonly CheckExample[]
}

const none: readonly Finding[] = []

/** The problems of one code in a note, each told by `tell`. */
export const tellProblems =
  <C extends ProblemCode>(code: C, tell: (problem: Extract<Problem, { code: C }>) => Omit<Finding, 'span'>) =>
  ({ note: { problems } }: Checked): readonly Finding[] =>
    // most notes have none, and every such check looks at every note
    problems.length === 0
      ? none
      : problems
          .filter((problem): problem is Extract<Problem, { code: C }> => problem.code === code)
          .map((problem) => ({ span: problem.span, ...tell(problem) }))
