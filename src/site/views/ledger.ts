// Give and take with everybody: what went which way, how long ago, and who has gone quiet; never a score.
import { type Day, daysBetween, type Event, type Introduction, ledgerOf, type Person } from '#core'
import type { Snapshot } from '../../host/workspace.ts'
import { pages, personHref } from '../links.ts'
import { barPath } from '../tables/bar.ts'
import { onceFor } from '../once.ts'
import { plain } from '../tables/plain.ts'
import { counted, type Noun, spelled } from '../tables/said.ts'
import { inWords, showTable, showWhole, type TableShown, type WholeShown } from '../tables/shown.ts'
import { type Facet, makeTable, type Table, type TablePlan } from '../tables/table.ts'
import { whoIs, type Who } from '../who.ts'
import { countWords, spanWords, whenOf, type When } from '../words/dates.ts'
import { dayKey } from './introductions.ts'

/** What went one way: how often, and as a bar. */
export interface Side {
  readonly count: number
  /** The bar's outline in a picture 100 wide and 10 high; empty where there is none. */
  readonly bar: string
}

export interface LedgerLine {
  readonly who: Who
  readonly given: Side
  readonly received: Side
  /** How often thanks were said: "twice"; empty where never. */
  readonly thanks: string
  readonly last: When
  /** "quiet for 8 months"; empty where the last exchange isn't long ago. */
  readonly quiet: string
}

export interface LedgerPage extends TableShown<LedgerLine> {
  /** With how many people something went either way, and how many of them have gone quiet. */
  readonly sentence: string
}

/** What went either way with a person, in numbers. */
interface Exchange {
  readonly given: number
  readonly received: number
  readonly thanks: number
  /** The day of the last that was given or received. */
  readonly last: Day | null
}

interface Between extends Exchange {
  readonly person: Person
  readonly last: Day
  /** Days since the last exchange. */
  readonly silence: number
}

const noun: Noun = { one: 'person', many: 'people', none: 'Nobody' }
const [halfYear, year] = [183, 365]

/** Everybody something went to or came from, the longest without an exchange first, or the part that an address asks for. */
export function ledgerPage(snapshot: Snapshot, asked: URLSearchParams | null = null): LedgerPage {
  if (asked === null) return inWords(wholeLedger(snapshot))
  const { table, most } = ledgerTable(snapshot)
  return { ...showTable(table, (one) => lineOf(one, snapshot, most), asked), sentence: sentenceOf(table) }
}

/** All of it, for a copy. */
export function wholeLedger(snapshot: Snapshot): WholeShown<LedgerLine> & Pick<LedgerPage, 'sentence'> {
  const { table, most } = ledgerTable(snapshot)
  const shown = showWhole(
    table,
    (one) => lineOf(one, snapshot, most),
    ({ person }) => personHref(person.id),
  )
  // all bars are drawn beside the longest
  const rows = { ...shown.rows, alike: `${shown.rows.alike} ${most}` }
  return { ...shown, rows, sentence: sentenceOf(table) }
}

function sentenceOf({ rows }: Table<Between>): string {
  const all = rows.length
  const quiet = rows.filter(({ item: { silence } }) => silence > halfYear).length
  const first = `Give and take with ${counted(all, noun)}`
  if (quiet === 0) return `${first}, and nobody has gone quiet.`
  return `${first}; ${spelled(quiet)} of them ${quiet === 1 ? 'has' : 'have'} been quiet for half a year or more.`
}

interface Known {
  readonly table: Table<Between>
  /** The most that went one way with anybody: the longest bar. */
  readonly most: number
}

const ledgerTable = onceFor((snapshot: Snapshot): Known => {
  const people = [...snapshot.notebook.people.values()]
    .filter(({ key }) => key !== 'me')
    .flatMap((person) => betweenUs(person, snapshot))
    .sort((a, b) => b.silence - a.silence || collator.compare(a.person.name, b.person.name))
  return {
    table: makeTable(planFor(people), people),
    most: people.reduce((most, { given, received }) => Math.max(most, given, received), 0),
  }
})

