// Everybody the notes name: last contact, what is owed, and how their cadence stands, to be narrowed and ordered.
import { type Day, type Event, findLastContact, type Obligation, type Person } from '#core'
import type { Snapshot } from '../../host/workspace.ts'
import { cadenceOf, type Cadence } from '../cadence.ts'
import { openWith } from '../insight.ts'
import { pages, personHref } from '../links.ts'
import { briefOf, type Brief } from '../rows.ts'
import { changingPeople, nextSteps, type NextStep } from '../static/next-steps.ts'
import { nextOf, nextValues, sentenceWords } from '../tables/next.ts'
import { onceFor } from '../once.ts'
import { plain } from '../tables/plain.ts'
import { inWords, showTable, showWhole, type TableShown, type WholeShown } from '../tables/shown.ts'
import { type Facet, makeTable, type Table, type TablePlan } from '../tables/table.ts'
import { whoIs, type Who } from '../who.ts'
import { whenOf, type When } from '../words/dates.ts'
import { dayKey } from './introductions.ts'

export interface ContactLine {
  readonly who: Who
  /** "archived", "named only"; empty for who has a file of their own. */
  readonly mark: string
  readonly last: When | null
  /** The most pressing thing that is open with them, and how many more there are. */
  readonly next: Brief | null
  readonly more: number
  /** What comes next from day to day in a copy, where that changes. */
  readonly steps: readonly NextStep[]
  readonly cadence: Cadence | null
}

export type ContactsPage = TableShown<ContactLine>

/** A person as a row of the table. */
interface Known {
  readonly person: Person
  readonly kind: 'filed' | 'named' | 'archived'
  readonly last: Day | null
  readonly open: readonly Obligation[]
  /** The place of the most pressing of them among all that is open. */
  readonly place: number | null
}

const marks = { filed: '', named: 'named only', archived: 'archived' } as const

/** Everybody but me by name, or the part that an address asks for; all, to be filtered by a script, where there is none. */
export const contactsPage = (snapshot: Snapshot, asked: URLSearchParams | null = null): ContactsPage =>
  asked === null
    ? inWords(wholeContacts(snapshot))
    : showTable(tableOf(snapshot), (one) => lineOf(one, snapshot, false), asked)

/** The same for a copy. */
export const wholeContacts = (snapshot: Snapshot): WholeShown<ContactLine> =>
  showWhole(
    tableOf(snapshot),
    (one) => lineOf(one, snapshot, true),
    ({ person }) => personHref(person.id),
  )

const tableOf = onceFor((snapshot: Snapshot): Table<Known> => {
  const places = new Map(snapshot.open.map((one, index) => [one, index]))
  const people = [...snapshot.notebook.people.values()]
    .filter(({ key }) => key !== 'me')
    .sort((a, b) => collator.compare(a.name, b.name))
    .map((person) => knownOf(person, snapshot, places))
  return makeTable(planFor(people), people)
})

const collator = new Intl.Collator('en')

function knownOf(person: Person, snapshot: Snapshot, places: ReadonlyMap<Obligation, number>): Known {
  const open = openWith(snapshot, person.id)
  const archived = person.note?.fields.archived === true
  return {
    person,
    kind: person.note === null ? 'named' : archived ? 'archived' : 'filed',
    last: lastContact(person, snapshot),
    open,
    place: open[0] ? (places.get(open[0]) ?? null) : null,
  }
}

const kinds = [
  { value: 'filed', label: 'With a file' },
  { value: 'named', label: 'Named only' },
  { value: 'archived', label: 'Archived' },
] as const

const cadences = [
  { value: 'over', label: 'Over' },
  { value: 'soon', label: 'Soon' },
  { value: 'good', label: 'In good time' },
  { value: 'none', label: 'Without one' },
] as const

