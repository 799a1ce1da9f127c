// Spans: half-open ranges of a note's text, in UTF-16 code units from its first character (the BOM left out).

/** A half-open range `[start, end)` of offsets into a note's text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A value and the place in the text where it was written. */
export interface Located<T> {
  readonly value: T
  readonly span: Span
}

/** The span of `length` code units from `start`. */
export const spanAt = (start: number, length: number): Span => ({ start, end: start + length })
