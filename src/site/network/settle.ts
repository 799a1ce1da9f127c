// Where the people of one part of the network stand: a tree from the busiest, then forces, run to rest.
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'
import type { Point, Sketch } from './sketch.ts'

interface Body {
  readonly key: string
  readonly radius: number
  x: number
  y: number
}

const ticks = 140

/** How large a dot is, by how many its person is tied to. */
export const radiusOf = (degree: number): number => Math.min(9, 3 + 1.1 * Math.sqrt(degree))

/**
 * A point for each person of a part, by key, around the origin and at most `width` from left to right. The same part
 * gives the same points: nothing is left to chance, and the order of its people and ties changes nothing.
 */
export function settle({ nodes, edges }: Sketch, width: number): ReadonlyMap<string, Point> {
  const start = startOf({ nodes, edges })
  const bodies = [...nodes]
    .sort((one, two) => (one.key < two.key ? -1 : 1))
    .map(({ key, degree }): Body => ({ key, radius: radiusOf(degree), x: 0, y: 0, ...start.get(key) }))
  const links = edges
    .map(([source, target]) => ({ source, target }))
    .sort((one, two) => (`${one.source}\0${one.target}` < `${two.source}\0${two.target}` ? -1 : 1))
  const room = width / 2 - 12
  const crowd = nodes.length
  const simulation = forceSimulation<Body>(bodies)
    .alphaDecay(1 - Math.pow(0.001, 1 / ticks))
    .force(
      'link',
      forceLink<Body, { source: string; target: string }>(links)
        .id(({ key }) => key)
        .distance(crowd > 120 ? 34 : 62)
        .strength(0.7),
    )
    .force(
      'apart',
      forceManyBody<Body>()
        .strength(crowd > 120 ? -60 : -220)
        .distanceMax(360),
    )
    .force(
      'touch',
      forceCollide<Body>(({ radius }) => radius + (crowd > 120 ? 9 : 17)),
    )
    .force('across', forceX<Body>(0).strength(crowd > 120 ? 0.05 : 0.04))
    .force('along', forceY<Body>(0).strength(crowd > 120 ? 0.03 : 0.06))
    .stop()
  for (let tick = 0; tick < ticks; tick++) {
    simulation.tick()
    for (const body of bodies) body.x = Math.max(-room, Math.min(room, body.x))
  }
  return new Map(bodies.map(({ key, x, y }) => [key, { x: round(x), y: round(y) }]))
}

/** To a tenth of a unit. */
const round = (value: number): number => Math.round(value * 10) / 10 + 0

/** The busiest in the middle and the others around, each in the slice of whom they were reached through. */
function startOf({ nodes, edges }: Sketch): ReadonlyMap<string, Point> {
  const near = new Map<string, string[]>(nodes.map(({ key }) => [key, []]))
  for (const [a, b] of edges) {
    near.get(a)?.push(b)
    near.get(b)?.push(a)
  }
  const middle = nodes.toSorted((one, two) => two.degree - one.degree || (one.key < two.key ? -1 : 1))[0]
  const children = treeFrom(middle?.key ?? '', near)
  const leaves = new Map<string, number>()
  const order = [...children.keys()]
  for (const key of order.toReversed()) {
    const own = (children.get(key) ?? []).reduce((sum, child) => sum + (leaves.get(child) ?? 1), 0)
    leaves.set(key, Math.max(1, own))
  }
  const points = new Map<string, Point>()
  const place = (key: string, from: number, to: number, ring: number): void => {
    const angle = (from + to) / 2
    points.set(key, { x: ring * 60 * Math.sin(angle), y: ring * 60 * Math.cos(angle) })
    const step = (to - from) / (leaves.get(key) ?? 1)
    let at = from
    for (const child of children.get(key) ?? []) {
      const until = at + step * (leaves.get(child) ?? 1)
      waiting.push([child, at, until, ring + 1])
      at = until
    }
  }
  const waiting: (readonly [string, number, number, number])[] = [[middle?.key ?? '', -Math.PI, Math.PI, 0]]
  for (const one of waiting) place(...one)
  return points
}

/** Whom each person is reached through first, from one of them outwards, in the order of keys. */
function treeFrom(
  root: string,
  near: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, readonly string[]>()
  const seen = new Set([root])
  const queue = [root]
  for (const key of queue) {
    const next = [...new Set(near.get(key))].filter((other) => !seen.has(other)).sort()
    for (const other of next) seen.add(other)
    children.set(key, next)
    queue.push(...next)
  }
  return children
}
