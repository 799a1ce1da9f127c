// The order in which what is owed is listed.
import type { Day } from '../day/day.ts'
import { compareText } from '../text/order.ts'
import type { Obligation, Status } from './obligation.ts'

const ranks: Readonly<Record<Status, number>> = { lapsed: 0, overdue: 1, due: 2, upcoming: 3, snoozed: 4 }

/** By status, then duties first, then by due day, then by id. */
export const compareObligations = (a: Obligation, b: Obligation): number =>
  ranks[a.status] - ranks[b.status] || compareAlike(a, b)

/** The order of two with the same status, each due on the day given, its own unless told. */
export function compareAlike(a: Obligation, b: Obligation, dueA: Day = a.due, dueB: Day = b.due): number {
  if (a.strength !== b.strength) return a.strength === 'duty' ? -1 : 1
  // two files may have one id: then what is said decides, so that the order is the same however they were read
  return compareText(dueA, dueB) || compareText(a.id, b.id) || compareText(placed(a), placed(b))
}

const placed = ({ file, line, sentence }: Obligation): string => `${file}:${line}:${sentence}`
