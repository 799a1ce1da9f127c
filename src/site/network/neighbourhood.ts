// A person's neighbourhood as a small picture: whom they came through above them, whom they brought below, row by row.
import type { Person } from '#core'
import type { Snapshot } from '../../host/workspace.ts'
import { personHref } from '../links.ts'
import { bondShown } from './bond.ts'
import { kinshipOf, type Kin } from './kin.ts'
import { fitInto } from './label-width.ts'
import type { Line } from './path.ts'
import type { Standing } from './standing.ts'

export interface NearRow {
  readonly x: number
  readonly y: number
  readonly name: string
  /** The name, cut where it is too long. */
  readonly label: string
  /** Null for the person themselves. */
  readonly href: string | null
  /** Whether somebody who is drawn came through them. */
  readonly introducer: boolean
  /** What ties them to the one they hang on; null for the person themselves. */
  readonly tie: {
    readonly line: Line
    readonly standing: Standing
    readonly stage: string
    readonly title: string
    readonly href: string
  } | null
}

export interface Neighbourhood {
  readonly width: number
  readonly height: number
  readonly rows: readonly NearRow[]
  /** The lines down from which ties branch off. */
  readonly trunks: readonly string[]
  /** The same in words, a line for each tie. */
  readonly words: readonly string[]
  readonly more: number
}

const most = 20
const [width, high, indent, radius] = [340, 30, 26, 5]
const room = 11

interface Place {
  readonly kin: Kin | null
  readonly depth: number
  /** Whether it hangs on the row above it or on the one below; 0 for the person themselves. */
  readonly side: -1 | 0 | 1
}

/** The neighbourhood of a person; null where they are tied to nobody, or are the notebook's owner. */
export function neighbourhoodOf(person: Person, snapshot: Snapshot): Neighbourhood | null {
  if (person.key === 'me') return null
  const { kin, more } = kinshipOf(person, snapshot.notebook, most)
  if (kin.length === 0) return null
  const above = kin
    .filter(({ part }) => part === 'introducer')
    .flatMap((one) => [...one.beyond.map((kin) => placeOf(kin, 2, -1)), placeOf(one, 1, -1)])
  const below = kin
    .filter(({ part }) => part !== 'introducer')
    .flatMap((one) => [placeOf(one, 1, 1), ...one.beyond.map((kin) => placeOf(kin, 2, 1))])
  const places = [...above, { kin: null, depth: 0, side: 0 } as const, ...below]
  const brought = kin.some(({ part }) => part === 'introduced')
  const rows = places.map((place, index) => rowOf(place, index, { self: person, brought }, snapshot))
  return {
    width,
    height: places.length * high,
    rows,
    trunks: trunksOf(places),
    words: rows.flatMap(({ tie }) => tie?.title ?? []),
    more,
  }
}

const placeOf = (kin: Kin, depth: number, side: -1 | 1): Place => ({ kin, depth, side })

const xAt = (depth: number): number => radius + 3 + depth * indent
const yAt = (index: number): number => index * high + high / 2

function rowOf(
  { kin, depth, side }: Place,
  index: number,
  { self, brought }: { readonly self: Person; readonly brought: boolean },
  snapshot: Snapshot,
): NearRow {
  const person = kin?.person ?? self
  const [x, y] = [xAt(depth), yAt(index)]
  const shown = kin && bondShown(kin.bond, snapshot)
  return {
    x,
    y,
    name: person.name,
    label: fitInto(person.name, room),
    href: kin && personHref(person.id),
    introducer: kin ? kin.part === 'introducer' || (side > 0 && kin.beyond.length > 0) : brought,
    tie: shown && {
      line: branch(x, y, side, kin.part !== 'beside'),
      standing: shown.standing,
      stage: shown.stage,
      title: shown.title,
      href: shown.href,
    },
  }
}

const bend = 9

/** From the trunk to a dot, pointing at whoever was introduced: the dot below, the trunk above. */
function branch(x: number, y: number, side: -1 | 0 | 1, pointed: boolean): Line {
  const [trunk, end] = [x - indent, x - radius - 2]
  const shaft = (until: number): string =>
    `M${trunk} ${y - side * bend}Q${trunk} ${y} ${trunk + bend} ${y}H${until}`
  if (!pointed) return { shaft: shaft(end), heads: '' }
  if (side > 0) return { shaft: shaft(end - 5), heads: `M${end} ${y}l-7 -3v6Z` }
  return { shaft: shaft(end), heads: `M${trunk} ${y + bend + 6}l-3 -7h6Z` }
}

/** From each row down or up to the last that hangs on it. */
function trunksOf(places: readonly Place[]): readonly string[] {
  return places.flatMap((place, index) => {
    const hang = (side: -1 | 1): readonly string[] => {
      const last = reachOf(places, index, side)
      if (last === index) return []
      const x = xAt(place.depth)
      return [`M${x} ${yAt(index) + side * (radius + 2)}V${yAt(last) - side * bend}`]
    }
    return place.side === 0 ? [...hang(-1), ...hang(1)] : hang(place.side)
  })
}

/** The farthest row to one side that hangs on the row at `index`, or that row itself. */
function reachOf(places: readonly Place[], index: number, side: -1 | 1): number {
  const depth = places[index]?.depth ?? 0
  let last = index
  for (let at = index + side; (places[at]?.depth ?? -1) > depth; at += side)
    if (places[at]?.depth === depth + 1) last = at
  return last
}
