// Changing parts of a text and nothing else.
import type { Span } from './span.ts'

/** What stands in a span's place. */
export interface Splice {
  readonly span: Span
  readonly text: string
}

/** `text` with each splice made; their spans are of `text` as given and don't overlap (RangeError where they do). */
export function splice(text: string, splices: readonly Splice[]): string {
  const sorted = splices.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  const parts: string[] = []
  let at = 0
  for (const { span, text: come } of sorted) {
    if (span.start < at) throw new RangeError('splices overlap')
    parts.push(text.slice(at, span.start), come)
    at = span.end
  }
  return parts.join('') + text.slice(at)
}
