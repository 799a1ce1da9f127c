// The shape of a message's record: when it is used, its template, and what only a person can add to it.
import type { RuleId } from '#core'
import type { Facts } from './facts.ts'

export interface DraftRecord {
  /** Also the name of the file in `templates/` that replaces its words. */
  readonly id: string
  readonly rule: RuleId | 'request' | 'any'
  /** When it is the one, in a few words. */
  readonly when: string
  /** Whether it is written to somebody, or asks oneself. */
  readonly audience: 'them' | 'yourself'
  /** A Liquid template: a line `Subject: …`, the message, and after a line `Say:` the points to say instead of writing. */
  readonly text: string
  /** What a person should add before it goes out, in a few words each. */
  readonly lacks?: (facts: Facts) => readonly (string | null)[]
}
