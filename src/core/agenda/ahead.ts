// What will be owed on each of the days to come if nothing is written: every obligation with the days on which it stands.
import { addDays, type Day, daysBetween } from '../day/day.ts'
import type { Notebook } from '../notebook/notebook.ts'
import type { Entry } from '../rules/rule.ts'
import { compareText } from '../text/order.ts'
import { turningDays } from './ahead-turns.ts'
import { findOwed } from './make.ts'
import type { Obligation, Status } from './obligation.ts'

/** An obligation and the days on which it stands. */
export interface Stretch {
  /** As it is on `from`. */
  readonly obligation: Obligation
  readonly from: Day
  /** The last day on which it stands; null where it stands on the last day that was looked at. */
  readonly until: Day | null
  /** Whether it is due on whatever day it is: nobody wrote a word that it could be counted from. */
  readonly floats: boolean
}

/** What a stretch's status on a day depends on. */
export type StretchDays = Pick<Obligation, 'due' | 'lapses'> & {
  /** Put off until it is due. */
  readonly quiet: boolean
}

/** The status that something has on `day`. */
export function statusOn({ due, lapses, quiet }: StretchDays, day: Day): Status {
  if (quiet && day < due) return 'snoozed'
  if (lapses !== null && day > lapses) return 'lapsed'
  if (day > due) return 'overdue'
  return day === due ? 'due' : 'upcoming'
}

/**
 * What `notebook` owes on `today` and on the `count` days after it, if nothing is written meanwhile; by entry, then by
 * the day from which it stands. `entries` are those to look at; all unless told.
 */
export function makeAhead(
  notebook: Notebook,
  today: Day,
  count: number,
  entries: Iterable<Entry> = [...notebook.contacts, ...notebook.introductions],
): readonly Stretch[] {
  const last = addDays(today, count)
  return [...entries].flatMap((entry) => {
    const days = [today, ...turningDays(entry, notebook, today, last)]
    return joinDays(days.map((day) => ({ day, open: findOwed(entry, { notebook, today: day }) })))
  })
}

/** What a stretch asks on `day`; undefined where it doesn't stand then. */
export function obligationOn({ obligation, from, until, floats }: Stretch, day: Day): Obligation | undefined {
  if (day < from || (until !== null && day > until)) return undefined
  const due = floats ? day : obligation.due
  const status = statusOn({ due, lapses: obligation.lapses, quiet: obligation.status === 'snoozed' }, day)
  const waits = status === 'upcoming' || status === 'snoozed'
  return {
    ...obligation,
    due,
    status,
    days: daysBetween(due, day),
    waitingOn: waits ? obligation.waitingOn : null,
  }
}

interface Looked {
  readonly day: Day
  readonly open: readonly Obligation[]
}

/** The stretches of one entry, looked at on the first day and on each on which something may turn. */
function joinDays(days: readonly Looked[]): readonly Stretch[] {
  const done: Stretch[] = []
  let open: readonly Stretch[] = []
  for (const { day, open: found } of days) {
    const kept = new Set<Stretch>()
    const next = found.map((obligation): Stretch => {
      const before = open.find((stretch) => !kept.has(stretch) && isSame(stretch, obligation, day))
      if (before) kept.add(before)
      return before ?? { obligation, from: day, until: null, floats: floatsOn(obligation, day) }
    })
    const before = addDays(day, -1)
    done.push(
      ...open.filter((stretch) => !kept.has(stretch)).map((stretch) => ({ ...stretch, until: before })),
    )
    open = next
  }
  return [...done, ...open].sort(
    (a, b) => compareText(a.from, b.from) || compareText(a.obligation.id, b.obligation.id),
  )
}

/** Whether what is open on `day` is what a stretch already tells. */
function isSame(stretch: Stretch, obligation: Obligation, day: Day): boolean {
  const told = obligationOn(stretch, day)
  return told !== undefined && JSON.stringify(told) === JSON.stringify(obligation)
}

const floatsOn = ({ rule, opened, due }: Obligation, day: Day): boolean =>
  rule === 'keep-in-touch' && opened === null && due === day
