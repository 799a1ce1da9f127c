// What comes next in a row of a copy on each of the days after it was built, where that doesn't stay the same.
import { addDays, type Day, type Obligation, type Stretch } from '#core'
import type { Snapshot } from '../../host/workspace.ts'
import { groupByPerson } from '../insight.ts'
import { briefOf, type Brief } from '../rows.ts'
import { nextOf } from '../tables/next.ts'
import { onceFor } from '../once.ts'
import { aheadOf, daysAfter, onDay } from './ahead.ts'

/** What comes next from one day to another; `until` null where it stays. */
export interface NextStep {
  readonly from: Day
  readonly until: Day | null
  /** Null where nothing is open. */
  readonly row: Brief | null
  /** How many more are open. */
  readonly more: number
  /** By what a table is narrowed to it: "owed", "waiting", "ahead", "nothing". */
  readonly next: string
}

/**
 * What comes next of what stands on some of the days of which a copy is sure, by days in order; empty where it is the
 * same on all of them. Where it is for the person with the id `person`, only what is open with them counts: what they
 * are waited for is theirs no longer once it is due.
 */
export function nextSteps(
  snapshot: Snapshot,
  standing: readonly Stretch[],
  person?: string,
): readonly NextStep[] {
  if (snapshot.frozen || standing.length === 0) return []
  const ahead = aheadOf(snapshot)
  const stretchOf = (one: Obligation | undefined) => one && ahead.stretchOf(one)
  const found: { from: Day; one: Obligation | undefined; more: number }[] = []
  for (const day of turnsOf(standing, snapshot)) {
    const [one, ...others] = ahead
      .openOf(standing, day)
      .filter((open) => person === undefined || [open.person, open.waitingOn].includes(person))
    const last = found.at(-1)
    const isSame = last?.more === others.length && stretchOf(one) === stretchOf(last.one)
    if (!isSame) found.push({ from: day, one, more: others.length })
  }
  if (found.length < 2) return []
  return found.map(({ from, one, more }, index) => {
    const later = found[index + 1]
    return {
      from,
      until: later ? addDays(later.from, -1) : null,
      row: one ? briefOf(one, onDay(snapshot, from, [one])) : null,
      more,
      next: nextOf(one)[0] ?? '',
    }
  })
}

/** The snapshot's day, and each later one of which a copy is sure on which one of these comes, goes or stands otherwise. */
function turnsOf(standing: readonly Stretch[], { today }: Snapshot): readonly Day[] {
  const turns = new Set(
    standing.flatMap(({ obligation: { due, lapses }, from, until }) => [
      from,
      due,
      ...[due, lapses, until].flatMap((day) => (day === null ? [] : addDays(day, 1))),
    ]),
  )
  const isMoving = standing.some(({ floats }) => floats)
  return [today, ...daysAfter(today).filter((day) => isMoving || turns.has(day))]
}

/** When a step stands, how it stands then, and by what a table is narrowed to it, as attributes; `hidden` after the first. */
export const stepData = (
  { from, until, row, next }: NextStep,
  first: Day,
): Readonly<Record<string, string | boolean | undefined>> => ({
  'data-from': from > first ? from : undefined,
  'data-until': until ?? undefined,
  'data-stands': row?.status ?? 'none',
  'data-next': next,
  hidden: from > first,
})

/** Whether something stands on all the days, whoever must move first. */
const isSteady = ({ obligation, from, until }: Stretch, { today }: Snapshot): boolean =>
  from === today && until === null && [null, obligation.person].includes(obligation.waitingOn)

/** Of stretches by some id those under which another thing may come next on a later day: more than one has it, or one that comes or goes. */
const changing = (
  some: Iterable<readonly [string, readonly Stretch[]]>,
  snapshot: Snapshot,
): ReadonlyMap<string, readonly Stretch[]> =>
  new Map([...some].filter(([, [one, ...more]]) => more.length > 0 || (one && !isSteady(one, snapshot))))

/** What stands in the entries whose next step may be another on a later day, by their ids. */
export const changingEntries = onceFor((snapshot: Snapshot) =>
  changing(
    Map.groupBy(aheadOf(snapshot).stretches, ({ obligation }) => obligation.entry),
    snapshot,
  ),
)

/** What stands with the people with whom what comes next may be another on a later day, by their ids. */
export const changingPeople = onceFor((snapshot: Snapshot) => {
  const { stretches } = aheadOf(snapshot)
  const byObligation = new Map(stretches.map((one) => [one.obligation, one]))
  const groups = groupByPerson([...byObligation.keys()])
  return changing(
    [...groups].map(([id, some]) => [id, some.flatMap((one) => byObligation.get(one) ?? [])] as const),
    snapshot,
  )
})
