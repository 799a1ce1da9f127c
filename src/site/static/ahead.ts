// What a static copy knows of the days after it was built: what will open, end and be owed, worked out once for all pages.
import {
  addDays,
  compareObligations,
  type Day,
  lineUp,
  makeAhead,
  type Obligation,
  obligationOn,
  type Stretch,
} from '#core'
import type { Snapshot } from '../../host/workspace.ts'
import { groupByPerson } from '../insight.ts'
import { onceOf } from '../once.ts'

/** For how many days after it was built a copy is sure of itself. */
export const daysAhead = 30

export interface Ahead {
  /** The last day of which a copy is sure; in the sample, its day. */
  readonly sureUntil: Day
  /** Everything that stands on one of the days, with its days. */
  readonly stretches: readonly Stretch[]
  /** The stretch that an obligation of the snapshot, or of a later day's, belongs to. */
  stretchOf(obligation: Obligation): Stretch | undefined
  /** What isn't there yet and will be, as on the first day of each: by the entry's id, and by the id of whom it concerns. */
  readonly comingIn: ReadonlyMap<string, readonly Obligation[]>
  readonly comingWith: ReadonlyMap<string, readonly Obligation[]>
  /** What these will be on a day, in order. */
  openOf(some: readonly Stretch[], day: Day): readonly Obligation[]
  /** The snapshot as it will be on each of the days, that of the build first; each is made as it is asked for, and not kept. */
  days(): Iterable<Snapshot>
}

const known = new WeakMap<Snapshot, Ahead>()
/** The day that the copy was built, by the snapshot of a later day. */
const bases = new WeakMap<Snapshot, Snapshot>()

/** What lies ahead of a snapshot; nothing for the sample, which stays at its day. */
export function aheadOf(snapshot: Snapshot): Ahead {
  const base = bases.get(snapshot) ?? snapshot
  const before = known.get(base)
  if (before) return before
  return knowAhead(base, stretchesOf(base))
}

/** All that stands on the day of a snapshot, or on one of the days ahead of it; nothing for the sample. */
export const stretchesOf = ({ notebook, today, frozen }: Snapshot): readonly Stretch[] =>
  frozen ? [] : makeAhead(notebook, today, daysAhead)

/** What lies ahead of a snapshot whose stretches are known; from now on it is remembered. */
export function knowAhead(snapshot: Snapshot, stretches: readonly Stretch[]): Ahead {
  const found = findAhead(snapshot, stretches)
  known.set(snapshot, found)
  return found
}

/** What is open on the first day of these stretches, in order. */
export const openOnFirst = (stretches: readonly Stretch[], first: Day): readonly Obligation[] =>
  stretches.flatMap(({ from, obligation }) => (from === first ? obligation : [])).sort(compareObligations)

/** Of what stretch an obligation of a later day was made: it is carried along, as so many are made and few are asked. */
const origin = Symbol('stretch')
type Made = Obligation & { [origin]?: Stretch }

const placeOf = ({ id, file, line, due }: Obligation): string => `${id}\0${file}\0${line}\0${due}`

function findAhead(snapshot: Snapshot, stretches: readonly Stretch[]): Ahead {
  const { today, frozen } = snapshot
  const ofObligation = new Map(stretches.map((one) => [one.obligation, one]))
  let byPlace: ReadonlyMap<string, Stretch> | undefined
  const placed = () =>
    (byPlace ??= new Map(
      stretches.filter(({ from }) => from === today).map((one) => [placeOf(one.obligation), one]),
    ))
  const coming = stretches.filter(({ from }) => from > today).map(({ obligation }) => obligation)
  const madeOf = (some: readonly Stretch[], day: Day): Obligation[] => {
    const made: Obligation[] = []
    for (const stretch of some) {
      const one: Made | undefined = obligationOn(stretch, day)
      if (!one) continue
      one[origin] = stretch
      made.push(one)
    }
    return made
  }
  return {
    sureUntil: frozen ? today : addDays(today, daysAhead),
    stretches,
    stretchOf: (one: Made) => one[origin] ?? ofObligation.get(one) ?? placed().get(placeOf(one)),
    comingIn: Map.groupBy(coming, ({ entry }) => entry),
    comingWith: groupByPerson(coming),
    openOf: (some, day) => madeOf(some, day).sort(compareObligations),
    *days() {
      yield snapshot
      const standing = lineUp(stretches)
      for (const day of frozen ? [] : daysAfter(today)) yield onDay(snapshot, day, madeOf(standing(day), day))
    },
  }
}

/** The days after one of which a copy is sure, in order. */
export const daysAfter = onceOf(2, (today: Day): readonly Day[] =>
  Array.from({ length: daysAhead }, (_, count) => addDays(today, count + 1)),
)

/** A snapshot as it will be on a later day, with what is open then. */
export function onDay(snapshot: Snapshot, today: Day, open: readonly Obligation[]): Snapshot {
  const later = { ...snapshot, today, open }
  bases.set(later, snapshot)
  return later
}
