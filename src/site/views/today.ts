// The page one opens each day: whom I owe, in order, kept short.
import type { Obligation, Repair } from '#core'
import type { Snapshot } from '../../host/workspace.ts'
import { insightOf } from '../insight.ts'
import { entryLink } from '../links.ts'
import { rowOf, type Row } from '../rows.ts'
import { spelled } from '../tables/said.ts'
import { countWords } from '../words/dates.ts'
import { type GroupId, groupHref, groupsOf, groupTitles } from './open.ts'

/** The most rows that a group shows, and one that is folded. */
export const groupRows = 50
export const foldedRows = 20

/** What a group leaves out, and where all of it is. */
export interface Rest {
  /** "and 455 more". */
  readonly words: string
  readonly href: string
}

export interface Group {
  readonly id: GroupId
  readonly title: string
  /** How many there are, shown or not. */
  readonly count: number
  readonly rows: readonly Row[]
  readonly rest: Rest | null
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
  readonly repairRest: Rest | null
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

/** Today as of the snapshot's day; its rows hold on to `lean`, the same day. */
export function todayPage(snapshot: Snapshot, lean = snapshot): TodayPage {
  const { agenda, summary } = insightOf(snapshot)
  const grouped = groupsOf(snapshot)
  const rows = (obligations: readonly Obligation[]): readonly Row[] =>
    obligations.map((one) => rowOf(one, lean))
  const group = (id: GroupId, obligations: readonly Obligation[], most: number): Group => ({
    id,
    title: groupTitles[id],
    count: obligations.length,
    rows: rows(obligations.slice(0, most)),
    rest: restOf(id, obligations.length - most),
  })
  const filled = (groups: readonly Group[]): readonly Group[] => groups.filter(({ count }) => count > 0)
  const repair = shownRepairs(grouped.repair)
  const next = agenda.find(({ strength, due }) => strength === 'duty' && due > snapshot.today)
  return {
    sentence: summary.sentence,
    owed: summary.owed,
    repair: repair.map(({ entry, items }) => ({
      ...(entryLink(snapshot.notebook, entry) ?? { title: entry, href: '' }),
      steps: rows(items),
    })),
    repairRest: restOf('repair', stepsIn(grouped.repair) - stepsIn(repair)),
    groups: filled([
      group('overdue', grouped.overdue, groupRows),
      group('due', grouped.today, groupRows),
      group('week', grouped.week, groupRows),
    ]),
    folded: filled([
      group('waiting', grouped.waiting, foldedRows),
      group('courtesies', grouped.courtesies, foldedRows),
      group('later', grouped.later, foldedRows),
      group('snoozed', grouped.snoozed, foldedRows),
    ]),
    clear: grouped.repair.length + grouped.overdue.length + grouped.today.length === 0,
    next: next ? rowOf(next, lean) : null,
    entries: entriesWords(snapshot),
  }
}

const stepsIn = (repairs: readonly Repair[]): number =>
  repairs.reduce((sum, { items }) => sum + items.length, 0)

/** The first of what is to be repaired, entry by entry and each whole, until there are enough steps. */
function shownRepairs(repairs: readonly Repair[]): readonly Repair[] {
  const shown: Repair[] = []
  let steps = 0
  for (const one of repairs) {
    if (steps >= groupRows) break
    shown.push(one)
    steps += one.items.length
  }
  return shown
}

const restOf = (group: GroupId, left: number): Rest | null =>
  left > 0 ? { words: `and ${spelled(left)} more`, href: groupHref(group) } : null

const entriesWords = ({ notebook }: Snapshot): string =>
  `${countWords(notebook.introductions.length, 'introduction')}, ${countWords(notebook.contacts.length, 'contact')}`
