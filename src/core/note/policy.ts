// The policy in me.md: its keys, their defaults, and what is read of it.
import type { Day } from '../day/day.ts'
import { type Duration, parseDuration } from '../day/duration.ts'

const days = (text: string): Duration => parseDuration(text) ?? { count: 0, unit: 'd' }

/** The durations a policy can set, with the defaults of RULES.md. */
export const policyDefaults = {
  'reach-out': days('2d'),
  lapse: days('7d'),
  thank: days('2d'),
  nudge: days('7d'),
  'no-answer': days('7d'),
  answer: days('2d'),
  debrief: days('1d'),
  'thank-contact': days('1d'),
  report: days('3d'),
  'report-lapse': days('14d'),
  'keep-posted': days('14d'),
  ask: days('2d'),
  chase: days('7d'),
  introduce: days('2d'),
  tell: days('2d'),
  'check-in': days('7d'),
  'check-in-lapse': days('21d'),
  help: days('3d'),
  find: days('7d'),
  're-ask': days('14d'),
  remind: days('10d'),
  'let-go': days('14d'),
  'first-follow-up': days('2d'),
  'first-follow-up-window': days('90d'),
  reciprocate: days('30d'),
  story: days('7d'),
} as const satisfies Readonly<Record<string, Duration>>

export type PolicyKey = keyof typeof policyDefaults

/** Every rule's id, in the order of RULES.md; each has its record under `rules/`. */
export const ruleIds = [
  'reach-out',
  'thank',
  'apologise',
  'nudge',
  'no-answer',
  'answer',
  'debrief',
  'thank-contact',
  'report',
  'keep-posted',
  'ask',
  'chase',
  'introduce',
  'tell',
  'check-in',
  'help',
  'find',
  're-ask',
  'remind',
  'let-go',
  'first-follow-up',
  'promise',
  'keep-in-touch',
  'reciprocate',
  'story',
] as const

export type RuleId = (typeof ruleIds)[number]

/** A time when nothing falls due: both days included. */
export interface Away {
  readonly from: Day
  readonly until: Day
}

/** What may hold a commit back, the default first. */
export const hookBlocks = ['errors', 'lapsed'] as const
export type HookBlock = (typeof hookBlocks)[number]

export interface Policy {
  readonly durations: Readonly<Record<PolicyKey, Duration>>
  /** How many nudges before giving up. */
  readonly nudges: number
  readonly skipWeekends: boolean
  readonly holidays: ReadonlySet<Day>
  /** Introductions dated before it owe nothing but promises. */
  readonly since: Day | null
  /** Cadences by tag, tags in lower case. */
  readonly cadence: ReadonlyMap<string, Duration>
  readonly off: ReadonlySet<RuleId>
  readonly courtesy: ReadonlySet<RuleId>
  /** What holds a commit back, where the hooks are installed: errors, or also a duty that lapsed. */
  readonly hooks: { readonly block: HookBlock }
}

/** The policy of who wrote none. */
export const defaultPolicy: Policy = {
  durations: policyDefaults,
  nudges: 1,
  skipWeekends: false,
  holidays: new Set(),
  since: null,
  cadence: new Map(),
  off: new Set(),
  courtesy: new Set(),
  hooks: { block: 'errors' },
}
