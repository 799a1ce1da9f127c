// What one can do about an obligation from a page: the ways of doing it, and what to write where no page can.
import { addDays, type Channel, doneLine, type HandLine, type Obligation, snoozeLine, verbs } from '#core'
import type { Snapshot } from '../host/workspace.ts'
import { noteHash } from './note-hash.ts'
import { pages } from './links.ts'

/** One way of doing it: what the button says, and what is sent. */
export interface Way {
  /** "by email", "in person", "met in person"; "done" where there is but one. */
  readonly label: string
  readonly by?: Channel
  readonly verb?: string
}

export interface Deeds {
  readonly obligation: string
  /** Of the note that it is written in, as this page shows it. */
  readonly hash: string
  /** Where it was opened. */
  readonly path: string
  readonly line: number
  readonly ways: readonly Way[]
  /** How it may have gone, where that is to be told: a tag, and what it means. */
  readonly outcomes: readonly { readonly tag: string; readonly label: string }[]
  /** Its page in the sitting. */
  readonly sittingHref: string
  /** Whether it is owed now, and so in the sitting. */
  readonly isOwed: boolean
  /** What to type instead: `owed done ana-to-raj/report/ana`. */
  readonly command: string
  /** What to write instead of pressing Done; null where the note can't take it. */
  readonly byHand: HandLine | null
  /** What to write to put it off until tomorrow. */
  readonly laterByHand: HandLine | null
}

/** How the id of its card names an obligation. */
export const cardId = (obligation: string): string => `card-${obligation.replaceAll(/\s/g, '_')}`

/** Whether it is owed on the day that it is of. */
export const isOwedNow = ({ strength, status }: Obligation): boolean =>
  strength === 'duty' && (status === 'lapsed' || status === 'overdue' || status === 'due')

/** What one can do about `obligation`; what is to be written by hand is worked out when it is asked for. */
export function deedsOf(obligation: Obligation, { notebook, today }: Snapshot): Deeds {
  const { id, file, line } = obligation
  let [byHand, laterByHand]: (HandLine | null | undefined)[] = []
  return {
    obligation: id,
    hash: noteHash(notebook.notes.get(file)),
    path: file,
    line,
    ways: waysOf(obligation),
    outcomes: obligation.rule === 'debrief' ? outcomes : [],
    sittingHref: `${pages.sitting}?at=${encodeURIComponent(id)}`,
    isOwed: isOwedNow(obligation),
    command: `owed done ${/^[\w./-]+$/.test(id) ? id : `'${id.replaceAll("'", `'\\''`)}'`}`,
    get byHand() {
      if (byHand === undefined) byHand = doneLine(notebook, obligation, today) ?? null
      return byHand
    },
    get laterByHand() {
      if (laterByHand === undefined)
        laterByHand = snoozeLine(notebook, obligation, today, addDays(today, 1)) ?? null
      return laterByHand
    },
  }
}

const usual: readonly Channel[] = ['email', 'phone', 'in-person']

const outcomes: Deeds['outcomes'] = [
  { tag: 'went-well', label: 'went well' },
  { tag: 'clunker', label: 'a clunker' },
  { tag: 'not-a-fit', label: 'not a fit' },
  { tag: 'dud', label: 'a dud' },
]

const meetings: readonly Way[] = [
  { label: 'met in person', verb: 'met', by: 'in-person' },
  { label: 'talked by video', verb: 'talked', by: 'video' },
  { label: 'talked by phone', verb: 'talked', by: 'phone' },
  { label: 'they didn’t come', verb: 'no-show' },
]

/** The ways of doing it, best first. */
export function waysOf({ rule, doneBy, channels }: Obligation): readonly Way[] {
  if (rule === 'debrief') return meetings
  const isSaid = doneBy !== 'ticked' && (verbs[doneBy].whose === 'mine' || doneBy === 'introduced')
  if (!isSaid) return [{ label: 'done' }]
  const offered = channels.length > 0 ? channels : usual
  return offered.map((by) => ({ label: by === 'in-person' ? 'in person' : `by ${by}`, by }))
}
