// Everything by month, by day, the newest day first, across all files; what is still ahead stands above.
import { monthName, type Verb } from '#core'
import type { Snapshot } from '../../host/workspace.ts'
import { addressPart } from '../address.ts'
import { castOf, type Chronicle, chronicleOf, type Moment } from '../chronicle.ts'
import { happeningOf, type Happening } from '../happenings.ts'
import { pages } from '../links.ts'
import { monthOf, monthWords, parseMonth, type Month } from '../month.ts'
import { type Choices, choicesOf } from '../timeline-choices.ts'
import { readTimelineQuery, timelineSearch, type TimelineQuery, wholeTimeline } from '../timeline-query.ts'
import { whoIs, type Who } from '../who.ts'
import { countWords, whenOf, type When } from '../words/dates.ts'
import { labelOf, listWords } from '../words/lists.ts'

export interface MomentShown {
  readonly happening: Happening
  readonly people: readonly Who[]
  /** What a filter goes by: the people's address parts, separated by spaces, and the verb. */
  readonly person: string
  readonly kind: Verb
}

export interface DayShown {
  readonly when: When
  readonly moments: readonly MomentShown[]
}

export interface MonthLink {
  readonly words: string
  readonly href: string
}

export interface TimelinePage extends Choices {
  readonly title: string
  /** How much happened, and with how many people. */
  readonly sentence: string
  /** Where the form asks; the page without any filter. */
  readonly address: string
  readonly filtered: boolean
  /** Said where the address names somebody whom the notes don't. */
  readonly unknown: string
  readonly ahead: readonly DayShown[]
  readonly days: readonly DayShown[]
  readonly earlier: MonthLink | null
  readonly later: MonthLink | null
  /** Where a month is cut: what of it stands here. */
  readonly cut: {
    readonly words: string
    readonly newer: string | null
    readonly older: string | null
  } | null
  readonly years: readonly {
    readonly year: string
    readonly months: readonly (MonthLink & { readonly count: number; readonly here: boolean })[]
  }[]
}

/** How much of a month stands on one page: live the rest is on the next ones, built it stands with the entries alone. */
const livePage = { most: 200, paged: true } as const
const builtPage = { most: 1000, paged: false } as const

/**
 * The timeline of a month (`YYYY-MM`), or without one of the newest month of what is asked for that has begun; at most
 * `most` lines, with links to the rest where it is `paged`. Null where `part` is no month.
 */
export function timelinePage(
  snapshot: Snapshot,
  part: string | null,
  query: TimelineQuery,
  { most, paged }: { readonly most: number; readonly paged: boolean } = livePage,
): TimelinePage | null {
  const chronicle = chronicleOf(snapshot, query)
  const month = part === null ? newestMonth(chronicle, snapshot) : parseMonth(part)
  if (month === undefined) return null
  const moments = chronicle.in(month)
  const last = Math.max(1, Math.ceil(moments.length / most))
  const page = Math.min(query.page, last)
  const shown = moments.slice((page - 1) * most, page * most)
  const hrefOf = (one: Month, at = 1): string =>
    `${pages.timeline}${one}/${timelineSearch({ ...query, page: at })}`
  const { months } = chronicle
  const link = (one: Month | undefined): MonthLink | null =>
    one === undefined ? null : { words: monthWords(one), href: hrefOf(one) }
  return {
    title: monthWords(month),
    sentence: sentenceOf(moments, month, query),
    address: `${pages.timeline}${month}/`,
    filtered: query.person !== null || query.kind !== null || query.unknown !== '',
    unknown: query.unknown,
    ...choicesOf(snapshot, month, query),
    ahead: byDay(
      shown.filter(({ ahead }) => ahead),
      snapshot,
    ),
    days: byDay(
      shown.filter(({ ahead }) => !ahead),
      snapshot,
    ),
    earlier: link(months.find((one) => one < month)),
    later: link(months.findLast((one) => one > month)),
    cut:
      last === 1
        ? null
        : {
            words: paged
              ? `${(page - 1) * most + 1} to ${(page - 1) * most + shown.length} of ${moments.length}`
              : `The newest ${shown.length} of ${moments.length}; all stand with the people and introductions they are about.`,
            newer: paged && page > 1 ? hrefOf(month, page - 1) : null,
            older: paged && page < last ? hrefOf(month, page + 1) : null,
          },
    years: yearsOf(chronicle, month, hrefOf),
  }
}

/** What of a month's timeline somebody asks a server for; where nobody is asked, what a copy has of it. */
export const timelineShown = (
  snapshot: Snapshot,
  month: string | null,
  asked: URLSearchParams | null,
): TimelinePage | null =>
  asked === null
    ? timelinePage(snapshot, month, wholeTimeline, builtPage)
    : timelinePage(snapshot, month, readTimelineQuery(asked, snapshot), livePage)

/** The newest month that has begun, else the first that comes, else this one. */
const newestMonth = ({ months }: Chronicle, { today }: Snapshot): Month =>
  months.find((month) => month <= monthOf(today)) ?? months.at(-1) ?? monthOf(today)

function sentenceOf(moments: readonly Moment[], month: Month, { person, kind }: TimelineQuery): string {
  const whom = person === null ? '' : ` with ${person.name}`
  const what = kind === null ? '' : ` of the kind “${labelOf(kind)}”`
  if (moments.length === 0) return `Nothing${what} is written down${whom} for ${monthWords(month)}.`
  const { ahead, people } = castOf(moments)
  const past = moments.length - ahead
  const met =
    person === null && people.size > 0 ? `, with ${countWords(people.size, 'person', 'people')}` : whom
  const happened = past === 0 ? '' : `${countWords(past, 'thing')} written down${what}`
  const coming = ahead === 0 ? '' : `${ahead} still ahead`
  return `${listWords([happened, coming].filter((words) => words !== ''))}${met}.`
}

function byDay(moments: readonly Moment[], snapshot: Snapshot): readonly DayShown[] {
  return [...Map.groupBy(moments, ({ day }) => day)].map(([day, some]) => ({
    when: whenOf(day, snapshot.today),
    moments: some.map((moment) => momentOf(moment, snapshot)),
  }))
}

function momentOf({ event, ahead }: Moment, snapshot: Snapshot): MomentShown {
  return {
    happening: { ...happeningOf(event, snapshot, ''), ahead },
    people: event.persons.map(whoIs),
    person: event.persons.map(({ id }) => addressPart(id)).join(' '),
    kind: event.verb,
  }
}

const yearsOf = (
  chronicle: Chronicle,
  here: Month,
  hrefOf: (month: Month) => string,
): TimelinePage['years'] =>
  [...Map.groupBy(chronicle.months, (month) => month.slice(0, 4))].map(([year, months]) => ({
    year: String(Number(year)),
    months: months.toReversed().map((month) => ({
      words: monthName(month),
      href: hrefOf(month),
      count: chronicle.count(month),
      here: month === here,
    })),
  }))
