// The words that were found, marked in what is shown; of a long line only the part around them.
import type { Part } from './found.ts'
import { foldWord, termsFor, wordsIn } from './words.ts'

const excerptLength = 130

/** `text` in parts, those of its words marked that are among `terms`. */
export function markWords(text: string, terms: ReadonlySet<string>): readonly Part[] {
  const parts: Part[] = []
  let at = 0
  for (const { text: word, start, end } of wordsIn(text)) {
    if (!termsFor(word).some((term) => terms.has(term))) continue
    if (start > at) parts.push({ text: text.slice(at, start), marked: false })
    parts.push({ text: text.slice(start, end), marked: true })
    at = end
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false })
  return parts
}

/** How many different of `terms` stand in `text`. */
export function countTerms(text: string, terms: ReadonlySet<string>): number {
  const here = new Set(wordsIn(text).flatMap(({ text: word }) => termsFor(word)))
  return [...terms].filter((term) => here.has(term)).length
}

/** `text`, or where it is long, about 130 characters of it that begin a little before the first of `terms`. */
export function excerpt(text: string, terms: ReadonlySet<string>): string {
  if (text.length <= excerptLength) return text
  const first = wordsIn(text).find(({ text: word }) => terms.has(foldWord(word)))?.start ?? 0
  const wanted = Math.max(0, Math.min(first - 40, text.length - excerptLength))
  const start = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1 || wanted
  const cut = text.slice(start, start + excerptLength)
  const end =
    start + cut.length < text.length ? Math.max(cut.lastIndexOf(' '), first - start + 1) : cut.length
  return `${start > 0 ? '… ' : ''}${cut.slice(0, end)}${start + end < text.length ? ' …' : ''}`
}
