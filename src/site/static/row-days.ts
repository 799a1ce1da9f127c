// The days of a row as data of its markup, so that a static page can say what it is on a later day.
import { type Day, type Obligation, addDays } from '#core'
import type { Snapshot } from '../../host/workspace.ts'
import { aheadOf } from './ahead.ts'

export interface RowDays {
  /** Which row it is among those of all days. */
  readonly key: string
  readonly strength: Obligation['strength']
  /** Null where it is due on whatever day it is. */
  readonly due: Day | null
  /** The last day in time; null where it can't lapse. */
  readonly lapses: Day | null
  /** "upcoming 2026-11-24 due 2026-11-25 overdue": each status up to the day of the next. */
  readonly turns: string
  /** The days on which it stands; `until` null where it stays. */
  readonly from: Day
  readonly until: Day | null
  /** The day from which it is owed; null where it isn't within the days of which a copy is sure. */
  readonly owed: Day | null
}

/** The days of an obligation of `snapshot`, or of one of the days after it; null in the sample, which stays at its day. */
export function daysFor(obligation: Obligation, snapshot: Snapshot): RowDays | null {
  if (snapshot.frozen) return null
  const ahead = aheadOf(snapshot)
  const stretch = ahead.stretchOf(obligation)
  const { id, strength, lapses } = obligation
  const from = stretch?.from ?? snapshot.today
  const due = stretch?.floats === true ? null : obligation.due
  const until = stretch?.until ?? null
  const owed = due === null || due < from ? from : due
  const isEver = strength === 'duty' && owed <= ahead.sureUntil && (until === null || owed <= until)
  return {
    key: `${id} ${from}`,
    strength,
    due,
    lapses,
    turns: turnsOf(stretch?.obligation ?? obligation),
    from,
    until,
    owed: isEver ? owed : null,
  }
}

/** Every status that an obligation will have, with the days on which it gets the next. */
function turnsOf({ status, due, lapses }: Obligation): string {
  const early = status === 'snoozed' ? 'snoozed' : 'upcoming'
  const isLapsedAtOnce = lapses !== null && lapses < due
  const dueTurns = isLapsedAtOnce
    ? [due, 'lapsed']
    : [due, 'due', ...(lapses === due ? [] : [addDays(due, 1), 'overdue'])]
  const lapse = lapses === null || isLapsedAtOnce ? [] : [addDays(lapses, 1), 'lapsed']
  return [early, ...dueTurns, ...lapse].join(' ')
}

type Attributes = Readonly<Record<string, string | boolean | undefined>>

/** Where and when a row stands, as attributes; `hidden` where it doesn't stand yet on the day that the copy was `built`. */
export const rowData = (days: RowDays | null, built: Day): Attributes =>
  days === null
    ? {}
    : {
        'data-row': days.key,
        'data-from': days.from > built ? days.from : undefined,
        'data-until': days.until ?? undefined,
        hidden: days.from > built,
      }

/** From when on the words for a row are wanted, as attributes; hidden where that is ahead of the day that it shows. */
export const draftData = (from: Day, today: Day): Attributes =>
  from > today ? { 'data-owed-from': from, hidden: true } : {}

/** What the words about how late it is are made from, as attributes. */
export const latenessData = (days: RowDays | null): Attributes =>
  days === null
    ? {}
    : {
        'data-due': days.due ?? undefined,
        'data-lapses': days.lapses ?? undefined,
        'data-turns': days.due === null ? undefined : days.turns,
        'data-strength': days.strength === 'courtesy' ? 'courtesy' : undefined,
      }
