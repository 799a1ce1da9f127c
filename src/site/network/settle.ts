// Where the people of one part of the network stand: a tree to begin with, then forces run to rest, then room for names.
import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'
import { emsOf, fitInto } from './label-width.ts'
import { keepRoom, type Body } from './room.ts'
import type { Point, Sketch } from './sketch.ts'
import { spread } from './spread.ts'
import { startOf } from './start.ts'
import { upright } from './upright.ts'

const [nameGap, lineHeight] = [4, 1.2]

export interface Page {
  readonly width: number
  /** The size of names, and how wide one may be in ems. */
  readonly size: number
  readonly ems: number
}

/** How large a dot is, by how many its person is tied to. */
export const radiusOf = (degree: number): number =>
  Math.round(Math.min(9, 3 + 1.1 * Math.sqrt(degree)) * 10) / 10

/** From so many people on a part is a crowd: they stand closer, and only the busiest are sure of room for their names. */
const crowd = 120
const sureOfRoom = 50

const spacing = (count: number) =>
  count > crowd
    ? { link: 48, push: -110, touch: 11, pull: 0.03 }
    : { link: 54, push: -200, touch: 15, pull: 0.05 }

const [freely, upon, atLast] = [80, 40, 40]

/**
 * A point for each person of a part, by key, around the origin and at most the page's width from left to right. The
 * same part gives the same points: nothing is left to chance, and the order of its people and ties changes nothing.
 */
export function settle({ nodes, edges }: Sketch, page: Page): ReadonlyMap<string, Point> {
  const part = {
    nodes: nodes.toSorted((one, two) => (one.key < two.key ? -1 : 1)),
    edges: edges.toSorted((one, two) => (`${one.from}\0${one.to}` < `${two.from}\0${two.to}` ? -1 : 1)),
  }
  const high = page.size * lineHeight
  const start = startOf(part)
  const free = relax(bodiesOf(part, start, 0), part, { ticks: freely, warmth: 1, room: 0 })
  const standing = upright(free, part.edges)
  const named = nodes.length > crowd ? sureOfRoom : 0
  const settled = relax(bodiesOf(part, standing, named, page), part, {
    ticks: upon,
    warmth: 0.3,
    room: high,
    width: page.width,
  })
  const placed =
    named > 0
      ? partBodies(bodiesOf(part, settled, named, page), high * 1.2, page.width)
      : spread(bodiesOf(part, settled, nodes.length, page), page.width / 2, high)
  return new Map([...placed].map(([key, { x, y }]) => [key, { x: tenth(x), y: tenth(y) }]))
}

const tenth = (value: number): number => Math.round(value * 10) / 10 + 0

/** The people of a part at these points, so many of the busiest with room for their names on a page. */
function bodiesOf(
  { nodes }: Sketch,
  points: ReadonlyMap<string, Point>,
  named: number,
  page: Page = { width: 0, size: 0, ems: 0 },
): readonly Body[] {
  const busiest = nodes.toSorted((one, two) => two.degree - one.degree || (one.key < two.key ? -1 : 1))
  const roomy = new Set(busiest.slice(0, named).map(({ key }) => key))
  return nodes.map(({ key, name, degree }) => ({
    key,
    radius: radiusOf(degree),
    room: roomy.has(key) ? nameGap + emsOf(fitInto(name, page.ems)) * page.size : 0,
    ...(points.get(key) ?? { x: 0, y: 0 }),
  }))
}

interface Pace {
  readonly ticks: number
  /** How warm it is to begin with, from 1. */
  readonly warmth: number
  /** How high the room beside the busiest is. */
  readonly room: number
  /** What all must fit into; without it there is no end. */
  readonly width?: number
}

/** Lets forces move bodies for some ticks, down to rest, and tells where they are then. */
function relax(
  bodies: readonly Body[],
  { edges }: Sketch,
  { ticks, warmth, room, width }: Pace,
): ReadonlyMap<string, Point> {
  const { link, push, touch, pull } = spacing(bodies.length)
  const moving = [...bodies]
  const links = edges.map(({ from, to }) => ({ source: from, target: to }))
  const simulation = forceSimulation<Body>(moving)
    .alpha(warmth)
    .alphaDecay(1 - Math.pow(0.002 / warmth, 1 / ticks))
    .force(
      'link',
      forceLink<Body, { source: string; target: string }>(links)
        .id(({ key }) => key)
        .distance(link)
        .strength(0.7),
    )
    .force('apart', forceManyBody<Body>().strength(push).distanceMax(400).theta(1.2))
    .force('touch', keepRoom(moving, touch, room))
    .force('across', forceX<Body>(0).strength(width ? pull * 1.5 : pull))
    .force('along', forceY<Body>(0).strength(width ? pull / 2 : pull))
    .stop()
  for (let tick = 0; tick < ticks; tick++) {
    simulation.tick()
    if (width) keepOn(moving, width / 2)
  }
  return new Map(moving.map(({ key, x, y }) => [key, { x, y }]))
}

/** Lets nothing count any more but that nobody stands in another's room. */
function partBodies(bodies: readonly Body[], high: number, width: number): ReadonlyMap<string, Point> {
  const moving = [...bodies]
  const simulation = forceSimulation<Body>(moving)
    .force('touch', keepRoom(moving, 6, high))
    .stop()
  for (let tick = 0; tick < atLast; tick++) {
    simulation.tick()
    keepOn(moving, width / 2)
  }
  return new Map(moving.map(({ key, x, y }) => [key, { x, y }]))
}

/** Brings back whoever, or whose name, stands beyond the edge of the page. */
function keepOn(bodies: readonly Body[], edge: number): void {
  for (const body of bodies) {
    const beside = edge - body.radius - 3
    body.x = Math.max(-beside, Math.min(beside - body.room, body.x))
  }
}
