// The clauses of an event up to its first colon: people, channel, dates, tags; all else is text.
import type { Day } from '../day/day.ts'
import { exact, none } from '../text/exact.ts'
import { overLetters } from '../text/letters.ts'
import { findAll } from '../text/matches.ts'
import type { Located, Span } from '../text/span.ts'
import { readDate, suggestDates } from './dates.ts'
import { type Inline, offsetAt, toNote } from './inline.ts'
import type { NameSlot } from './note.ts'
import type { Reference } from './reference.ts'
import { parseReference } from './reference.ts'
import type { Report } from './values.ts'
import { type Channel, channelWords } from './verbs.ts'

export interface Clauses {
  readonly named: readonly Located<Reference>[]
  readonly slots: readonly NameSlot[]
  readonly channel: Channel | null
  readonly dates: readonly { readonly preposition: string; readonly day: Day }[]
  readonly tags: readonly string[]
  readonly explained: boolean
  /** Where all that explains it may be names: its words beside the clauses. Null where it is explained whoever they mean. */
  readonly loose: readonly Span[] | null
  /** Whether a date in it can't be read. */
  readonly broken: boolean
}

const atId = overLetters(
  String.raw`(?<![\p{L}\p{N}_.@/])@([\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?)`,
  'gu',
)
const tagWord = overLetters(
  String.raw`(?<![\p{L}\p{N}&\\/#])#((?=[\p{L}\p{N}_/-]*[\p{L}])[\p{L}\p{N}_](?:[\p{L}\p{N}_/-]*[\p{L}\p{N}_])?)`,
  'gu',
)
const dateClause = overLetters(
  String.raw`(?<![\p{L}\p{N}])(until|for|on)\s+((?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}))(?![\d\p{L}])`,
  'giu',
)
const channelClause = overLetters(
  String.raw`(?<![\p{L}\p{N}])(?:by\s+(${Object.keys(channelWords).join('|')})|(in[ -]person))(?![\p{L}\p{N}-])`,
  'iu',
)
const slotStart = overLetters(String.raw`(?<![\p{L}\p{N}])(?:to|with|from|and)\s+|,\s*`, 'giu')
const nameWord = overLetters(String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}.'’-]*[\p{L}\p{N}])?`, 'uy')
const structural = overLetters(
  String.raw`(?<![\p{L}\p{N}])(?:to|with|from|and|by|on|for|until)(?![\p{L}\p{N}])`,
  'giu',
)
const word = overLetters(String.raw`[\p{L}\p{N}]+`, 'gu')
const letter = overLetters(String.raw`[\p{L}]`, 'u')
const letterOrDigit = overLetters(String.raw`[\p{L}\p{N}]`, 'u')

/** Where the clauses of an event end: its first colon, not one in a time of day or an address. */
export function findColon(mask: string, from: number): number {
  for (let at = mask.indexOf(':', from); at >= 0; at = mask.indexOf(':', at + 1))
    if (!mask.startsWith('//', at + 1) && !/\d:\d/.test(mask.slice(at - 1, at + 2))) return at
  return mask.length
}

/** Every `@id` of a paragraph between two places, as a reference; spans are the note's. */
export function findAtIds(inline: Inline, from: number, to: number): readonly Located<Reference>[] {
  if (!inline.mask.includes('@')) return none
  return findAll(atId(inline.mask), inline.mask).flatMap((match) => {
    const reference = match.index >= from && match.index < to ? parseReference(match[0]) : undefined
    return reference
      ? [
          {
            value: reference,
            span: toNote(inline, { start: match.index, end: match.index + match[0].length }),
          },
        ]
      : []
  })
}

/** Every tag between two places of a text, as written. */
export const findTags = (mask: string, from: number): readonly string[] =>
  mask.includes('#', from)
    ? findAll(tagWord(mask), mask.slice(from)).map((match) => (match[1] ?? '').toLowerCase())
    : none

