// An obligation with the days on which it stands, and what becomes of it on each of them.
import { type Day, daysBetween } from '../day/day.ts'
import { type Obligation, type Status, statuses } from './obligation.ts'
import { compareAlike } from './order.ts'

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

/** Whether a stretch stands on `day`. */
export const standsOn = ({ from, until }: Stretch, day: Day): boolean =>
  from <= day && (until === null || day <= until)

/** The status that a stretch has on a day on which it stands. */
export const statusOf = ({ obligation, floats }: Stretch, day: Day): Status =>
  statusOn(
    {
      due: floats ? day : obligation.due,
      lapses: obligation.lapses,
      quiet: obligation.status === 'snoozed',
    },
    day,
  )

/** What a stretch asks on `day`; undefined where it doesn't stand then. */
export function obligationOn(stretch: Stretch, day: Day): Obligation | undefined {
  if (!standsOn(stretch, day)) return undefined
  const { obligation, floats } = stretch
  const due = floats ? day : obligation.due
  const status = statusOf(stretch, day)
  const waits = status === 'upcoming' || status === 'snoozed'
  return {
    ...obligation,
    due,
    status,
    days: daysBetween(due, day),
    waitingOn: waits ? obligation.waitingOn : null,
  }
}

/**
 * Gives for each day those of the stretches that stand then, in the order in which what is owed is listed: for who counts
 * all of them and shows a few. They are sorted once, for all days.
 */
export function lineUp(stretches: readonly Stretch[]): (day: Day) => readonly Stretch[] {
  const sorted = stretches.toSorted((a, b) => compareAlike(a.obligation, b.obligation))
  return (day) => {
    const standing = sorted.filter((one) => standsOn(one, day))
    const byStatus = Map.groupBy(standing, (one) => statusOf(one, day))
    const dueOf = ({ floats, obligation }: Stretch): Day => (floats ? day : obligation.due)
    // all are in order already but among what is due: there stands what is due on whatever day it is
    byStatus.get('due')?.sort((a, b) => compareAlike(a.obligation, b.obligation, dueOf(a), dueOf(b)))
    return statuses.flatMap((status) => byStatus.get(status) ?? [])
  }
}
