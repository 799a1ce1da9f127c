// A paragraph as one string: emphasis marks left out, links and code marked, every character's place kept.
import type { PhrasingContent } from 'mdast'
import { findAll } from '../text/matches.ts'
import type { Located, Span } from '../text/span.ts'
import { parseLink, parseWikilink, type Reference } from './reference.ts'

/** The words of a paragraph with their offsets; `mask` is the same text with links and code blanked out. */
export interface Inline {
  readonly words: string
  readonly mask: string
  /** The stretches of `words` that stand in one piece in the note, in their order. */
  readonly stretches: readonly Stretch[]
  /** The offset in the note of the end of `words`. */
  readonly end: number
  /** Links to notes, in their order; spans are places in `words`. */
  readonly links: readonly Located<Reference>[]
}

/** From the character at `from` on, the words stand in the note at `offset`. */
interface Stretch {
  readonly from: number
  readonly offset: number
}

interface Collected {
  words: string
  mask: string
  readonly stretches: Stretch[]
  readonly links: Located<Reference>[]
}

/** Flattens a paragraph's nodes over the note's `text`; `base` is added to the nodes' offsets. */
export function flatten(text: string, nodes: readonly PhrasingContent[], base: number): Inline {
  const into: Collected = { words: '', mask: '', stretches: [], links: [] }
  collect(text, nodes, base, into)
  if (into.mask.includes('[[')) findWikilinks(into)
  const { words, mask, stretches, links } = into
  links.sort((a, b) => a.span.start - b.span.start)
  return { words, mask, stretches, end: endOf(nodes, base), links }
}

const endOf = (nodes: readonly PhrasingContent[], base: number): number =>
  base + (nodes.at(-1)?.position?.end.offset ?? 0)

function collect(text: string, nodes: readonly PhrasingContent[], base: number, into: Collected): void {
  for (const node of nodes) {
    const start = base + (node.position?.start.offset ?? 0)
    const end = base + (node.position?.end.offset ?? 0)
    if (node.type === 'emphasis' || node.type === 'strong') collect(text, node.children, base, into)
    else if (node.type === 'link') {
      const from = into.words.length
      const raw = text.slice(start, end)
      const reference = raw.startsWith('[')
        ? parseLink(node.url, raw.slice(1, raw.indexOf(']')).trim())
        : undefined
      push(into, raw, start, raw.startsWith('['))
      if (reference) into.links.push({ value: reference, span: { start: from, end: into.words.length } })
    } else push(into, text.slice(start, end), start, node.type !== 'text' && node.type !== 'linkReference')
  }
}

function push(into: Collected, raw: string, start: number, masked: boolean): void {
  const last = into.stretches.at(-1)
  const from = into.words.length
  const goesOn = last && last.offset + from - last.from === start
  if (raw !== '' && !goesOn) into.stretches.push({ from, offset: start })
  into.words += raw
  into.mask += masked ? '\u0000'.repeat(raw.length) : raw
}

const wikilink = /(!?)\[\[([^[\]\r\n]+)\]\]/g

function findWikilinks(into: Collected): void {
  const pieces: string[] = []
  let at = 0
  for (const match of findAll(wikilink, into.mask)) {
    const span = { start: match.index, end: match.index + match[0].length }
    const reference = match[1] === '' ? parseWikilink(match[2] ?? '') : undefined
    pieces.push(into.mask.slice(at, span.start), '\u0000'.repeat(match[0].length))
    at = span.end
    if (reference) into.links.push({ value: reference, span })
  }
  if (at > 0) into.mask = pieces.join('') + into.mask.slice(at)
}

/** The offset in the note of a character of `words`, or of their end; undefined for any other place. */
export function offsetAt({ words, stretches, end }: Inline, place: number): number | undefined {
  if (place >= words.length) return place === words.length ? end : undefined
  const stretch = stretches.findLast(({ from }) => from <= place)
  return stretch && stretch.offset + place - stretch.from
}

/** A place in `words` as a place in the note. */
export const toNote = (inline: Inline, { start, end }: Span): Span => ({
  start: offsetAt(inline, start) ?? 0,
  end: (offsetAt(inline, end - 1) ?? offsetAt(inline, end) ?? 0) + 1,
})

/** The words between two places as people read them: links by their label, escapes and marks gone, on one line. */
export function readWords({ words, links }: Inline, start: number, end: number): string {
  let out = ''
  let at = start
  for (const { value, span } of links) {
    if (span.start < at || span.end > end) continue
    out += words.slice(at, span.start) + value.label
    at = span.end
  }
  const shown = out + words.slice(at, end)
  const plain = /[\\`]/.test(shown)
    ? shown.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/(?<!`)(`{1,3})(?!`)([^`]+)\1(?!`)/g, '$2')
    : shown
  return (/\s\s|[^\S ]/.test(plain) ? plain.replace(/\s+/g, ' ') : plain).trim()
}
