// How wide a name is when it is set, guessed without a font: generous widths by kind of letter.

/** Widths in ems, the first that fits counts. */
const widths: readonly (readonly [kind: RegExp, ems: number])[] = [
  [/^[\p{M}\p{Cf}]$/u, 0],
  [/^[ilj|.,:;'’!]$/u, 0.34],
  [/^[ftrsI()\-\s/[\]]$/u, 0.46],
  [/^[mwMW@%&—]$/u, 0.98],
  [/^[a-z0-9\u00df-\u00ff\u0101-\u024f]$/u, 0.6],
  [/^\p{Script=Latin}$/u, 0.76],
  [/^[\p{Script=Cyrillic}\p{Script=Greek}]$/u, 0.76],
  [/^[\p{Script=Hebrew}\p{Script=Arabic}]$/u, 0.72],
]

/** Of anything else, a full square and a little more. */
const widest = 1.15

/** About how wide a text is, in ems; rather too wide than too narrow. */
export const emsOf = (text: string): number =>
  Array.from(text, (letter) => widths.find(([kind]) => kind.test(letter))?.[1] ?? widest).reduce(
    (sum, ems) => sum + ems,
    0,
  )

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The text, or as much of its beginning as fits into so many ems with an ellipsis after it. */
export function fitInto(text: string, ems: number): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (emsOf(line) <= ems) return line
  let kept = ''
  for (const { segment } of graphemes.segment(line)) {
    if (emsOf(kept + segment) + 1 > ems) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}
