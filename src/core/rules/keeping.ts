// Promises: their days, and whether they were kept.
import { addDays, type Day } from '../day/day.ts'
import type { PromiseMade } from '../notebook/notebook.ts'
import type { Desk, Owing } from './rule.ts'

/** Whether a promise was kept by `day`; ticked without a day, it counts as kept in time. */
export const isKept = ({ line }: PromiseMade, day: Day): boolean =>
  line.done && (line.doneOn === null || line.doneOn <= day)

/** A promise as owed; undefined where it is kept by the desk's day. */
export function findPromise(made: PromiseMade, { today }: Desk): Owing | undefined {
  return isKept(made, today) ? undefined : promiseDays(made)
}

/** The days of a promise, kept or not: due on its date, lapsed a week later (RULES.md). */
export const promiseDays = (made: PromiseMade): Owing => ({
  person: made.person,
  opened: null,
  due: made.line.due,
  named: true,
  lapses: addDays(made.line.due, 7),
  by: made,
  about: made.text,
})
