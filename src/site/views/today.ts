// The page one opens each day: whom I owe, in order.
import { groupAgenda, type Obligation } from '#core'
import type { Snapshot } from '../../host/workspace.ts'
import { insightOf } from '../insight.ts'
import { entryLink } from '../links.ts'
import { rowOf, type Row } from '../rows.ts'
import { countWords } from '../words/dates.ts'

export interface Group {
  readonly id: string
  readonly title: string
  readonly rows: readonly Row[]
}

export interface RepairGroup {
  readonly title: string
  readonly href: string
  readonly steps: readonly Row[]
}

export interface TodayPage {
  readonly sentence: string
  /** How many duties are lapsed, overdue or due. */
  readonly owed: number
  readonly repair: readonly RepairGroup[]
  /** Overdue, today, this week; only those with rows. */
  readonly groups: readonly Group[]
  /** Shown closed: what needs nothing from me now. */
  readonly folded: readonly Group[]
  /** Whether no duty is lapsed, overdue or due. */
  readonly clear: boolean
  /** The next duty of the days to come, whoever must move first. */
  readonly next: Row | null
  /** How many entries there are to owe anything from. */
  readonly entries: string
}

/** Today as of the snapshot's day. */
export function todayPage(snapshot: Snapshot): TodayPage {
  const { agenda, summary } = insightOf(snapshot)
  const grouped = groupAgenda(agenda, snapshot.today)
  const rows = (obligations: readonly Obligation[]): readonly Row[] =>
    obligations.map((one) => rowOf(one, snapshot))
  const group = (id: string, title: string, obligations: readonly Obligation[]): Group => ({
    id,
    title,
    rows: rows(obligations),
  })
  const filled = (groups: readonly Group[]): readonly Group[] => groups.filter((one) => one.rows.length > 0)
  const next = agenda.find(({ strength, due }) => strength === 'duty' && due > snapshot.today)
  return {
    sentence: summary.sentence,
    owed: summary.owed,
    repair: grouped.repair.map(({ entry, items }) => ({
      ...(entryLink(snapshot.notebook, entry) ?? { title: entry, href: '' }),
      steps: rows(items),
    })),
    groups: filled([
      group('overdue', 'Overdue', grouped.overdue),
      group('due', 'Today', grouped.today),
      group('week', 'This week', grouped.week),
    ]),
    folded: filled([
      group('waiting', 'Waiting on others', grouped.waiting),
      group('courtesies', 'Courtesies', grouped.courtesies),
      group('later', 'Later', grouped.later),
      group('snoozed', 'Snoozed', grouped.snoozed),
    ]),
    clear: grouped.repair.length + grouped.overdue.length + grouped.today.length === 0,
    next: next ? rowOf(next, snapshot) : null,
    entries: entriesWords(snapshot),
  }
}

const entriesWords = ({ notebook }: Snapshot): string =>
  `${countWords(notebook.introductions.length, 'introduction')}, ${countWords(notebook.contacts.length, 'contact')}`