/** Reads the clauses of an event whose verb ends at `from`, and the tags behind its colon. */
export function readClauses(inline: Inline, from: number, report: Report): Clauses {
  const colon = findColon(inline.mask, from)
  const head = inline.mask.slice(0, colon)
  const links = inline.links
    .filter(({ span }) => span.start >= from && span.end <= colon)
    .map(({ value, span }) => ({ value, span: toNote(inline, span) }))
  const named = [...links, ...findAtIds(inline, from, colon)].sort((a, b) => a.span.start - b.span.start)
  const dates = readDates(inline, head, from, report)
  const isWordless = !/[^\s\0]/.test(head.slice(from))
  const channel = isWordless ? null : channelClause(head).exec(head.slice(from))
  const by = channel?.[1]?.toLowerCase()
  const loose = isSaid(inline.words.slice(colon + 1))
    ? null
    : isWordless
      ? none
      : exact(findLoose(inline, head, from))
  return {
    named: exact(named),
    slots: isWordless ? none : exact(findSlots(inline, head, from)),
    channel: channel ? (by === undefined ? 'in-person' : (channelWords[by] ?? null)) : null,
    dates: dates.flatMap(({ preposition, day }) => (day === undefined ? [] : [{ preposition, day }])),
    tags: findTags(inline.mask, from),
    explained: loose === null || loose.length > 0,
    loose,
    broken: dates.some(({ day }) => day === undefined),
  }
}

function readDates(inline: Inline, head: string, from: number, report: Report) {
  if (!/\d/.test(head.slice(from))) return []
  return findAll(dateClause(head), head).flatMap((match) => {
    if (match.index < from) return []
    const [whole, preposition = '', written = ''] = match
    const day = readDate(written)
    const end = match.index + whole.length
    const span = toNote(inline, { start: end - written.length, end })
    if (day === undefined)
      report({ code: 'date-invalid', span, found: written, expected: suggestDates(written) })
    return [{ preposition: preposition.toLowerCase(), day }]
  })
}

/** Whether anything but tags stands behind the colon. */
const isSaid = (tail: string): boolean =>
  letterOrDigit(tail).test(tail.includes('#') ? tail.replace(tagWord(tail), ' ') : tail)

/** The words beside the clauses: text, but for the names among them. */
function findLoose(inline: Inline, head: string, from: number): readonly Span[] {
  const clauses = [channelClause, dateClause, tagWord, atId, structural]
  const rest = clauses.reduce(
    (left, clause) => left.replace(clause(head), (found) => ' '.repeat(found.length)),
    head.slice(from),
  )
  return findAll(word(rest), rest)
    .filter(([found]) => letter(found).test(found))
    .map((match) => toNote(inline, { start: from + match.index, end: from + match.index + match[0].length }))
}

/** The places where a bare name counts: right after the verb, and after to, with, from, and, or a comma. */
function findSlots(inline: Inline, head: string, from: number): readonly NameSlot[] {
  const slots: NameSlot[] = []
  const take = (at: number, comma: number | null): void => {
    const options = readOptions(inline, head, at)
    if (options.length > 0) slots.push({ options: exact(options), comma })
  }
  take(from + (/^\s+/.exec(head.slice(from))?.[0].length ?? 0), null)
  for (const match of findAll(slotStart(head), head)) {
    if (match.index < from) continue
    const comma = match[0].startsWith(',') ? (offsetAt(inline, match.index) ?? 0) : null
    take(match.index + match[0].length, comma)
  }
  return slots
}

function readOptions(inline: Inline, head: string, at: number): readonly Located<string>[] {
  const options: Located<string>[] = []
  let end = at
  for (let count = 0; count < 4; count++) {
    const start = end + (/^ +/.exec(head.slice(end))?.[0].length ?? 0)
    if (count > 0 && start === end) break
    const name = nameWord(head)
    name.lastIndex = start
    const word = name.exec(head)
    if (!word || head.charAt(start + word[0].length) === '@') break
    end = start + word[0].length
    const value = head.slice(at, end)
    const span: Span = toNote(inline, { start: at, end })
    if (!/^(?:\d+|me)$/i.test(value)) options.unshift({ value, span })
  }
  return options
}
