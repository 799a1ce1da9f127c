// Timelines as pages show them: events by day, whose word each is, and where it is written.
import { positionAt, verbs, type Day, type Event, type Note } from '#core'
import type { History } from '../host/history/read.ts'
import type { Snapshot } from '../host/workspace.ts'
import { writtenOf, type WrittenShown } from './history.ts'
import { entryLink, lineHref, type EntryLink } from './links.ts'
import { piecesOf, type Piece } from './pieces.ts'
import type { DueLine, Mark } from './steps.ts'
import { monthWords } from './month.ts'
import { whenOf, type When } from './words/dates.ts'
import { capitalise } from './words/lists.ts'

export interface Happening {
  readonly when: When
  /** The verb as written; empty in a plain note. */
  readonly verb: string
  /** What follows it, with its dates and tags set apart. */
  readonly words: readonly Piece[]
  /** In words, for the margin: "you", "them", "both"; empty for what is nobody's. */
  readonly whose: 'mine' | 'theirs' | 'both' | 'nobody'
  /** Where it is written. */
  readonly href: string
  /** The entry it stands in, where that isn't the page's own. */
  readonly entry: EntryLink | null
  /** Dated after today: it doesn't count yet. */
  readonly ahead: boolean
  /** When it was written down, where that is to be said: null on its day, undefined where it isn't known. */
  readonly written: WrittenShown | null | undefined
  /** How it stands to what was due; empty where it met nothing, or where that isn't shown. */
  readonly marks: readonly Mark[]
}

/** An event as shown on the page of the entry `here`. */
export function happeningOf(
  event: Event,
  { notebook, today }: Snapshot,
  here: string,
  history?: History,
  marks: readonly Mark[] = [],
): Happening {
  const { line, note, verb } = event
  const entry = entryLink(notebook, note.id)
  const head = verbHead(event.words, note.text.slice(line.verbSpan.start, line.verbSpan.end), verb)
  return {
    when: whenOf(line.day, today),
    verb: capitalise(head),
    words: piecesOf(event.words.slice(head.length), today),
    whose: verbs[verb].whose,
    href: lineHref(entry?.href ?? '', positionAt(note.lineStarts, line.span.start).line),
    entry: note.id === here ? null : entry,
    ahead: line.day > today,
    written: writtenOf(event, history, today),
    marks,
  }
}

/** The part of a line's words that is its verb as written; empty in a plain note. */
function verbHead(words: string, written: string, verb: Event['verb']): string {
  if (verb === 'note' && !/^note\b/i.test(words)) return ''
  return written !== '' && words.startsWith(written) ? written : (words.split(/[\s:]/, 1)[0] ?? '')
}

/** A line of a timeline: what happened, or what was due and isn't told by anything that happened. */
export type TimelineLine = Happening | DueLine

/** A timeline in the order it is read: what was, in one stretch or by month where it is long, then what is ahead. */
export interface Woven {
  readonly past: readonly {
    readonly month: string
    /** Under which a page that is open finds it again; empty in one stretch. */
    readonly id: string
    readonly lines: readonly TimelineLine[]
  }[]
  readonly ahead: readonly TimelineLine[]
}

/** From this many lines on, a timeline is cut into months. */
const long = 40

/** Puts what was due between what happened, each on its day, behind the events of that day; `dues` are by day. */
export function weave(happenings: readonly Happening[], dues: readonly DueLine[]): Woven {
  const isAhead = (line: TimelineLine): boolean => ('state' in line ? line.state === 'ahead' : line.ahead)
  const wait = dues.filter((line) => !isAhead(line))
  const past: TimelineLine[] = []
  for (const one of happenings.filter((line) => !isAhead(line))) {
    while (wait[0] && wait[0].when.iso < one.when.iso) past.push(...wait.splice(0, 1))
    past.push(one)
  }
  past.push(...wait)
  const ahead = [...happenings, ...dues].filter(isAhead).toSorted((a, b) => compare(a.when.iso, b.when.iso))
  const months = [...Map.groupBy(past, ({ when }) => when.iso.slice(0, 7))]
  return {
    past:
      past.length < long
        ? [{ month: '', id: '', lines: past }]
        : months.map(([month, lines]) => ({ month: monthWords(month), id: `month-${month}`, lines })),
    ahead,
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export interface PromiseShown {
  readonly text: string
  readonly due: When
  readonly done: boolean
  readonly late: boolean
  readonly href: string
}

/** The promises of a note, as written, open ones first. */
export function promisesOf(note: Note, today: Day, href: string): readonly PromiseShown[] {
  const shown = note.promises.map((promise) => promiseOf(promise, note, today, href))
  return [...shown.filter(({ done }) => !done), ...shown.filter(({ done }) => done)]
}

function promiseOf(promise: Note['promises'][number], note: Note, today: Day, href: string): PromiseShown {
  const { line } = positionAt(note.lineStarts, promise.span.start)
  return {
    text: promise.text,
    due: whenOf(promise.due, today),
    done: promise.done,
    late: !promise.done && promise.due < today,
    href: lineHref(href, line),
  }
}
