// How wide a name is when it is set, guessed without a font: generous widths by kind of letter.

/** Widths in ems, measured in the site's serif and rounded up; the first kind that a letter is of counts. */
const widths: readonly (readonly [kind: RegExp, ems: number])[] = [
  [/^[\p{M}\p{Cf}]$/u, 0],
  [/^[\s.,:;'’!|]$/u, 0.32],
  [/^[ijlft()\-[\]/]$/u, 0.39],
  [/^[rsIJ]$/u, 0.5],
  [/^[acegvxz0-9]$/u, 0.6],
  [/^[bdhknopquyß]$/u, 0.68],
  [/^[mwMWÆæŒœ@%]$/u, 1.06],
  [/^[ADGHKNOQUVX&]$/u, 0.84],
  [/^\p{Script=Latin}$/u, 0.74],
  [/^[жшщюмфыЖШЩЮМФЫΜ]$/u, 1.2],
  [/^[\p{Script=Cyrillic}\p{Script=Greek}]$/u, 0.88],
  [/^[سشصض]$/u, 0.98],
  [/^[\p{Script=Hebrew}\p{Script=Arabic}]$/u, 0.74],
]

/** Of anything else, a full square and a little more. */
const widest = 1.15

/** By how much a letter may be wider that isn't Western European: another face may have to set it. */
const foreign = 1.18

const known = new Map<string, number>()

function emsOfLetter(letter: string): number {
  const before = known.get(letter)
  if (before !== undefined) return before
  const [base = letter] = letter.normalize('NFD')
  const ems = widths.find(([kind]) => kind.test(base))?.[1] ?? widest
  const wide = base !== letter && letter > 'ÿ' ? ems * foreign : ems
  known.set(letter, wide)
  return wide
}

/** About how wide a text is, in ems; rather too wide than too narrow. */
export const emsOf = (text: string): number =>
  Array.from(text, emsOfLetter).reduce((sum, ems) => sum + ems, 0)

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

const startsAtRight = /^\P{L}*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u
/** A mark without width, so that the ellipsis stands where such a name ends: on the left. */
const keepsDirection = '\u200f'

/** The text, or as much of its beginning as fits into so many ems with an ellipsis after it. */
export function fitInto(text: string, ems: number): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (emsOf(line) <= ems) return line
  let kept = ''
  for (const { segment } of graphemes.segment(line)) {
    if (emsOf(kept + segment) + 1 > ems) break
    kept += segment
  }
  return `${kept.trimEnd()}…${startsAtRight.test(line) ? keepsDirection : ''}`
}
