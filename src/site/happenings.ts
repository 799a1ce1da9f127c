// Timelines as pages show them: events by day, whose word each is, and where it is written.
import { positionAt, verbs, type Day, type Event, type Note } from '#core'
import type { History } from '../host/history/read.ts'
import type { Snapshot } from '../host/workspace.ts'
import { writtenOf, type WrittenShown } from './history.ts'
import { entryLink, lineHref, type EntryLink } from './links.ts'
import { piecesOf, type Piece } from './pieces.ts'
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
}

/** An event as shown on the page of the entry `here`. */
export function happeningOf(
  event: Event,
  { notebook, today }: Snapshot,
  here: string,
  history?: History,
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
    written: writtenOf(line, history, today),
  }
}

/** The part of a line's words that is its verb as written; empty in a plain note. */
function verbHead(words: string, written: string, verb: Event['verb']): string {
  if (verb === 'note' && !/^note\b/i.test(words)) return ''
  return written !== '' && words.startsWith(written) ? written : (words.split(/[\s:]/, 1)[0] ?? '')
}

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
