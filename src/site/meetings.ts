// The dates in the calendar that are still ahead: what was scheduled and neither called off nor over.
import type { Contact, Day, Event, Introduction } from '#core'

/** What ends a date once its day has come. */
const outcomes: ReadonlySet<Event['verb']> = new Set(['met', 'talked', 'no-show', 'no-response'])

/** Whom a date is with, as one word to compare. */
const withWhom = ({ persons }: Event): string =>
  persons
    .map(({ key }) => key)
    .sort()
    .join(' ')

/**
 * The `scheduled` events of an entry that stand as of `today`, for today or later: with the same people the latest
 * counts, unless it was cancelled or what came of it is written down; nothing where the entry is closed.
 */
export function findMeetings({ events }: Contact | Introduction, today: Day): readonly Event[] {
  const standing = new Map<string, Event>()
  for (const event of events) {
    if (event.day > today) continue
    if (event.verb === 'closed') return []
    const key = withWhom(event)
    if (event.verb === 'scheduled') standing.set(key, event)
    else if (event.verb === 'cancelled') standing.delete(key)
    else if (outcomes.has(event.verb)) {
      const before = standing.get(key)
      if (before && event.day >= dayOf(before)) standing.delete(key)
    }
  }
  return [...standing.values()].filter((event) => dayOf(event) >= today)
}

/** The day that a `scheduled` event is for. */
export const dayOf = ({ until, day }: Event): Day => until ?? day
