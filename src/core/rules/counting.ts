// Counting days by the policy.
import type { Day } from '../day/day.ts'
import { addDuration } from '../day/duration.ts'
import type { PolicyKey } from '../note/policy.ts'
import type { Desk } from './rule.ts'

/** `day` plus the policy's duration for `key`. */
export const plus = ({ notebook }: Pick<Desk, 'notebook'>, day: Day, key: PolicyKey): Day =>
  addDuration(day, notebook.policy.durations[key])
