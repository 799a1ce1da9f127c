// Everything open in one lean table, and the groups in which people read it.
import { type Groups, groupAgenda, type Obligation, rules } from '#core'
import type { Snapshot } from '../../host/workspace.ts'
import { insightOf } from '../insight.ts'
import { entryLink, lineHref, pages } from '../links.ts'
import { briefOf, type Brief } from '../rows.ts'
import { aheadOf } from '../static/ahead.ts'
import { rowData } from '../static/row-days.ts'
import { sentenceWords } from '../tables/next.ts'
import { onceFor } from '../once.ts'
import { plain } from '../tables/plain.ts'
import {
  type FacetShown,
  inWords,
  type OptionShown,
  showTable,
  showWhole,
  type TableShown,
  type WholeShown,
} from '../tables/shown.ts'
import { type Facet, makeTable, type Table, type TablePlan } from '../tables/table.ts'
import { personWith, type Who, whoHas } from '../who.ts'
import { labelOf } from '../words/lists.ts'
import { dayKey } from './introductions.ts'

/** The groups, in reading order, by the name that an address gives them. */
export const groupTitles = {
  repair: 'Repair first',
  overdue: 'Overdue',
  due: 'Today',
  week: 'This week',
  waiting: 'Waiting on others',
  courtesies: 'Courtesies',
  later: 'Later',
  snoozed: 'Snoozed',
} as const

export type GroupId = keyof typeof groupTitles

/** The part of the table that is one group. */
export const groupHref = (group: GroupId): string => `${pages.open}?group=${group}`

/** What is open, in groups; put together once. */
export const groupsOf = onceFor((snapshot: Snapshot): Groups =>
  groupAgenda(insightOf(snapshot).agenda, snapshot.today),
)

export interface OpenLine {
  readonly row: Brief
  /** The line that it comes from; null where its entry has no page. */
  readonly href: string | null
  readonly who: Who | null
  /** On which days it stands, where it is read from a copy that was built before. */
  readonly standing: ReturnType<typeof rowData>
  readonly rule: { readonly label: string; readonly href: string }
  /** "Lapsed", "Overdue", "Due", "Coming up", "Snoozed", "A courtesy". */
  readonly status: string
}

export interface OpenPage extends TableShown<OpenLine> {
  /** How much is owed, in a sentence. */
  readonly sentence: string
}

/** Something open with the group that it is in and its place in the order of all. */
interface Open {
  readonly obligation: Obligation
  readonly group: GroupId
  readonly place: number
}

const statusWords = {
  lapsed: 'Lapsed',
  overdue: 'Overdue',
  due: 'Due',
  upcoming: 'Coming up',
  snoozed: 'Snoozed',
  courtesy: 'A courtesy',
} as const

/** Everything open, or the part that an address asks for; all of it, to be filtered by a script, where there is none. */
export function openPage(snapshot: Snapshot, asked: URLSearchParams | null = null): OpenPage {
  if (asked === null) return inWords(wholeOpen(snapshot))
  return {
    ...showTable(tableOf(snapshot), (one) => lineOf(one, snapshot, false), asked),
    sentence: insightOf(snapshot).summary.sentence,
  }
}

/** All of it for a copy, with what will open while it is read. */
export function wholeOpen(snapshot: Snapshot): WholeShown<OpenLine> & Pick<OpenPage, 'sentence'> {
  const show = (table: Table<Open>): WholeShown<OpenLine> =>
    showWhole(
      table,
      (one) => lineOf(one, snapshot, true),
      ({ obligation }) => entryLink(snapshot.notebook, obligation.entry)?.href ?? null,
    )
  const shown = show(tableOf(snapshot))
  return {
    ...shown,
    rows: show(wholeTable(snapshot)).rows,
    filter: { ...shown.filter, facets: shown.filter.facets.map(withAllGroups) },
    sentence: insightOf(snapshot).summary.sentence,
  }
}

