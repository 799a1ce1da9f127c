// Events: an item of the timeline read as date, verb and clauses, or as a note.
import { type Day, parseDay } from '../day/day.ts'
import { editDistance } from '../text/distance.ts'
import { exact, none } from '../text/exact.ts'
import { overLetters } from '../text/letters.ts'
import { compareText } from '../text/order.ts'
import type { Located } from '../text/span.ts'
import type { Item } from './body.ts'
import { type Clauses, findColon, readClauses } from './clauses.ts'
import { dateLike, suggestDates } from './dates.ts'
import { type Inline, readWords, toNote } from './inline.ts'
import type { TimelineLine } from './note.ts'
import type { Reference } from './reference.ts'
import type { Report } from './values.ts'
import { type Channel, getVerb, type Verb, verbWords } from './verbs.ts'

/** Reads the items of a timeline, and orders them: a timeline whose dates only fall is read from its bottom. */
export function readTimeline(items: readonly Item[], report: Report): readonly TimelineLine[] {
  const days = items.map(({ inline }) => readDayOf(inline))
  const dated = days.filter((day) => day !== undefined)
  const falls = doesFall(dated)
  let place = falls ? dated.length : -1
  const lines = items.flatMap((item, index): TimelineLine[] => {
    const day = days[index]
    if (day === undefined) {
      reportUndated(item, report)
      return []
    }
    place += falls ? -1 : 1
    return [readDated(item, day, place, report)]
  })
  return exact((falls ? lines.reverse() : lines).sort((a, b) => compareText(a.day, b.day)))
}

function readDayOf({ mask }: Inline): Day | undefined {
  const written = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(mask)?.[0]
  return written === undefined ? undefined : parseDay(written)
}

/** Whether days only fall, and at least once. */
const doesFall = (days: readonly Day[]): boolean =>
  days.every((day, index) => index === 0 || day <= (days[index - 1] ?? day)) && days[0] !== days.at(-1)

/** Reports the item of a timeline that has no readable date. */
function reportUndated({ inline, span }: Item, report: Report): void {
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
}

/** What stands between a date and its verb: a time of day, a dash, a colon. */
const lead = /^(?:(?:T|[ ,]+(?:at )?)\d{1,2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?(?: ?[ap]m)?)?[\s:–—,-]*/i

/** The clauses of a note: none, and nothing that must be explained. */
const silent: Clauses = {
  named: none,
  slots: none,
  channel: null,
  dates: none,
  tags: none,
  explained: true,
  loose: null,
  broken: false,
}

const noteVerb = { verb: 'note', channel: null } as const

function readDated(item: Item, day: Day, place: number, report: Report): TimelineLine {
  const { inline, span } = item
  const start = 10 + (lead.exec(inline.mask.slice(10))?.[0].length ?? 0)
  const found = readVerb(inline.mask, start)
  const verbSpan = toNote(inline, { start, end: Math.max(found.end, start + 1) })
  if (found.kind === 'misspelt')
    report({ code: 'verb-misspelt', span: verbSpan, found: found.found, nearest: found.nearest })
  const { verb, channel } = found.kind === 'verb' ? found : noteVerb
  const clauses = verb === 'note' ? silent : readClauses(inline, found.end, report)
  const { needs } = getVerb(verb)
  const until =
    (clauses.dates.find(({ preposition }) => preposition === needs) ?? clauses.dates[0])?.day ?? null
  const lacks = needs !== undefined && until === null
  if (lacks && !clauses.broken) report({ code: 'until-missing', span: verbSpan, verb, preposition: needs })
  // written out and never spread: there are more of these than of anything else
  return {
    day,
    place,
    verb,
    daySpan: toNote(inline, { start: 0, end: 10 }),
    verbSpan,
    span,
    named: clauses.named,
    slots: clauses.slots,
    channel: clauses.channel ?? channel,
    until,
    tags: clauses.tags,
    words: readWords(inline, start, inline.words.length),
    explained: clauses.explained || item.hasDetails,
    loose: item.hasDetails ? null : clauses.loose,
    links: linksFrom(inline, verb === 'note' ? 0 : findColon(inline.mask, found.end)),
    readable: found.kind === 'verb' && !clauses.broken && !lacks,
  }
}

/** The wikilinks of a line from a place in its words on. */
const linksFrom = (inline: Inline, from: number): readonly Located<Reference>[] =>
  exact(
    inline.links
      .filter(({ value, span }) => value.form === 'wikilink' && span.start >= from)
      .map(({ value, span }) => ({ value, span: toNote(inline, span) })),
  )

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
