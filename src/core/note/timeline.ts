// Events: an item of the timeline read as date, verb and clauses, or as a note.
import { type Day, parseDay } from '../day/day.ts'
import { editDistance } from '../text/distance.ts'
import { overLetters } from '../text/letters.ts'
import { compareText } from '../text/order.ts'
import type { Item } from './body.ts'
import { findColon, readClauses } from './clauses.ts'
import { dateLike, suggestDates } from './dates.ts'
import { readWords, toNote } from './inline.ts'
import type { TimelineLine } from './note.ts'
import type { Report } from './values.ts'
import { type Channel, getVerb, type Verb, verbWords } from './verbs.ts'

/** Reads the items of a timeline, and orders them: a timeline whose dates only fall is read from its bottom. */
export function readTimeline(items: readonly Item[], report: Report): readonly TimelineLine[] {
  const lines = items.flatMap((item) => readEvent(item, report) ?? [])
  const pairs = lines
    .slice(1)
    .map((line, index) => ({ before: lines[index]?.day ?? line.day, after: line.day }))
  const falls =
    pairs.every(({ before, after }) => after <= before) && pairs.some(({ before, after }) => after < before)
  const chronological = (falls ? lines.toReversed() : lines).map((line, place) => ({ ...line, place }))
  return chronological.toSorted((a, b) => compareText(a.day, b.day))
}

type Unplaced = Omit<TimelineLine, 'place'>

/** One item as an event; undefined where it has no readable date, which is reported. */
function readEvent(item: Item, report: Report): Unplaced | undefined {
  const { inline, span } = item
  const written = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(inline.mask)?.[0]
  const day = written === undefined ? undefined : parseDay(written)
  if (written === undefined || day === undefined) {
    const like = dateLike.exec(inline.mask)?.[0]
    if (like === undefined) {
      const found = inline.words.split(/\s/, 1)[0] ?? ''
      report({
        code: 'event-undated',
        span: found === '' ? span : toNote(inline, { start: 0, end: found.length }),
        found,
      })
    } else {
      const place = toNote(inline, { start: 0, end: like.length })
      report({ code: 'date-invalid', span: place, found: like, expected: suggestDates(like) })
    }
    return undefined
  }
  return readDated(item, day, report)
}

/** What stands between a date and its verb: a time of day, a dash, a colon. */
const lead = /^(?:(?:T|[ ,]+(?:at )?)\d{1,2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?(?: ?[ap]m)?)?[\s:–—,-]*/i

function readDated(item: Item, day: Day, report: Report): Unplaced {
  const { inline, span } = item
  const start = 10 + (lead.exec(inline.mask.slice(10))?.[0].length ?? 0)
  const line = {
    day,
    daySpan: toNote(inline, { start: 0, end: 10 }),
    span,
    words: readWords(inline, start, inline.words.length),
  }
  const verb = readVerb(inline.mask, start)
  const verbSpan = toNote(inline, { start, end: Math.max(verb.end, start + 1) })
  const linksFrom = (from: number) =>
    inline.links
      .filter(({ value, span: place }) => value.form === 'wikilink' && place.start >= from)
      .map(({ value, span: place }) => ({ value, span: toNote(inline, place) }))
  const nothing = {
    links: linksFrom(0),
    named: [],
    slots: [],
    channel: null,
    until: null,
    tags: [],
    explained: true,
    loose: null,
  }
  if (verb.kind === 'misspelt') {
    report({ code: 'verb-misspelt', span: verbSpan, found: verb.found, nearest: verb.nearest })
    return { ...line, ...nothing, verb: 'note', verbSpan, readable: false }
  }
  if (verb.verb === 'note') return { ...line, ...nothing, verb: 'note', verbSpan, readable: true }
  const clauses = readClauses(inline, verb.end, report)
  const { needs } = getVerb(verb.verb)
  const until =
    (clauses.dates.find(({ preposition }) => preposition === needs) ?? clauses.dates[0])?.day ?? null
  if (needs && until === null && !clauses.broken)
    report({ code: 'until-missing', span: verbSpan, verb: verb.verb, preposition: needs })
  return {
    ...line,
    verb: verb.verb,
    verbSpan,
    links: linksFrom(findColon(inline.mask, verb.end)),
    named: clauses.named,
    slots: clauses.slots,
    channel: clauses.channel ?? verb.channel,
    until,
    tags: clauses.tags,
    explained: clauses.explained || item.hasDetails,
    loose: item.hasDetails ? null : clauses.loose,
    readable: !clauses.broken && !(needs && until === null),
  }
}

type FoundVerb =
  | { readonly kind: 'verb'; readonly verb: Verb; readonly channel: Channel | null; readonly end: number }
  | { readonly kind: 'misspelt'; readonly found: string; readonly nearest: string; readonly end: number }

const verbWord = overLetters(String.raw`^([\p{L}]+(?:-[\p{L}]+)*)(?:([ \t]+)([\p{L}]+)(?![\p{L}-]))?`, 'u')

/** The verb that begins at `start`: one word or two; a first word that is none makes a note, one that nearly is an error. */
function readVerb(mask: string, start: number): FoundVerb {
  const words = verbWord(mask).exec(mask.slice(start))
  if (!words) return { kind: 'verb', verb: 'note', channel: null, end: start }
  const [whole, first = '', , second] = words
  const tries = [
    ...(second === undefined
      ? []
      : [{ word: `${first}-${second}`.toLowerCase(), end: start + whole.length }]),
    { word: first.toLowerCase(), end: start + first.length },
  ]
  for (const { word, end } of tries) {
    const exact = verbWords.get(word)
    if (exact) return { kind: 'verb', ...exact, end }
  }
  for (const { word, end } of tries.toReversed()) {
    const nearest = findNearVerb(word, word.includes('-') && end > start + first.length)
    if (nearest !== undefined) return { kind: 'misspelt', found: mask.slice(start, end), nearest, end }
  }
  return { kind: 'verb', verb: 'note', channel: null, end: start }
}

/** A verb with the same first letter, one letter off, or two in verbs of seven letters or more. */
function findNearVerb(word: string, onlyCompound: boolean): string | undefined {
  let found: string | undefined
  let least = 3
  for (const candidate of verbWords.keys()) {
    if (!candidate.startsWith(word.charAt(0)) || (onlyCompound && !candidate.includes('-'))) continue
    const limit = candidate.replaceAll('-', '').length >= 7 ? 2 : 1
    const distance = editDistance(word, candidate, limit)
    if (distance <= limit && distance < least) {
      found = candidate
      least = distance
    }
  }
  return found
}
