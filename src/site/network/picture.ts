// The network as a picture: whoever there is room for, and what ties them, each leading to its page.
import type { Person } from '#core'
import type { Snapshot } from '../../host/workspace.ts'
import { introductionHref, personHref } from '../links.ts'
import { railOf } from '../stages.ts'
import { titleOf } from '../titles.ts'
import { chooseBusiest } from './choose.ts'
import { draw, type Format } from './draw.ts'
import { introducedBy, type Bond, type Graph } from './graph.ts'
import { linePath } from './path.ts'
import type { Dot, Label } from './sketch.ts'
import { standingOf, together, type Standing } from './standing.ts'
import type { Tie } from './ties.ts'

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

export interface LineShown {
  readonly path: string
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

/** The network with at most `most` people. */
export function pictureOf(graph: Graph, snapshot: Snapshot, format: Format, most: number): Picture {
  const sketch = {
    nodes: [...graph.members].map(([key, { person, degree }]) => ({ key, name: person.name, degree })),
    edges: graph.bonds.map(({ a, b }) => [a.key, b.key] as const),
  }
  const { width, height, dots } = draw(chooseBusiest(sketch, most), format)
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

function lineOf(bond: Bond, places: ReadonlyMap<string, Dot>, snapshot: Snapshot): LineShown | undefined {
  const [from, to] = [places.get(bond.a.key), places.get(bond.b.key)]
  if (!from || !to) return undefined
  const path = linePath(
    { ...from, head: introducedBy(bond, bond.b) },
    { ...to, head: introducedBy(bond, bond.a) },
  )
  if (path === '') return undefined
  const each = bond.ties.map((tie) => ({ tie, standing: standingOf(tie.introduction, snapshot) }))
  const standing = together(each.map((one) => one.standing))
  const latest = each
    .filter((one) => one.standing === standing)
    .map(({ tie }) => tie)
    .toSorted((one, two) => (two.introduction?.date ?? '').localeCompare(one.introduction?.date ?? ''))[0]
  return { path, standing, title: titleFor(bond.ties, snapshot), href: hrefOf(latest, bond.b) }
}

const hrefOf = (tie: Tie | undefined, otherwise: Person): string =>
  tie?.introduction ? introductionHref(tie.introduction.id) : personHref(tie?.to.id ?? otherwise.id)

const toldMost = 3

/** "Raj Patel, through Ana Silva: reported", and so on for the first three. */
function titleFor(ties: readonly Tie[], { today }: Snapshot): string {
  const told = ties.slice(0, toldMost).map(({ introduction, from, to }) => {
    if (introduction === null) return `${to.name} came through ${from.name}`
    return `${titleOf(introduction)}: ${railOf(introduction, today).label.toLowerCase()}`
  })
  const more = ties.length - told.length
  return [...told, ...(more > 0 ? [`and ${more} more`] : [])].join('; ')
}
