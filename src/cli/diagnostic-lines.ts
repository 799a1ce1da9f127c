// How one diagnostic reads in a terminal: where, what is wrong, the words themselves, what to write.
import { type Diagnostic, type Notebook, lineText } from '#core'
import { excerpt } from './excerpt.ts'
import type { Terminal } from './terminal.ts'
import { wrapIndented } from './wrap.ts'

function excerptLines(
  diagnostic: Diagnostic,
  notebook: Notebook,
  { paint, width }: Terminal,
): readonly string[] {
  const note = notebook.notes.get(diagnostic.file)
  if (!note || note.text === '') return []
  const text = lineText(note.text, note.lineStarts, diagnostic.line)
  const endColumn = diagnostic.endLine > diagnostic.line ? text.length + 1 : diagnostic.endColumn
  const gutter = String(diagnostic.line).length + 2
  const { shown, carets } = excerpt(text, diagnostic.column, endColumn, width - gutter - 4)
  const style = diagnostic.severity === 'error' ? 'red' : 'yellow'
  return [
    '',
    `${paint('dim', `${String(diagnostic.line).padStart(gutter)} |`)} ${shown}`.trimEnd(),
    `${paint('dim', `${' '.repeat(gutter)} |`)} ${paint(style, carets)}`,
  ]
}

// More than a person reads through; programs get them all.
const most = 12

function remedyLines(expected: readonly string[], width: number): readonly string[] {
  const [only, ...others] = expected
  if (only === undefined) return []
  if (others.length === 0 && only.includes('\n'))
    return ['', '  write:', ...only.split('\n').map((line) => `    ${line}`)]
  return [
    '',
    ...wrapIndented(
      `${others.length === 0 ? 'write:' : 'write one of:'} ${expected.slice(0, most).join(', ')}${expected.length > most ? ', …' : ''}`,
      width,
      2,
    ),
  ]
}

/** The lines of a diagnostic; `path` is the file as the person would open it. */
export function diagnosticLines(
  diagnostic: Diagnostic,
  path: string,
  notebook: Notebook,
  terminal: Terminal,
): readonly string[] {
  const { paint, width } = terminal
  const { line, column, severity, code, message, expected } = diagnostic
  const style = severity === 'error' ? 'red' : 'yellow'
  return [
    `${paint('bold', `${path}:${line}:${column}`)} ${paint(style, severity)} ${code}`,
    ...wrapIndented(message, width, 2),
    ...excerptLines(diagnostic, notebook, terminal),
    ...remedyLines(expected, width),
  ]
}
