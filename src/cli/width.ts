// How many columns of a terminal a text takes: wide letters and emoji two, marks none.

// made when first needed: it costs milliseconds that most calls don't have to spend
let segmenter: Intl.Segmenter | undefined

const wide =
  /\p{Emoji_Presentation}|\uFE0F|[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u
const nothing = /^[\p{Mark}\p{Cf}]+$/u
const plain = /^[\x20-\x7e]*$/

const segmentsOf = (text: string): Intl.Segments =>
  (segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })).segment(text)

/** The columns of one grapheme. */
const widthOf = (grapheme: string): number => (nothing.test(grapheme) ? 0 : wide.test(grapheme) ? 2 : 1)

/** The graphemes of a text, one by one. */
export const graphemes = (text: string): readonly string[] =>
  plain.test(text) ? text.split('') : Array.from(segmentsOf(text), ({ segment }) => segment)

/** The columns that a text of one line takes in a terminal; colour codes and tabs are not expected in it. */
export function displayWidth(text: string): number {
  if (plain.test(text)) return text.length
  let width = 0
  for (const grapheme of graphemes(text)) width += widthOf(grapheme)
  return width
}

/** The text filled with blanks to `width` columns. */
export const padTo = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)))

/** The text in at most `width` columns, its end replaced by `…` where it is longer. */
export function cropTo(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  let cropped = ''
  let used = 0
  for (const grapheme of graphemes(text)) {
    used += widthOf(grapheme)
    if (used > width - 1) break
    cropped += grapheme
  }
  return `${cropped.trimEnd()}…`
}
