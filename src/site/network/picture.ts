// The network as a picture: whoever there is room for, and what ties them, each leading to its page.
import type { Snapshot } from '../../host/workspace.ts'
import { personHref } from '../links.ts'
import { bondShown } from './bond.ts'
import { draw, type Format } from './draw.ts'
import { introducedBy, type Bond, type Graph } from './graph.ts'
import { lineBetween, type Line } from './path.ts'
import type { Dot, Edge, Label, Sketch } from './sketch.ts'
import type { Standing } from './standing.ts'

export interface DotShown {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly name: string
  readonly href: string
  /** Whether others came through them. */
  readonly introducer: boolean
  readonly label: Label | null
}

export interface LineShown extends Line {
  readonly standing: Standing
  readonly title: string
  readonly href: string
}

export interface Picture {
  readonly width: number
  readonly height: number
  readonly lines: readonly LineShown[]
  /** The busiest first. */
  readonly dots: readonly DotShown[]
}

/** What pictures of a network are drawn from: everybody, the busiest first. */
export const sketchOf = ({ members, bonds }: Graph): Sketch => ({
  nodes: [...members].map(([key, { person, degree }]) => ({ key, name: person.name, degree })),
  edges: bonds.map(edgeOf),
})

/** The picture of those who are in a sketch of the network. */
export function pictureOf(graph: Graph, sketch: Sketch, snapshot: Snapshot, format: Format): Picture {
  const { width, height, dots } = draw(sketch, format)
  const places = new Map(dots.map((dot) => [dot.key, dot]))
  return {
    width,
    height,
    lines: graph.bonds.flatMap((bond) => lineOf(bond, places, snapshot) ?? []),
    dots: dots.flatMap(({ key, x, y, radius, label }) => {
      const member = graph.members.get(key)
      if (!member) return []
      const { name, id } = member.person
      return [{ x, y, radius, name, href: personHref(id), introducer: member.introduced > 0, label }]
    }),
  }
}

function edgeOf(bond: Bond): Edge {
  const { a, b } = bond
  const [down, up] = [introducedBy(bond, a), introducedBy(bond, b)]
  const [from, to] = up && !down ? [b.key, a.key] : [a.key, b.key]
  return { from, to, directed: up !== down }
}

function lineOf(bond: Bond, places: ReadonlyMap<string, Dot>, snapshot: Snapshot): LineShown | undefined {
  const [from, to] = [places.get(bond.a.key), places.get(bond.b.key)]
  if (!from || !to) return undefined
  const line = lineBetween(
    { ...from, head: introducedBy(bond, bond.b) },
    { ...to, head: introducedBy(bond, bond.a) },
  )
  if (!line) return undefined
  const { standing, title, href } = bondShown(bond, snapshot)
  return { ...line, standing, title, href }
}
