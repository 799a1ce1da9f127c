// Whose turn it is with a contact of a received introduction: RULES.md's table.
import type { Day } from '../day/day.ts'
import type { Event } from '../notebook/notebook.ts'
import type { Person } from '../notebook/person.ts'
import { isAfter, isBoth, isMine, isOutcome, isTheirs, isWith, type ReceivedStory } from './received.ts'

/** What is next between me and a contact. `scheduled` stands above it: a date whose outcome isn't known. */
export interface Turn {
  readonly scheduled: Event | null
  readonly next:
    | { readonly kind: 'reach-out' }
    | { readonly kind: 'nudge' | 'no-answer'; readonly since: Event }
    | { readonly kind: 'answer'; readonly since: Event; readonly until: Day | null }
    | { readonly kind: 'over' }
}

/** The event that made the reach-out to a contact unnecessary, or was it; undefined while it is owed. */
export function findReachedOut(story: ReceivedStory, person: Person | null): Event | undefined {
  return story.events.find(
    (event) =>
      isOutcome(event, person) ||
      (person !== null && isWith(event, person) && (isMine(event) || isBoth(event))),
  )
}

/** The date in the calendar whose outcome isn't known: the latest, unless called off or followed by what came of it. */
function findScheduled(story: ReceivedStory, person: Person): Event | null {
  const own = story.events.filter((event) => isWith(event, person))
  const scheduled = own.findLast(({ verb }) => verb === 'scheduled')
  if (!scheduled) return null
  const on = scheduled.until ?? scheduled.day
  const ended = story.events.some(
    (event) =>
      (isAfter(event, scheduled) && event.verb === 'cancelled' && isWith(event, person)) ||
      (isOutcome(event, person) && event.day >= on),
  )
  return ended ? null : scheduled
}

/** Whose turn it is with `person`, given how many nudges are allowed. */
export function findTurn(story: ReceivedStory, person: Person | null, nudges: number): Turn {
  const scheduled = person && findScheduled(story, person)
  if (story.events.some((event) => isOutcome(event, person))) return { scheduled, next: { kind: 'over' } }
  if (scheduled) return { scheduled, next: { kind: 'over' } }
  if (person === null || !findReachedOut(story, person)) return { scheduled, next: { kind: 'reach-out' } }
  return { scheduled, next: findNext(story, person, nudges) }
}

function findNext(story: ReceivedStory, person: Person, nudges: number): Turn['next'] {
  const events = story.events.filter(
    (event) => isWith(event, person) && (isMine(event) || isTheirs(event) || isBoth(event)),
  )
  let mine: Event | null = null
  let nudged = 0
  let theirs: { since: Event; until: Day | null } | null = null
  let pending = false
  for (const event of events) {
    if (isMine(event)) {
      mine = event
      theirs = null
      if (event.verb === 'nudged') nudged++
      continue
    }
    nudged = 0
    if (event.verb === 'scheduled') {
      theirs = null
      pending = true
    } else if (event.verb === 'cancelled') {
      theirs = pending ? { since: event, until: null } : hear(theirs, event)
      pending = false
    } else if (!pending) theirs = hear(theirs, event)
  }
  if (theirs) return { kind: 'answer', ...theirs }
  const since = mine ?? events.at(-1)
  if (!since) return { kind: 'reach-out' }
  if (nudged < nudges) return { kind: 'nudge', since }
  const told =
    story.introducer && story.events.some((event) => isReported(event, story) && isAfter(event, since))
  return told ? { kind: 'over' } : { kind: 'no-answer', since }
}

/** Their word counts from the first since mine; "not now" puts it off, and a later word takes that back. */
function hear(
  before: { since: Event; until: Day | null } | null,
  event: Event,
): { since: Event; until: Day | null } {
  if (event.verb === 'not-now') return { since: before?.since ?? event, until: event.until }
  return before?.until === null ? before : { since: event, until: null }
}

const isReported = (event: Event, { introducer }: ReceivedStory): boolean =>
  event.verb === 'reported' && introducer !== null && isWith(event, introducer)
