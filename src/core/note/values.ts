// Reading one field's value in its form: the value with its place, or a problem.
import type { Day } from '../day/day.ts'
import { type Duration, parseDuration } from '../day/duration.ts'
import { findNearest } from '../text/distance.ts'
import { exact } from '../text/exact.ts'
import { fold } from '../text/fold.ts'
import type { Located } from '../text/span.ts'
import { dateLike, readDate, suggestDates } from './dates.ts'
import type { Problem } from './problem.ts'
import { parseReference, type Reference } from './reference.ts'
import type { ValueNode } from './yaml-node.ts'

/** Where problems go while one file is read. */
export type Report = (problem: Problem) => void

function written(node: ValueNode): string {
  if (node.kind === 'scalar') return node.text
  return node.kind === 'list' ? '[…]' : node.kind === 'map' ? '{…}' : 'nothing'
}

/** Says that a field's value has the wrong form; gives undefined, so that the field counts as absent. */
export function refuse(
  report: Report,
  field: string,
  node: ValueNode,
  wanted: string,
  expected: readonly string[] = [],
): undefined {
  if (node.kind !== 'unreadable')
    report({ code: 'field-invalid', span: node.span, field, found: written(node), wanted, expected })
  return undefined
}

function warnQuote(report: Report, field: string, node: ValueNode): void {
  if (node.kind === 'list' && node.link !== null)
    report({ code: 'field-quote', span: node.span, field, how: 'link', expected: `"${node.link}"` })
  if (node.kind === 'empty' && node.cut)
    report({ code: 'field-quote', span: node.cut, field, how: 'cut', expected: '"#…"' })
  if (node.kind !== 'scalar') return
  if (node.cut)
    report({ code: 'field-quote', span: node.span, field, how: 'cut', expected: `"${node.text} #…"` })
  if (node.losesDigits)
    report({ code: 'field-quote', span: node.span, field, how: 'number', expected: `"${node.text}"` })
}

/** A text, as written; an unquoted `[[link]]` is the text it was meant to be. */
export function readText(report: Report, field: string, node: ValueNode): Located<string> | undefined {
  warnQuote(report, field, node)
  if (node.kind === 'empty') return undefined
  if (node.kind === 'scalar') return { value: node.text.trim(), span: node.span }
  if (node.kind === 'list' && node.link !== null) return { value: node.link, span: node.span }
  return refuse(report, field, node, 'one text')
}

/** One text or a list of them; empty items are left out. */
export function readTexts(report: Report, field: string, node: ValueNode): readonly Located<string>[] {
  const items = node.kind === 'list' && node.link === null ? node.items : [node]
  return exact(
    items.flatMap((item) => readText(report, field, item) ?? []).filter(({ value }) => value !== ''),
  )
}

/** One reference; a list of one is taken for it. */
export function readReference(
  report: Report,
  field: string,
  node: ValueNode,
): Located<Reference> | undefined {
  const only = node.kind === 'list' && node.link === null && node.items.length === 1 ? node.items[0] : node
  const text = readText(report, field, only ?? node)
  if (!text || text.value === '') return undefined
  const value = parseReference(text.value)
  if (value) return { value, span: text.span }
  return refuse(report, field, node, 'a person: an id, a name, or `"[[a link]]"`')
}

/** Several names in one unquoted text, which was meant as a list; the list as it is written. */
function findUnwritten(node: ValueNode, between: RegExp): string | undefined {
  if (node.kind !== 'scalar' || node.quoted) return undefined
  const parts = node.text.split(between).map((part) => part.trim())
  return parts.length > 1 && parts.every((part) => part !== '') ? `[${parts.join(', ')}]` : undefined
}

/** A list of words; several in one unquoted text are refused, since they would count as one. */
export function readList(report: Report, field: string, node: ValueNode): readonly Located<string>[] {
  const meant = findUnwritten(node, /,/)
  if (meant === undefined) return readTexts(report, field, node)
  refuse(report, field, node, 'a list', [meant])
  return []
}

/** One reference or a list of them; several names in one unquoted text are refused. */
export function readReferences(
  report: Report,
  field: string,
  node: ValueNode,
): readonly Located<Reference>[] {
  const meant = findUnwritten(node, /,| and | & /)
  if (meant !== undefined) {
    refuse(report, field, node, 'a list where there are several', [meant])
    return []
  }
  const items = node.kind === 'list' && node.link === null ? node.items : [node]
  return exact(items.flatMap((item) => readReference(report, field, item) ?? []))
}

/** A calendar date; a time behind it is left out. */
export function readDay(report: Report, field: string, node: ValueNode): Located<Day> | undefined {
  if (node.kind === 'empty') return undefined
  if (node.kind !== 'scalar') return refuse(report, field, node, 'a date, `YYYY-MM-DD`')
  const value = readDate(node.text)
  if (value !== undefined) return { value, span: node.span }
  const like = dateLike.exec(node.text)
  report({
    code: 'date-invalid',
    span: node.span,
    found: node.text,
    expected: like ? suggestDates(like[0]) : [],
  })
  return undefined
}

/** One word of a fixed list, in any case. */
export function readWord<T extends string>(
  report: Report,
  field: string,
  node: ValueNode,
  words: readonly T[],
): T | undefined {
  if (node.kind === 'empty') return undefined
  const found = node.kind === 'scalar' ? fold(node.text) : ''
  const word = words.find((candidate) => candidate === found)
  if (word !== undefined) return word
  const close = findNearest(found, words)
  const expected = close === undefined ? words : [close, ...words.filter((other) => other !== close)]
  return refuse(report, field, node, spellWords(words), expected)
}

const spellWords = (words: readonly string[]): string =>
  words.length < 2 ? words.map((word) => `\`${word}\``).join('') : spellList(words)

const spellList = (words: readonly string[]): string =>
  `${words
    .slice(0, -1)
    .map((word) => `\`${word}\``)
    .join(', ')} or \`${words.at(-1) ?? ''}\``

/** `true` or `false`. */
export function readBoolean(report: Report, field: string, node: ValueNode): boolean | undefined {
  const word = readWord(report, field, node, ['true', 'false'])
  return word === undefined ? undefined : word === 'true'
}

/** A duration, such as `3m`, or `none`. */
export function readCadence(
  report: Report,
  field: string,
  node: ValueNode,
): Located<Duration | 'none'> | undefined {
  if (node.kind === 'empty') return undefined
  if (node.kind === 'scalar') {
    const value = node.text === 'none' ? 'none' : parseDuration(node.text)
    if (value !== undefined) return { value, span: node.span }
  }
  return refuse(report, field, node, 'a duration, such as `3m` or `6w`, or `none`', suggestDuration(node))
}

/** What a duration written in words, or as a bare number, was probably meant to be. */
export function suggestDuration(node: ValueNode): readonly string[] {
  if (node.kind !== 'scalar') return []
  const match = /^(\d{1,4})\s*(d|w|m|y)?[a-z]*$/i.exec(node.text.trim())
  return match ? [`${match[1] ?? ''}${(match[2] ?? 'd').toLowerCase()}`] : []
}

/** An IANA time zone that this machine knows. */
export function readZone(report: Report, field: string, node: ValueNode): Located<string> | undefined {
  if (node.kind === 'empty') return undefined
  if (node.kind === 'scalar' && /^[A-Za-z]/.test(node.text)) {
    try {
      new Intl.DateTimeFormat('en', { timeZone: node.text })
      return { value: node.text, span: node.span }
    } catch {
      // told below
    }
  }
  return refuse(report, field, node, 'a time zone, such as `Europe/Lisbon`')
}
