// The network: who introduced whom, in a sentence, as a picture for wide and one for narrow windows, and as a table.
import type { Snapshot } from '../../host/workspace.ts'
import { keyOf } from '../address.ts'
import { atlasOf } from '../atlas.ts'
import { neighbourhoodOf, type Neighbourhood } from '../network/neighbourhood.ts'
import { graphOf, type Graph } from '../network/graph.ts'
import { chooseBusiest } from '../network/choose.ts'
import { pictureOf, sketchOf, type Picture } from '../network/picture.ts'
import type { Standing } from '../network/standing.ts'
import {
  linesAPage,
  markOf,
  nameOf,
  tableLines,
  tablePages,
  toldBy,
  type Name,
  type TieLine,
} from '../network/table.ts'
import { tallyOf, type Tally } from '../network/tally.ts'
import { countWords } from '../words/dates.ts'
import type { TableMark } from './long.ts'

export interface Lede {
  /** "32 people through 14 introducers"; empty where nobody came through anybody. */
  readonly came: string
  /** Who brought the most, and how many each of them. */
  readonly most: readonly Name[]
  readonly each: string
  /** "You brought 8 people together."; empty where I brought nobody together. */
  readonly mine: string
}

export interface TablePage {
  readonly lines: readonly TieLine[]
  /** From 1. */
  readonly page: number
  /** The first, the last and those around this one, null where some are left out; empty where there is only this one. */
  readonly ways: readonly ({ readonly page: number; readonly href: string } | null)[]
  /** "1 to 200 of 512"; empty where all stand on one page. */
  readonly range: string
}

export interface NetworkPage {
  readonly lede: Lede
  readonly pictures: readonly PictureShown[]
  /** Which standings the pictures show. */
  readonly standings: readonly Standing[]
  readonly table: TablePage
}

export interface PictureShown {
  readonly id: 'wide' | 'narrow'
  readonly picture: Picture
  /** Said where not everybody is drawn; else empty. */
  readonly partly: string
}

const formats = [
  { id: 'wide', format: { width: 848, size: 14, ems: 15 }, most: 500 },
  { id: 'narrow', format: { width: 340, size: 13, ems: 12 }, most: 36 },
] as const

type Drawn = Pick<NetworkPage, 'lede' | 'pictures' | 'standings'>

const known = new WeakMap<Snapshot, Drawn>()

/** The first page; its pictures and its table are empty where nobody introduced anybody. */
export function networkPage(snapshot: Snapshot): NetworkPage {
  const graph = graphOf(snapshot)
  const drawn = known.get(snapshot) ?? drawnOf(graph, snapshot)
  known.set(snapshot, drawn)
  return { ...drawn, table: tablePage(graph, snapshot, 1) }
}

/** The address parts of the table's further pages, for a static build. */
export const networkParts = (snapshot: Snapshot): readonly string[] =>
  tablePages(graphOf(snapshot))
    .slice(1)
    .map((_, index) => String(index + 2))

/** A further page of the table, from "2"; null where there is none. */
export function networkTable(snapshot: Snapshot, part: string): TablePage | null {
  const graph = graphOf(snapshot)
  const found = networkParts(snapshot).includes(part)
  return found ? tablePage(graph, snapshot, Number(part)) : null
}

/** The mark of a further page of the table, from "2"; undefined where there is none. */
export function networkMark(snapshot: Snapshot, part: string): TableMark | undefined {
  const found = networkParts(snapshot).includes(part)
  return found ? markOf(graphOf(snapshot), Number(part)) : undefined
}

function drawnOf(graph: Graph, snapshot: Snapshot): Drawn {
  const pictures = graph.members.size === 0 ? [] : picturesOf(graph, snapshot)
  const standings = new Set(pictures.flatMap(({ picture }) => picture.lines.map(({ standing }) => standing)))
  return {
    lede: ledeOf(tallyOf(graph, snapshot)),
    pictures,
    standings: (['going', 'lapsed', 'closed', 'ended', 'noted'] as const).filter((one) => standings.has(one)),
  }
}

function picturesOf(graph: Graph, snapshot: Snapshot): readonly PictureShown[] {
  const all = graph.members.size
  // Of the most there is room for, the narrow picture takes those it has room for.
  const most = chooseBusiest(sketchOf(graph), Math.max(...formats.map((one) => one.most)))
  return formats.map(({ id, format, most: room }) => {
    const picture = pictureOf(graph, chooseBusiest(most, room), snapshot, format)
    const drawn = picture.dots.length
    const partly =
      drawn < all ? `The ${drawn} best connected of ${all} people are drawn; the table has all.` : ''
    return { id, picture, partly }
  })
}

function ledeOf({ people, introducers, most, each, together }: Tally): Lede {
  return {
    came:
      people === 0
        ? ''
        : `${countWords(people, 'person', 'people')} through ${countWords(introducers, 'introducer')}`,
    most: most.map(nameOf),
    each: most.length > 1 ? `${each} each` : String(each),
    mine: together === 0 ? '' : `You brought ${together} people together.`,
  }
}

function tablePage(graph: Graph, snapshot: Snapshot, page: number): TablePage {
  const pages = tablePages(graph)
  const total = toldBy(graph).length
  const first = (page - 1) * linesAPage + 1
  const last = Math.min(total, page * linesAPage)
  return {
    lines: tableLines(graph, snapshot, page),
    page,
    ways: pages.length > 1 ? waysFrom(page, pages) : [],
    range: pages.length > 1 ? `${first} to ${last} of ${total}` : '',
  }
}

const around = 2

function waysFrom(page: number, pages: readonly string[]): TablePage['ways'] {
  const near = pages
    .map((href, index) => ({ page: index + 1, href }))
    .filter((one) => one.page === 1 || one.page === pages.length || Math.abs(one.page - page) <= around)
  return near.flatMap((one, index) => (one.page - (near[index - 1]?.page ?? 0) > 1 ? [null, one] : [one]))
}

/** The neighbourhood of whoever's page has this address part; null where they are tied to nobody. */
export function neighbourhoodIn(snapshot: Snapshot, part: string): Neighbourhood | null {
  const person = atlasOf(snapshot.notebook).personPages.get(keyOf(part))
  return person ? neighbourhoodOf(person, snapshot) : null
}
