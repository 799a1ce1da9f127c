// When an event was first committed, and how much later than it happened that was.
import { type Commit, type Day, daysBetween } from '#core'
import { dayIn } from '../clock.ts'
import type { Owner } from './owner.ts'

/** What the history says of an event. Days are the notebook's. */
export type Written =
  | {
      readonly state: 'committed'
      readonly commit: string
      /** The day on which that commit was made as it is now. */
      readonly day: Day
      /** The day on which its author first made it: earlier than `day` where it was made anew (amended, rebased). */
      readonly authored: Day
      /** Who wrote it down; null where that is the notebook's owner. */
      readonly by: string | null
      /** From the event to its commit; negative where it was written down ahead. */
      readonly daysLater: number
      /** Whether it was surely written down late. */
      readonly late: boolean
      /** Whether the history here begins with that commit, so that it may have been committed before. */
      readonly atLatest: boolean
    }
  | { readonly state: 'pending' }
  /** Committed, but when can't be told: the history holds no text, or no date. */
  | { readonly state: 'unknown' }

// What happened in the evening is written down the next morning.
const grace = 1

/** How commits are dated and signed for a notebook. */
export interface Register {
  /** An IANA zone. */
  readonly zone: string
  readonly owner: Owner
  /** The commits that a shallow clone begins with. */
  readonly boundary: ReadonlySet<string>
}

type Signed = Omit<Extract<Written, { state: 'committed' }>, 'daysLater' | 'late'>

function signatureOf(commit: Commit, { zone, owner, boundary }: Register): Signed {
  const dayOf = (seconds: number): Day => dayIn(zone, new Date(seconds * 1000))
  const day = dayOf(commit.committed)
  return {
    state: 'committed',
    commit: commit.id,
    day,
    authored: commit.authored === 0 ? day : dayOf(commit.authored),
    by: owner.is(commit) ? null : commit.name || commit.email,
    atLatest: boundary.has(commit.id),
  }
}

/** Makes what tells of an event, by its commit and the day that it happened on; nothing is worked out twice. */
export function openRegister(register: Register): (commit: Commit, happened: Day) => Written {
  const known = new Map<string, Signed>()
  const distances = new Map<string, number>()
  const distance = (from: Day, to: Day): number => {
    const key = from + to
    const days = distances.get(key) ?? daysBetween(from, to)
    distances.set(key, days)
    return days
  }
  return (commit, happened) => {
    if (commit.committed === 0) return { state: 'unknown' }
    const signed = known.get(commit.id) ?? signatureOf(commit, register)
    known.set(commit.id, signed)
    const { day, authored, atLatest } = signed
    const earliest = authored < day ? authored : day
    return {
      ...signed,
      daysLater: distance(happened, day),
      late: !atLatest && distance(happened, earliest) > grace,
    }
  }
}
