// The network as a table: each introduction with whom it came through, 200 to a page.
import { compareText, type Introduction, type Person } from '#core'
import type { Snapshot } from '../../host/workspace.ts'
import { introductionHref, pages, personHref } from '../links.ts'
import { shortHash } from '../note-hash.ts'
import { railOf, type Rail } from '../stages.ts'
import type { TableMark } from '../views/long.ts'
import { whenOf, type When } from '../words/dates.ts'
import type { Graph } from './graph.ts'
import type { Tie } from './ties.ts'

/** Somebody's name and page. */
export interface Name {
  readonly name: string
  readonly href: string
}

export interface TieLine {
  /** Null where I am the introducer. */
  readonly through: Name | null
  /** Whom they introduced, or those whom I brought together. */
  readonly whom: readonly Name[]
  readonly href: string
  /** Null where only the contact's own file says through whom they came. */
  readonly rail: Rail | null
  readonly date: When | null
}

/** All ties that one introduction makes; or one that only a contact's file tells of. */
type Told = readonly Tie[]

export const linesAPage = 200

const known = new WeakMap<Graph, readonly Told[]>()

/** What the table tells, in its order: by introducer, whoever introduced most first and I last; the latest first. */
export function toldBy(graph: Graph): readonly Told[] {
  const before = known.get(graph)
  if (before) return before
  const ties = graph.bonds.flatMap((bond) => bond.ties)
  const noted = ties.filter(({ introduction }) => introduction === null).map((tie) => [tie])
  const introductions = Map.groupBy(ties, ({ introduction }) => introduction)
  introductions.delete(null)
  const told = [...introductions.values(), ...noted]
    .map((one) => ({ one, rank: rankOf(one, graph), date: one[0]?.introduction?.date ?? '' }))
    .sort(
      (one, two) =>
        two.rank.count - one.rank.count ||
        compareText(one.rank.key, two.rank.key) ||
        compareText(two.date, one.date) ||
        compareText(idOf(one.one), idOf(two.one)),
    )
    .map(({ one }) => one)
  known.set(graph, told)
  return told
}

const idOf = (told: Told): string => told[0]?.introduction?.id ?? told[0]?.to.key ?? ''

function rankOf([tie]: Told, { members }: Graph): { readonly count: number; readonly key: string } {
  if (!tie || tie.byMe) return { count: -1, key: '' }
  return { count: members.get(tie.from.key)?.introduced ?? 0, key: tie.from.key }
}

/** The addresses of the table's pages; the first is the network's own. */
export function tablePages(graph: Graph): readonly string[] {
  const count = Math.max(1, Math.ceil(toldBy(graph).length / linesAPage))
  return Array.from({ length: count }, (_, index) =>
    index === 0 ? pages.network : `${pages.network}${index + 1}/`,
  )
}

/** The lines of a page of the table, from 1. */
export const tableLines = (graph: Graph, snapshot: Snapshot, page: number): readonly TieLine[] =>
  toldBy(graph)
    .slice((page - 1) * linesAPage, page * linesAPage)
    .flatMap((told) => lineOf(told, snapshot) ?? [])

function lineOf(told: Told, { today }: Snapshot): TieLine | undefined {
  const [first] = told
  if (!first) return undefined
  const { introduction, byMe, from } = first
  const whom = byMe ? told.flatMap((tie) => [tie.from, tie.to]) : told.map((tie) => tie.to)
  return {
    through: byMe ? null : nameOf(from),
    whom: [...new Map(whom.map((person) => [person.key, person])).values()].map(nameOf),
    href: hrefOf(first),
    rail: introduction && railOf(introduction, today),
    date: dateOf(introduction, today),
  }
}

/** From what a page of the table is made, beside where each of its introductions stands; and whose pages tell of that. */
export function markOf(graph: Graph, page: number): TableMark {
  const all = toldBy(graph)
  const told = all.slice((page - 1) * linesAPage, page * linesAPage)
  const idsOf = (one: Told) =>
    one.map(({ from, to, byMe, introduction }) => [
      from.key,
      to.key,
      byMe,
      introduction?.id,
      introduction?.date,
    ])
  return { alike: shortHash(JSON.stringify([all.length, told.map(idsOf)])), homes: told.map(homeOf) }
}

const homeOf = ([tie]: Told): string | null => (tie ? hrefOf(tie) : null)

const hrefOf = ({ introduction, to }: Tie): string =>
  introduction ? introductionHref(introduction.id) : personHref(to.id)

const dateOf = (introduction: Introduction | null, today: Snapshot['today']): When | null =>
  introduction?.date ? whenOf(introduction.date, today) : null

export const nameOf = ({ name, id }: Person): Name => ({ name, href: personHref(id) })
