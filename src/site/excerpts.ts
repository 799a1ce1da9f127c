// The piece of a note that a diagnostic is about.
import { lineText, type Diagnostic, type Note } from '#core'

export interface Excerpt {
  readonly line: number
  readonly before: string
  /** What it points at; empty where it points between two characters. */
  readonly marked: string
  readonly after: string
}

const contextLength = 60

/** The source line of a diagnostic, in three parts; long lines are cut around the place. Null where there is no text. */
export function excerptOf(note: Note | undefined, diagnostic: Diagnostic): Excerpt | null {
  if (note === undefined || note.text === '') return null
  const text = lineText(note.text, note.lineStarts, diagnostic.line)
  const start = diagnostic.column - 1
  const end = diagnostic.endLine > diagnostic.line ? text.length : diagnostic.endColumn - 1
  return {
    line: diagnostic.line,
    before: cutStart(text.slice(0, start)),
    marked: text.slice(start, Math.max(start, end)),
    after: cutEnd(text.slice(Math.max(start, end))),
  }
}

const cutStart = (text: string): string =>
  text.length > contextLength ? `…${text.slice(-contextLength)}` : text
const cutEnd = (text: string): string =>
  text.length > contextLength ? `${text.slice(0, contextLength)}…` : text
