// The line of a note that fits best what was looked for.
import type { Text } from './found.ts'
import { countTerms } from './marked.ts'

export interface LineFound {
  /** Its number in the file, from 1. */
  readonly line: number
  /** The day it begins with, as `2026-11-12`; null where it has none. */
  readonly day: string | null
  /** Its words, without what makes it a list's, a heading's or a link's. */
  readonly words: string
}

/** The first of the lines with the most of `terms` in it; undefined where none has any. */
export function findLine({ lines, from }: Text, terms: ReadonlySet<string>): LineFound | undefined {
  let best: { readonly index: number; readonly count: number } = { index: -1, count: 0 }
  for (const [index, line] of lines.entries()) {
    const count = countTerms(line, terms)
    if (count > best.count) best = { index, count }
    if (best.count === terms.size) break
  }
  return best.index < 0 ? undefined : { line: from + best.index, ...plainLine(lines[best.index] ?? '') }
}

/** A line of Markdown as words, its day apart. */
export function plainLine(line: string): Pick<LineFound, 'day' | 'words'> {
  const words = line
    .replace(/^\s*(?:(?:[-*+>]|#{1,6}|\d+\.)\s+)*(?:\[[ xX]\]\s+)?/, '')
    .replace(/\s*✅ \d{4}-\d{2}-\d{2}/, '')
    .replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
  const day = /^\d{4}-\d{2}-\d{2}(?=\s)/.exec(words)?.[0] ?? null
  return { day, words: day === null ? words : words.slice(day.length).trimStart() }
}
