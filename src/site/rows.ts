// One obligation as a row of a page.
import { daysBetween, type Day, type Obligation, type Status } from '#core'
import type { Snapshot } from '../host/workspace.ts'
import { type Deeds, deedsOf } from './deeds.ts'
import { entryLink, lineHref, type EntryLink } from './links.ts'
import { piecesOf, type Piece } from './pieces.ts'
import { whoHas, type Who } from './who.ts'
import { countWords, whenOf, type When } from './words/dates.ts'
import { capitalise } from './words/lists.ts'

export interface Row {
  readonly id: string
  /** What colours it; a courtesy is suggested, so it stays quiet whatever its day. */
  readonly status: Status | 'courtesy'
  readonly who: Who | null
  readonly sentence: string
  readonly why: readonly Piece[]
  readonly due: When
  /** How late or how soon: "3 days late", "today", "in 2 days", "quiet, back in 2 days"; empty where it stands since `due`. */
  readonly lateness: string
  /** What a lapse means for it: "lapsed Mon 9 Nov", "lapses tomorrow"; empty where it can't lapse or not soon. */
  readonly lapse: string
  /** What it belongs to, and where it was opened. */
  readonly entry: EntryLink | null
  /** The line of the note that it comes from, on the entry's page; null where the entry has none. */
  readonly sourceHref: string | null
  /** Who must move first, while it isn't due. */
  readonly waitingOn: Who | null
  /** The day it is. */
  readonly today: Day
  /** What one can do about it from here. */
  readonly deeds: Deeds
}

/** An obligation as a row, as of the snapshot's day. */
export function rowOf(obligation: Obligation, snapshot: Snapshot): Row {
  const { notebook, today } = snapshot
  const entry = entryLink(notebook, obligation.entry)
  return {
    id: obligation.id,
    status: obligation.strength === 'courtesy' ? 'courtesy' : obligation.status,
    who: whoHas(notebook, obligation.person),
    sentence: obligation.sentence,
    why: piecesOf(sentenceOf(obligation.why), today),
    due: whenOf(obligation.due, today),
    lateness: latenessOf(obligation),
    lapse: lapseWords(obligation, today),
    entry,
    sourceHref: entry && lineHref(entry.href, obligation.line),
    waitingOn: whoHas(notebook, obligation.waitingOn),
    today,
    deeds: deedsOf(obligation, snapshot),
  }
}

/** "3 days late", "today", "tomorrow", "in 4 days"; a courtesy is never late, and its days past are left unsaid. */
export function latenessOf({
  days,
  status,
  strength,
}: Pick<Obligation, 'days' | 'status' | 'strength'>): string {
  if (days > 0) return strength === 'courtesy' ? '' : `${countWords(days, 'day')} late`
  if (days === 0) return 'today'
  const ahead = days === -1 ? 'tomorrow' : `in ${countWords(-days, 'day')}`
  return status === 'snoozed' ? `quiet, back ${ahead}` : ahead
}

const soonDays = 3

function lapseWords({ lapses, status }: Obligation, today: Day): string {
  if (lapses === null) return ''
  const left = daysBetween(today, lapses)
  if (status === 'lapsed') return 'lapsed'
  if (status === 'snoozed' || left < 0 || left > soonDays) return ''
  // the day itself is still in time
  return left === 0 ? 'lapses tomorrow' : `lapses in ${countWords(left + 1, 'day')}`
}

const sentenceOf = (words: string): string =>
  words === '' || /[.!?…]$/.test(words) ? capitalise(words) : `${capitalise(words)}.`