function lineOf({ obligation }: Open, snapshot: Snapshot, built: boolean): OpenLine {
  const row = briefOf(obligation, snapshot)
  const entry = entryLink(snapshot.notebook, obligation.entry)
  return {
    row,
    href: entry ? lineHref(entry.href, obligation.line) : null,
    who: whoHas(snapshot.notebook, obligation.person),
    // on which days it stands
    standing: built ? rowData(row.days, snapshot.today) : {},
    rule: { label: labelOf(obligation.rule), href: `${pages.rules}#${obligation.rule}` },
    status: statusWords[row.status],
  }
}

/** Every group as a choice: on a later day a copy may have something in each. */
function withAllGroups(facet: FacetShown): FacetShown {
  if (facet.id !== 'group') return facet
  const [all, ...there] = facet.options
  const missing = (value: string, label: string): OptionShown => ({
    value,
    label,
    count: 0,
    href: `${pages.open}?group=${value}`,
    chosen: false,
  })
  const groups = Object.entries(groupTitles).map(
    ([value, label]) => there.find((one) => one.value === value) ?? missing(value, label),
  )
  return { ...facet, options: all ? [all, ...groups] : groups }
}

const tableOf = onceFor((snapshot: Snapshot): Table<Open> => {
  const groups = namedGroups(groupsOf(snapshot))
  const open = groups
    .flatMap(([group, items]) => items.map((obligation) => ({ obligation, group })))
    .map((one, place) => ({ ...one, place }))
  return makeTable(planFor(open, snapshot), open)
})

/** Everything open, and after it what will open while a copy is read. */
const wholeTable = onceFor((snapshot: Snapshot): Table<Open> => {
  const open = tableOf(snapshot).rows.map(({ item }) => item)
  const coming = [...aheadOf(snapshot).comingIn.values()].flat().map((obligation, index) => ({
    obligation,
    group: groupOf(obligation, snapshot),
    place: open.length + index,
  }))
  return makeTable(planFor([...open, ...coming], snapshot), [...open, ...coming])
})

function groupOf(obligation: Obligation, { today }: Snapshot): GroupId {
  const groups = namedGroups(groupAgenda([obligation], today))
  return groups.find(([, items]) => items.length > 0)?.[0] ?? 'later'
}

const namedGroups = (groups: Groups): readonly (readonly [GroupId, readonly Obligation[]])[] => [
  ['repair', groups.repair.flatMap(({ items }) => items)],
  ['overdue', groups.overdue],
  ['due', groups.today],
  ['week', groups.week],
  ['waiting', groups.waiting],
  ['courtesies', groups.courtesies],
  ['later', groups.later],
  ['snoozed', groups.snoozed],
]

function planFor(all: readonly Open[], { notebook }: Snapshot): TablePlan<Open> {
  const there = new Set<string>(all.flatMap(({ group, obligation }) => [group, obligation.rule]))
  const nameOf = (id: string | null): string => personWith(notebook, id)?.name ?? ''
  const group: Facet<Open> = {
    id: 'group',
    label: 'When',
    any: 'All',
    as: 'links',
    stays: true,
    values: Object.entries(groupTitles)
      .filter(([value]) => there.has(value))
      .map(([value, label]) => ({ value, label })),
    of: (one) => [one.group],
  }
  const rule: Facet<Open> = {
    id: 'rule',
    label: 'Rule',
    any: 'any',
    as: 'list',
    values: rules.filter(({ id }) => there.has(id)).map(({ id }) => ({ value: id, label: labelOf(id) })),
    of: ({ obligation }) => [obligation.rule],
  }
  return {
    at: pages.open,
    noun: { one: 'thing open', many: 'things open', none: 'Nothing' },
    facets: [group, rule],
    columns: [
      { id: 'status', label: 'Status', key: ({ place }) => place },
      { id: 'what', label: 'What', key: ({ obligation }) => obligation.sentence },
      { id: 'who', label: 'Who', key: ({ obligation }) => nameOf(obligation.person) },
      { id: 'due', label: 'Due', key: ({ obligation }) => dayKey(obligation.due) },
      { id: 'rule', label: 'Rule', key: ({ obligation }) => labelOf(obligation.rule) },
    ],
    words: ({ obligation }) =>
      [
        sentenceWords(obligation),
        ...[
          nameOf(obligation.person),
          entryLink(notebook, obligation.entry)?.title ?? '',
          labelOf(obligation.rule),
        ].map(plain),
      ].join(' '),
  }
}
