// One thing that is owed, or waited for, on a day.
import type { Day } from '../day/day.ts'
import type { RuleId } from '../note/policy.ts'
import type { Channel, Verb } from '../note/verbs.ts'

export const statuses = ['lapsed', 'overdue', 'due', 'upcoming', 'snoozed'] as const
export type Status = (typeof statuses)[number]

/** What RULES.md calls an obligation, field by field; the same in every face and in `--json`. */
export interface Obligation {
  readonly id: string
  readonly rule: RuleId
  readonly strength: 'duty' | 'courtesy'
  readonly status: Status
  /** The entry's id. */
  readonly entry: string
  /** The person's id. */
  readonly person: string | null
  readonly opened: Day | null
  readonly due: Day
  readonly lapses: Day | null
  /** Today minus due: negative before. */
  readonly days: number
  /** Who must move first, while it isn't due. */
  readonly waitingOn: string | null
  /** What writes it off: a verb, or the ticked box. */
  readonly doneBy: Verb | 'ticked'
  /** Best first. */
  readonly channels: readonly Channel[]
  readonly sentence: string
  readonly why: string
  /** Where it was opened, relative to the notebook. */
  readonly file: string
  readonly line: number
}
