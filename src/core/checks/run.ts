// Running every check over every note: all problems of all files in one run.
import type { Day } from '../day/day.ts'
import type { Note } from '../note/note.ts'
import type { Notebook } from '../notebook/notebook.ts'
import { compareText } from '../text/order.ts'
import { spanPositions } from '../text/position.ts'
import { checks } from './checks.ts'
import type { Check, Finding } from './check.ts'
import type { Diagnostic } from './diagnostic.ts'

function makeDiagnostic(
  note: Note,
  check: Check,
  { span, message, expected, severity }: Finding,
): Diagnostic {
  const { start, end } = spanPositions(note.lineStarts, span)
  return {
    file: note.path,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    severity: severity ?? check.severity,
    code: check.code,
    message,
    expected: expected ?? [],
  }
}

/** The order in which diagnostics are told: by file (in the order of code units), line and column. */
export const compareDiagnostics = (a: Diagnostic, b: Diagnostic): number =>
  compareText(a.file, b.file) || a.line - b.line || a.column - b.column

/** What is wrong with one note on `today`, by line and column. */
export function checkNote(note: Note, notebook: Notebook, today: Day): readonly Diagnostic[] {
  const checked = { note, notebook, today }
  const found: Diagnostic[] = []
  for (const check of checks)
    for (const finding of check.find(checked)) found.push(makeDiagnostic(note, check, finding))
  return found.sort(compareDiagnostics)
}

/** What is wrong with every note on `today`, by file (in the order of code units), line and column. */
export const checkNotebook = (notebook: Notebook, today: Day): readonly Diagnostic[] =>
  [...notebook.notes.values()].flatMap((note) => checkNote(note, notebook, today))
