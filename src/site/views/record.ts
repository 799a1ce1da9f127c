// My record: what I did with what I was given, in sentences, plots and tables, and who tells me how it went.
import { type Entry, type Facts, factsByEntry, type MyRecord, recordOf, type Teller } from '#core'
import type { Snapshot } from '../../host/workspace.ts'
import { entryLink, type EntryLink } from '../links.ts'
import { onceFor } from '../once.ts'
import { monthsShown, mostMonths } from '../record/months.ts'
import { type Section, sectionsOf } from '../record/sections.ts'
import { wholeWords } from '../record/sentences.ts'
import { type Who, whoIs } from '../who.ts'
import { countWords, fullDay, whenOf, type When } from '../words/dates.ts'
import { capitalise } from '../words/lists.ts'

export interface LapseShown {
  readonly when: When
  readonly sentence: string
  readonly entry: EntryLink | null
}

export interface TellerShown extends Omit<Teller, 'person'> {
  readonly who: Who
}

export interface RecordPage {
  /** What there is in all, and since when; said of nothing where nothing is written down. */
  readonly lede: string
  readonly isEmpty: boolean
  readonly sections: readonly Section[]
  /** Said where the record goes back further than the plots and tables. */
  readonly cut: string | null
  /** The latest first; no more than are read. */
  readonly lapses: readonly LapseShown[]
  readonly lapsesLeftOut: number
  readonly tellers: readonly TellerShown[]
  readonly tellersLeftOut: number
  readonly tellersSentence: string
}

/** How many lapses and people are listed at most. */
const most = 100

const carried = new WeakMap<Snapshot, (entry: Entry) => Facts | undefined>()

/** Has the record of a snapshot made from facts that are known from before, where they are; to be told before it is asked for. */
export const carryFacts = (snapshot: Snapshot, known: (entry: Entry) => Facts | undefined): void => {
  carried.set(snapshot, known)
}

/** What counts of each entry for the record of a snapshot, worked out once. */
export const factsIn = onceFor((snapshot: Snapshot) => factsByEntry(snapshot, carried.get(snapshot)))

const recordIn = onceFor((snapshot: Snapshot): MyRecord => recordOf(snapshot, factsIn(snapshot)))

/** The record as of the snapshot's day. */
export function recordPage(snapshot: Snapshot): RecordPage {
  const { notebook, today } = snapshot
  const record = recordIn(snapshot)
  const { whole, lapses, tellers, since } = record
  const months = monthsShown(record, today)
  const isCut = months.length === mostMonths && record.months[0]?.month !== months[0]?.month
  return {
    lede: since === null ? 'Nothing to look back on yet.' : `${wholeWords(whole)}, since ${fullDay(since)}.`,
    isEmpty: since === null,
    sections: sectionsOf(record, months, snapshot),
    cut: isCut ? 'The plots and tables show the last ten years; the sentences count everything.' : null,
    lapses: lapses
      .slice(-most)
      .toReversed()
      .map(({ day, sentence, entry }) => ({
        when: whenOf(day, today),
        sentence: capitalise(sentence),
        entry: entryLink(notebook, entry),
      })),
    lapsesLeftOut: Math.max(0, lapses.length - most),
    tellers: tellers.slice(0, most).map(({ person, ...counts }) => ({ who: whoIs(person), ...counts })),
    tellersLeftOut: Math.max(0, tellers.length - most),
    tellersSentence: tellerWords(tellers),
  }
}

/** How many of the people I introduced tell me, whether asked or not. */
function tellerWords(tellers: readonly Teller[]): string {
  const [unasked, asked] = [
    tellers.filter(({ byThemselves }) => byThemselves > 0).length,
    tellers.filter(({ byThemselves, afterAsked }) => byThemselves === 0 && afterAsked > 0).length,
  ]
  if (tellers.length === 0) return 'You haven’t introduced anybody yet.'
  const all = countWords(tellers.length, 'person', 'people')
  const said = (count: number): string => (count === 0 ? 'none' : count === 1 ? 'one' : String(count))
  return `Of ${all} you introduced, ${said(unasked)} told you unasked how it went, and ${said(asked)} after you asked.`
}
