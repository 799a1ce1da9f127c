// What ties two people, as a picture shows it: how it stands, in words, and where it is told.
import type { Person } from '#core'
import type { Snapshot } from '../../host/workspace.ts'
import { introductionHref, personHref } from '../links.ts'
import { railOf } from '../stages.ts'
import { titleOf } from '../titles.ts'
import type { Bond } from './graph.ts'
import { standingOf, together, type Standing } from './standing.ts'
import type { Tie } from './ties.ts'

export interface BondShown {
  readonly standing: Standing
  /** "Raj Patel, through Ana Silva: reported", and so on for the first three. */
  readonly title: string
  /** The stage of the one that presses most, else the latest: "Reported"; empty where no introduction tells of it. */
  readonly stage: string
  /** Where that one is told. */
  readonly href: string
}

/** A bond as of the snapshot's day. */
export function bondShown({ ties, b }: Bond, snapshot: Snapshot): BondShown {
  const each = ties.map((tie) => ({ tie, standing: standingOf(tie.introduction, snapshot) }))
  const standing = together(each.map((one) => one.standing))
  const first = each
    .filter((one) => one.standing === standing)
    .map(({ tie }) => tie)
    .toSorted((one, two) => (two.introduction?.date ?? '').localeCompare(one.introduction?.date ?? ''))[0]
  const introduction = first?.introduction ?? null
  return {
    standing,
    title: titleFor(ties, snapshot),
    stage: introduction ? railOf(introduction, snapshot.today).label : '',
    href: hrefOf(first, b),
  }
}

const hrefOf = (tie: Tie | undefined, otherwise: Person): string =>
  tie?.introduction ? introductionHref(tie.introduction.id) : personHref(tie?.to.id ?? otherwise.id)

const toldMost = 3

function titleFor(ties: readonly Tie[], { today }: Snapshot): string {
  const told = ties.slice(0, toldMost).map(({ introduction, from, to }) => {
    if (introduction === null) return `${to.name} came through ${from.name}`
    return `${titleOf(introduction)}: ${railOf(introduction, today).label.toLowerCase()}`
  })
  const more = ties.length - told.length
  return [...told, ...(more > 0 ? [`and ${more} more`] : [])].join('; ')
}
