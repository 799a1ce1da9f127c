// The sitting: what is owed now, one thing at a time, each with what was said so far and the words for it.
import { type Obligation, summarise } from '#core'
import type { Snapshot } from '../../host/workspace.ts'
import { keyOf } from '../address.ts'
import { atlasOf } from '../atlas.ts'
import { cardId } from '../deeds.ts'
import { draftOf, type DraftShown, type Templates } from '../drafting.ts'
import { type Happening, happeningOf } from '../happenings.ts'
import { insightOf } from '../insight.ts'
import { rowOf, type Row } from '../rows.ts'
import { counted, spelled } from '../tables/said.ts'
import { type GroupId, groupHref, groupsOf, groupTitles } from './open.ts'

export interface Card {
  /** Of its element. */
  readonly id: string
  readonly row: Row
  /** The last lines of the entry's timeline, oldest first. */
  readonly lately: readonly Happening[]
  /** How many came before those. */
  readonly earlier: number
  readonly draft: DraftShown | { readonly failed: string }
}

export interface SittingPage {
  readonly sentence: string
  /** How many there are in all; `cards` are the first of them. */
  readonly total: number
  readonly cards: readonly Card[]
  /** What stands behind the cards; null where they are all. */
  readonly rest: SittingRest | null
  /** What comes next, once nothing is owed any more. */
  readonly next: Row | null
}

/** What a sitting leaves out, and where all of it is. */
export interface SittingRest {
  /** "3,331 more wait. All of them:". */
  readonly words: string
  /** Every group that has some of it, with how many it has in all. */
  readonly groups: readonly { readonly label: string; readonly count: string; readonly href: string }[]
}

// A page that is read card by card needs no more at once: the next move up as those before are done.
const mostLive = 25
/** The most cards of a copy: nothing moves up there. */
export const mostBuilt = 50
const linesShown = 4

export interface SittingOptions {
  /** The id of an open obligation to begin with, due or not. */
  readonly first?: string | null
  /** Whether it is for a copy, where what is done can't make room for the next. */
  readonly built?: boolean
}

/** The sitting as of the snapshot's day. */
export function sittingPage(
  snapshot: Snapshot,
  templates: Templates,
  { first = null, built = false }: SittingOptions = {},
): SittingPage {
  const { agenda } = insightOf(snapshot)
  const chosen = agenda.find(({ id }) => id === first)
  const owed = owedNow(snapshot).filter((one) => one !== chosen)
  const queue = chosen ? [chosen, ...owed] : owed
  const shown = queue.slice(0, built ? mostBuilt : mostLive)
  const next = agenda.find(({ strength, due }) => strength === 'duty' && due > snapshot.today)
  return {
    sentence: queue.length === 0 ? summarise(agenda).sentence : toWrite(queue.length, shown.length),
    total: queue.length,
    cards: shown.map((one) => cardOf(one, snapshot, templates)),
    rest: restOf(snapshot, shown),
    next: next ? rowOf(next, snapshot) : null,
  }
}

/** "5 follow-ups to write."; where not all are shown, how many are. */
export const toWrite = (all: number, shown: number): string =>
  `${counted(all, { one: 'follow-up', many: 'follow-ups' })} to write${all > shown ? `; the first ${shown} are here` : ''}.`

/** What is owed now, in the order of Today. */
export const owedNow = (snapshot: Snapshot): readonly Obligation[] =>
  owedGroups(snapshot).flatMap(([, items]) => items)

/** What is owed on the snapshot's day and isn't among those `shown`; null where nothing is. */
export function restOf(snapshot: Snapshot, shown: readonly Obligation[]): SittingRest | null {
  const isShown = new Set(shown)
  const groups = owedGroups(snapshot).map(([id, items]) => ({
    id,
    all: items.length,
    left: items.filter((one) => !isShown.has(one)).length,
  }))
  const left = groups.reduce((sum, group) => sum + group.left, 0)
  if (left === 0) return null
  return {
    words: `${spelled(left)} more ${left === 1 ? 'waits' : 'wait'}. All of them:`,
    groups: groups
      .filter((group) => group.left > 0)
      .map(({ id, all }) => ({ label: groupTitles[id], count: spelled(all), href: groupHref(id) })),
  }
}

function owedGroups(snapshot: Snapshot): readonly (readonly [GroupId, readonly Obligation[]])[] {
  const { repair, overdue, today } = groupsOf(snapshot)
  return [
    ['repair', repair.flatMap(({ items }) => items)],
    ['overdue', overdue],
    ['due', today],
  ]
}

/** An obligation as a card, with its words as of the snapshot's day. */
export function cardOf(obligation: Obligation, snapshot: Snapshot, templates: Templates): Card {
  const { introductions, contacts } = atlasOf(snapshot.notebook)
  const key = keyOf(obligation.entry)
  const entry = introductions.get(key) ?? contacts.get(key)
  const events = entry?.events ?? []
  const lately = events.slice(-linesShown)
  return {
    id: cardId(obligation.id),
    row: rowOf(obligation, snapshot),
    lately: lately.map((event) => happeningOf(event, snapshot, entry?.note.id ?? '')),
    earlier: events.length - lately.length,
    draft: draftOf(obligation, snapshot, templates),
  }
}