function planFor(all: readonly Known[]): TablePlan<Known> {
  const there = new Set<string>(all.map(({ kind }) => kind))
  const kind: Facet<Known> = {
    id: 'kind',
    label: 'Who',
    any: 'Everybody',
    as: 'links',
    values: kinds.filter(({ value }) => there.has(value)),
    of: (one) => [one.kind],
  }
  const cadence: Facet<Known> = {
    id: 'cadence',
    label: 'Cadence',
    any: 'any',
    as: 'list',
    values: all.some(({ open }) => cadenceOf(open)) ? cadences : [],
    of: ({ open }) => [cadenceOf(open)?.state ?? 'none'],
  }
  return {
    at: pages.contacts,
    noun: { one: 'person', many: 'people', none: 'Nobody' },
    facets: [
      kind,
      {
        id: 'open',
        label: 'Open',
        any: 'anything',
        as: 'list',
        values: nextValues,
        of: ({ open }) => nextOf(open[0]),
      },
      cadence,
      tagFacet(all),
    ],
    columns: [
      { id: 'name', label: 'Name', key: ({ person }) => person.name },
      { id: 'last', label: 'Last contact', key: ({ last }) => dayKey(last) },
      { id: 'open', label: 'Open', key: ({ place }) => place },
      { id: 'cadence', label: 'Cadence', key: ({ open }) => cadenceDay(open) },
    ],
    words: ({ person, open }) => `${wordsOf(person)} ${open[0] ? sentenceWords(open[0]) : ''}`,
  }
}

/** What a person can be found by. */
const wordsOf = onceFor((person: Person) =>
  plain([person.name, whoIs(person).role, person.id, ...aliasesOf(person), ...tagsOf(person)].join(' ')),
)

const aliasesOf = ({ note }: Person): readonly string[] =>
  note?.fields.aliases.map(({ value }) => value) ?? []

const tagsOf = ({ note }: Person): readonly string[] =>
  note?.fields.tags.map(({ value }) => value.replace(/^#/, '')) ?? []

const plainTags = onceFor((person: Person) => tagsOf(person).map(plain))

function tagFacet(all: readonly Known[]): Facet<Known> {
  const labels = new Map<string, string>()
  for (const { person } of all)
    tagsOf(person).forEach((tag, index) => {
      const value = plainTags(person)[index] ?? ''
      if (!labels.has(value)) labels.set(value, tag)
    })
  const values = [...labels].filter(([value]) => value !== '').map(([value, label]) => ({ value, label }))
  return {
    id: 'tag',
    label: 'Tag',
    any: 'any',
    as: 'list',
    private: true,
    values: values.sort((a, b) => collator.compare(a.label, b.label)),
    of: ({ person }) => plainTags(person),
  }
}

/** The day by which to be in touch again, as a number; null without a cadence. */
const cadenceDay = (open: readonly Obligation[]): number | null =>
  dayKey(open.find(({ rule }) => rule === 'keep-in-touch')?.due ?? null)

function lineOf({ person, kind, last, open }: Known, snapshot: Snapshot, built: boolean): ContactLine {
  return {
    who: whoIs(person),
    mark: marks[kind],
    last: last === null ? null : whenOf(last, snapshot.today),
    next: open[0] ? briefOf(open[0], snapshot) : null,
    more: Math.max(0, open.length - 1),
    steps: built ? nextSteps(snapshot, changingPeople(snapshot).get(person.id) ?? [], person.id) : [],
    cadence: cadenceOf(open),
  }
}

interface Last {
  readonly today: Day
  readonly day: Day | null
}

const lasts = new WeakMap<readonly Event[], Last>()

/** The day of the last word or deed between us; null where none is written down. */
export function lastContact(person: Person, snapshot: Snapshot): Day | null {
  const events = snapshot.notebook.eventsByPerson.get(person.key)
  if (!events) return null
  const before = lasts.get(events)
  if (before?.today === snapshot.today) return before.day
  const day = findLastContact({ person }, snapshot)?.day ?? null
  lasts.set(events, { today: snapshot.today, day })
  return day
}
