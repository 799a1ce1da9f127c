// Offsets to lines and columns, as editors count them.
import { exact } from './exact.ts'
import type { Span } from './span.ts'

/** A place: line and column from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Where each line of a text begins: offsets, ascending, the first 0. */
export type LineStarts = readonly number[]

/** The line starts of `text`; LF, CRLF and a lone CR each end a line, as in the Language Server Protocol. */
export function findLineStarts(text: string): LineStarts {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
  }
  return exact(starts)
}

/** The line and column of `offset`; an offset behind the end of the text counts on in its last line. */
export function positionAt(starts: LineStarts, offset: number): Position {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
}

/** The text of line `line` (from 1) without its line ending; empty where there is no such line. */
export function lineText(text: string, starts: LineStarts, line: number): string {
  const start = starts[line - 1]
  if (start === undefined) return ''
  return text.slice(start, starts[line] ?? text.length).replace(/(\r\n|\n|\r)$/, '')
}

/** The positions of both ends of a span. */
export function spanPositions(starts: LineStarts, span: Span): { start: Position; end: Position } {
  return { start: positionAt(starts, span.start), end: positionAt(starts, span.end) }
}