const collator = new Intl.Collator('en')

function betweenUs(person: Person, snapshot: Snapshot): readonly Between[] {
  const exchange = exchangeWith(person, snapshot)
  const { last } = exchange
  return last === null ? [] : [{ ...exchange, person, last, silence: daysBetween(last, snapshot.today) }]
}

interface Kept {
  readonly today: Day
  readonly introductions: readonly Introduction[] | undefined
  readonly exchange: Exchange
}

const kept = new WeakMap<readonly Event[], Kept>()

/** The exchange with a person, worked out once a day while nothing about them changes. */
function exchangeWith(person: Person, { notebook, today }: Snapshot): Exchange {
  const events = notebook.eventsByPerson.get(person.key)
  const introductions = notebook.introductionsByPerson.get(person.key)
  const before = events && kept.get(events)
  if (before?.today === today && before.introductions === introductions) return before.exchange
  const { given, received, thanks } = ledgerOf(notebook, person, today)
  const days = [...given, ...received].map(({ day }) => day).sort()
  const exchange = {
    given: given.length,
    received: received.length,
    thanks: thanks.length,
    last: days.at(-1) ?? null,
  }
  if (events) kept.set(events, { today, introductions, exchange })
  return exchange
}

const silence: Facet<Between> = {
  id: 'quiet',
  label: 'Quiet for',
  any: 'Everybody',
  as: 'links',
  values: [
    { value: 'year', label: 'Quiet for a year' },
    { value: 'half', label: 'For half a year' },
    { value: 'lately', label: 'Lately in exchange' },
  ],
  of: ({ silence }) => (silence > year ? ['half', 'year'] : silence > halfYear ? ['half'] : ['lately']),
}

const ways: Facet<Between> = {
  id: 'went',
  label: 'What went',
  any: 'either way',
  as: 'list',
  values: [
    { value: 'both', label: 'Both ways' },
    { value: 'given', label: 'From you only' },
    { value: 'received', label: 'To you only' },
  ],
  of: ({ given, received }) => [given > 0 && received > 0 ? 'both' : given > 0 ? 'given' : 'received'],
}

const wordsOf = onceFor((person: Person) => plain([person.name, whoIs(person).role, person.id].join(' ')))

/** A facet with those of its values that somebody has. */
function onlyThere(facet: Facet<Between>, all: readonly Between[]): Facet<Between> {
  const there = new Set(all.flatMap((one) => facet.of(one)))
  return { ...facet, values: facet.values.filter(({ value }) => there.has(value)) }
}

const planFor = (all: readonly Between[]): TablePlan<Between> => ({
  at: pages.ledger,
  noun,
  facets: [silence, ways].map((facet) => onlyThere(facet, all)),
  columns: [
    { id: 'last', label: 'Last exchange', key: ({ last }) => dayKey(last) },
    { id: 'name', label: 'Name', key: ({ person }) => person.name },
    { id: 'given', label: 'You gave', key: ({ given }) => given, downFirst: true },
    { id: 'received', label: 'You received', key: ({ received }) => received, downFirst: true },
    { id: 'thanks', label: 'Thanked', key: ({ thanks }) => thanks, downFirst: true },
  ],
  words: ({ person }) => wordsOf(person),
})

function lineOf(one: Between, { today }: Snapshot, most: number): LedgerLine {
  const { person, given, received, thanks, last, silence } = one
  return {
    who: whoIs(person),
    given: { count: given, bar: barPath(given, most, 'left') },
    received: { count: received, bar: barPath(received, most, 'right') },
    thanks: timesWords(thanks),
    last: whenOf(last, today),
    quiet: silence > halfYear ? `quiet for ${spanWords(silence)}` : '',
  }
}

const timesWords = (times: number): string => ['', 'once', 'twice'][times] ?? countWords(times, 'time')
