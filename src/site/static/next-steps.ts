// What comes next in a row of a copy on each of the days after it was built, where that doesn't stay the same.
import type { Day, Obligation, Stretch } from '#core'
import type { Snapshot } from '../../host/workspace.ts'
import { groupByPerson } from '../insight.ts'
import { rowOf, type Row } from '../rows.ts'
import { nextOf } from '../tables/next.ts'
import { onceFor } from '../tables/once.ts'
import { aheadOf } from './ahead.ts'

/** What comes next from one day to another; `until` null where it stays. */
export interface NextStep {
  readonly from: Day
  readonly until: Day | null
  /** Null where nothing is open. */
  readonly row: Row | null
  /** How many more are open. */
  readonly more: number
  /** By what a table is narrowed to it: "owed", "waiting", "ahead", "nothing". */
  readonly next: string
}

/**
 * What comes next on the days of which a copy is sure, in order; empty where it is the same on all of them. `openOn` gives
 * what is open on the day of a snapshot, most pressing first.
 */
export function nextSteps(
  snapshot: Snapshot,
  openOn: (day: Snapshot) => readonly Obligation[],
): readonly NextStep[] {
  if (snapshot.frozen) return []
  const ahead = aheadOf(snapshot)
  const stretchOf = (one: Obligation | undefined) => one && ahead.stretchOf(one)
  const found: { from: Day; until: Day | null; one: Obligation | undefined; more: number; on: Snapshot }[] =
    []
  for (const on of ahead.later) {
    const open = openOn(on)
    const [one] = open
    const more = Math.max(0, open.length - 1)
    const last = found.at(-1)
    const isSame = last?.more === more && stretchOf(one) === stretchOf(last.one)
    if (last && isSame) last.until = on.today
    else found.push({ from: on.today, until: on.today, one, more, on })
  }
  if (found.length < 2) return []
  return found.map(({ from, until, one, more, on }, index) => ({
    from,
    until: index === found.length - 1 ? null : until,
    row: one ? rowOf(one, on) : null,
    more,
    next: nextOf(one)[0] ?? '',
  }))
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

/** The ids under which another thing may come next on a later day: more than one has them, or one that comes or goes. */
const changing = (
  some: ReadonlyMap<string, readonly Obligation[]>,
  snapshot: Snapshot,
): ReadonlySet<string> => {
  const ahead = aheadOf(snapshot)
  const isOne = ([one, ...more]: readonly Obligation[]): boolean => {
    const stretch = one && ahead.stretchOf(one)
    return more.length === 0 && stretch !== undefined && isSteady(stretch, snapshot)
  }
  return new Set([...some].flatMap(([id, all]) => (isOne(all) ? [] : [id])))
}

const standing = (snapshot: Snapshot): readonly Obligation[] =>
  aheadOf(snapshot).stretches.map(({ obligation }) => obligation)

/** The ids of the entries whose next step may be another on a later day. */
export const changingEntries = onceFor((snapshot: Snapshot) =>
  changing(
    Map.groupBy(standing(snapshot), ({ entry }) => entry),
    snapshot,
  ),
)

/** The ids of the people with whom what comes next may be another on a later day. */
export const changingPeople = onceFor((snapshot: Snapshot) =>
  changing(groupByPerson(standing(snapshot)), snapshot),
)
