// The sitting: what is owed now, one thing at a time, each with what was said so far and the words for it.
import { groupAgenda, type Obligation, summarise } from '#core'
import type { Snapshot } from '../../host/workspace.ts'
import { keyOf } from '../address.ts'
import { atlasOf } from '../atlas.ts'
import { cardId } from '../deeds.ts'
import { draftOf, type DraftShown, type Templates } from '../drafting.ts'
import { type Happening, happeningOf } from '../happenings.ts'
import { insightOf } from '../insight.ts'
import { rowOf, type Row } from '../rows.ts'
import { countWords } from '../words/dates.ts'

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
  /** What comes next, once nothing is owed any more. */
  readonly next: Row | null
}

// A page that is read card by card needs no more at once: the next move up as those before are done.
const mostCards = 25
const linesShown = 4

export interface SittingOptions {
  /** The id of an open obligation to begin with, due or not. */
  readonly first?: string | null
  /** Whether all cards are wanted at once, as in a static build. */
  readonly all?: boolean
}

/** The sitting as of the snapshot's day. */
export function sittingPage(
  snapshot: Snapshot,
  templates: Templates,
  { first = null, all = false }: SittingOptions = {},
): SittingPage {
  const { agenda } = insightOf(snapshot)
  const chosen = agenda.find(({ id }) => id === first)
  const owed = owedNow(snapshot).filter((one) => one !== chosen)
  const queue = chosen ? [chosen, ...owed] : owed
  const next = agenda.find(({ strength, due }) => strength === 'duty' && due > snapshot.today)
  return {
    sentence:
      queue.length === 0 ? summarise(agenda).sentence : `${countWords(queue.length, 'follow-up')} to write.`,
    total: queue.length,
    cards: queue.slice(0, all ? queue.length : mostCards).map((one) => cardOf(one, snapshot, templates)),
    next: next ? rowOf(next, snapshot) : null,
  }
}

/** What is owed now, in the order of Today. */
export function owedNow(snapshot: Snapshot): readonly Obligation[] {
  const { repair, overdue, today } = groupAgenda(insightOf(snapshot).agenda, snapshot.today)
  return [...repair.flatMap(({ items }) => items), ...overdue, ...today]
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
