// What is owed in the groups in which people read it.
import { addDays, type Day } from '../day/day.ts'
import type { Obligation } from './obligation.ts'

/** An entry in which trust is to be mended: the apology first, then all that lapsed there. */
export interface Repair {
  readonly entry: string
  readonly items: readonly Obligation[]
}

/** Every obligation in exactly one group. */
export interface Groups {
  readonly repair: readonly Repair[]
  readonly overdue: readonly Obligation[]
  readonly today: readonly Obligation[]
  /** Duties of the next seven days. */
  readonly week: readonly Obligation[]
  readonly later: readonly Obligation[]
  /** Where somebody else must move first. */
  readonly waiting: readonly Obligation[]
  readonly courtesies: readonly Obligation[]
  readonly snoozed: readonly Obligation[]
}

type Name = Exclude<keyof Groups, 'repair'>

function groupOf(obligation: Obligation, weekEnd: Day): Name {
  const { status, strength, due, waitingOn } = obligation
  if (status === 'snoozed') return 'snoozed'
  if (strength === 'courtesy') return 'courtesies'
  if (waitingOn !== null) return 'waiting'
  if (status === 'lapsed' || status === 'overdue') return 'overdue'
  if (status === 'due') return 'today'
  return due <= weekEnd ? 'week' : 'later'
}

const isWrong = ({ rule, status, strength }: Obligation): boolean =>
  status !== 'snoozed' && strength === 'duty' && (rule === 'apologise' || status === 'lapsed')

/** Groups obligations, which are given and stay in order. */
export function groupAgenda(obligations: readonly Obligation[], today: Day): Groups {
  const weekEnd = addDays(today, 7)
  const wrongs = obligations.filter(isWrong)
  const repair = [...Map.groupBy(wrongs, ({ entry }) => entry)].map(([entry, items]) => ({
    entry,
    items: [
      ...items.filter(({ rule }) => rule === 'apologise'),
      ...items.filter(({ rule }) => rule !== 'apologise'),
    ],
  }))
  const rest = Map.groupBy(
    obligations.filter((obligation) => !isWrong(obligation)),
    (obligation) => groupOf(obligation, weekEnd),
  )
  const group = (name: Name): readonly Obligation[] => rest.get(name) ?? []
  return {
    repair,
    overdue: group('overdue'),
    today: group('today'),
    week: group('week'),
    later: group('later'),
    waiting: group('waiting'),
    courtesies: group('courtesies'),
    snoozed: group('snoozed'),
  }
}

/** How much is owed, in numbers and in a sentence. */
export interface Summary {
  /** Duties lapsed, overdue or due. */
  readonly owed: number
  readonly lapsed: number
  readonly overdue: number
  readonly due: number
  /** People waited for. */
  readonly waiting: number
  readonly sentence: string
}

const spell = (count: number): string => (count === 1 ? 'one' : String(count))

/** Counts what is open. */
export function summarise(obligations: readonly Obligation[]): Summary {
  const duties = obligations.filter(({ strength }) => strength === 'duty')
  const count = (status: Obligation['status']): number =>
    duties.filter((duty) => duty.status === status).length
  const [lapsed, overdue, due] = [count('lapsed'), count('overdue'), count('due')]
  const owed = lapsed + overdue + due
  const waitedFor = duties.flatMap(({ waitingOn, status }) =>
    status === 'upcoming' && waitingOn ? [waitingOn] : [],
  )
  const waiting = new Set(waitedFor).size
  const late = lapsed > 0 ? `, ${spell(lapsed)} of them lapsed` : ''
  const first = owed === 0 ? 'Nothing owed today' : `${owed} owed${late}`
  const then =
    waiting > 0 ? `; you are waiting for ${waiting === 1 ? 'one person' : `${waiting} people`}` : ''
  return { owed, lapsed, overdue, due, waiting, sentence: `${first}${then}.` }
}
