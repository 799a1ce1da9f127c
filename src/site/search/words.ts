// The words of a text as search compares them: without accents and case, wherever they stand.

/** A word as it stands in a text, from `start` up to `end`. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

// Scripts that put no space between words: each character is one.
const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`
const letter = String.raw`(?:(?!${unspaced})[\p{L}\p{M}\p{N}])`
const pattern = new RegExp(`${unspaced}|${letter}+(?:['’]${letter}+)*`, 'gu')
const plainPattern = /[a-z0-9]+(?:'[a-z0-9]+)*/gi

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text)

/** The words of a text, in order, as written. */
export const splitWords = (text: string): readonly string[] =>
  text.match(isAscii(text) ? plainPattern : pattern) ?? []

/** The words of a text with their places. */
export const wordsIn = (text: string): readonly Word[] =>
  [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }))

// Letters that don't come apart into a plain one and its accent.
const apart: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}

/** A word as it is compared: `José` and `jose` are the same, and so are `O’Brien` and `obrien`. */
export function foldWord(word: string): string {
  if (isAscii(word)) return word.toLowerCase().replaceAll("'", '')
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f'’]/g, '')
    .replace(/[ßøłđðþæœı]/g, (one) => apart[one] ?? one)
    .normalize('NFC')
}

/** What finds a word: itself, and where an apostrophe parts it, its parts. */
export function termsFor(word: string): readonly string[] {
  const whole = foldWord(word)
  if (!/['’]/.test(word)) return [whole]
  return [whole, ...word.split(/['’]/).map(foldWord)].filter((term) => term.length > 1)
}
