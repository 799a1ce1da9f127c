// What takes an entry out of the rules' sight.
import type { Day } from '../day/day.ts'
import type { Event, Introduction } from '../notebook/notebook.ts'
import type { Desk, Entry } from './rule.ts'

/** The line that closed an entry, by `today`. */
export const findClosed = (entry: Entry, today: Day): Event | undefined =>
  entry.events.find(({ verb, day }) => verb === 'closed' && day <= today)

/** Whether an introduction is older than what the policy looks at. */
export const isBeforePolicy = ({ date }: Introduction, { notebook }: Desk): boolean =>
  date !== null && notebook.policy.since !== null && date < notebook.policy.since
