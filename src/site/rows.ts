// One obligation as a row of a page.
import { daysBetween, type Day, type Obligation, type Status } from '#core'
import type { Snapshot } from '../host/workspace.ts'
import { type Deeds, deedsOf, isOwedNow } from './deeds.ts'
import { draftOf, type DraftShown, type Templates } from './drafting.ts'
import { maskedSentence } from './incognito/sentence.ts'
import { entryLink, lineHref, type EntryLink } from './links.ts'
import { piecesOf, type Piece } from './pieces.ts'
import { whoHas, type Who } from './who.ts'
import { whenOf, type When } from './words/dates.ts'
import { latenessOf, lapseWords } from './words/lateness.ts'
import { daysFor, type RowDays } from './static/row-days.ts'

export { latenessOf } from './words/lateness.ts'
import { capitalise } from './words/lists.ts'

/** What a table or a glance says of an obligation. */
export interface Brief {
  readonly id: string
  /** What colours it; a courtesy is suggested, so it stays quiet whatever its day. */
  readonly status: Status | 'courtesy'
  readonly sentence: string
  /** The same without names and the notes' own words: "Tell A. how it went with R.". */
  readonly masked: string
  readonly due: When
  /** How late or how soon: "3 days late", "today", "in 2 days", "quiet, back in 2 days"; empty where it stands since `due`. */
  readonly lateness: string
  /** What a lapse means for it: "lapsed Mon 9 Nov", "lapses tomorrow"; empty where it can't lapse or not soon. */
  readonly lapse: string
  /** The day it is. */
  readonly today: Day
  /** What it will be on later days: a static page re-reads itself by that; null in the sample. */
  readonly days: RowDays | null
  /** The day from which it is owed, as far as that is known; null where it isn't. */
  readonly owed: Day | null
}

/** An obligation with all that a page can say of it. */
export interface Row extends Brief {
  readonly who: Who | null
  readonly why: readonly Piece[]
  /** What it belongs to, and where it was opened. */
  readonly entry: EntryLink | null
  /** The line of the note that it comes from, on the entry's page; null where the entry has none. */
  readonly sourceHref: string | null
  /** Who must move first, while it isn't due. */
  readonly waitingOn: Who | null
  /** What one can do about it from here. */
  readonly deeds: Deeds
}

const origins = new WeakMap<Row, { readonly obligation: Obligation; readonly snapshot: Snapshot }>()

/** The words for a row, as of the day from which it is owed or, where that is past, of today; undefined for no row of ours. */
export function draftFor(
  row: Row,
  templates: Templates,
): DraftShown | { readonly failed: string } | undefined {
  const origin = origins.get(row)
  if (!origin) return undefined
  const today = row.owed !== null && row.owed > row.today ? row.owed : row.today
  return draftOf(origin.obligation, { ...origin.snapshot, today }, templates)
}

/** What is said of an obligation in short, as of the snapshot's day. */
export function briefOf(obligation: Obligation, snapshot: Snapshot): Brief {
  const { notebook, today } = snapshot
  let masked: string | undefined
  let days: RowDays | null | undefined
  return {
    id: obligation.id,
    status: obligation.strength === 'courtesy' ? 'courtesy' : obligation.status,
    sentence: obligation.sentence,
    get masked() {
      return (masked ??= maskedSentence(obligation, notebook))
    },
    due: whenOf(obligation.due, today),
    lateness: latenessOf(obligation),
    lapse: lapseWords(obligation, obligation.lapses === null ? null : daysBetween(today, obligation.lapses)),
    today,
    get days() {
      if (days === undefined) days = daysFor(obligation, snapshot)
      return days
    },
    get owed() {
      return this.days === null ? (isOwedNow(obligation) ? today : null) : this.days.owed
    },
  }
}

/** An obligation as a row, as of the snapshot's day. */
export function rowOf(obligation: Obligation, snapshot: Snapshot): Row {
  const { notebook, today } = snapshot
  const entry = entryLink(notebook, obligation.entry)
  // what of it in short is worked out only when it is asked for stays so
  const row: Row = Object.assign(briefOf(obligation, snapshot), {
    who: whoHas(notebook, obligation.person),
    why: piecesOf(sentenceOf(obligation.why), today),
    entry,
    sourceHref: entry && lineHref(entry.href, obligation.line),
    waitingOn: whoHas(notebook, obligation.waitingOn),
    deeds: deedsOf(obligation, snapshot),
  })
  origins.set(row, { obligation, snapshot })
  return row
}

/** How the element with the words for a row is named. */
export const draftId = ({ id, days }: Row): string => `draft-${(days?.key ?? id).replaceAll(/\s/g, '_')}`

const sentenceOf = (words: string): string =>
  words === '' || /[.!?…]$/.test(words) ? capitalise(words) : `${capitalise(words)}.`
