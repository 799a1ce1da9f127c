// What a message is about: the entry that owes it, whom it names, and the line that opened it.
import {
  type Contact,
  type Day,
  type Event,
  fold,
  type Introduction,
  type Notebook,
  type Obligation,
  type Person,
  positionAt,
} from '#core'
import { findOutcome } from './outcomes.ts'

export type Entry = Contact | Introduction
type PromiseMade = Entry['promises'][number]

/** A notebook on a day, and what is to be written about in it. */
export interface Situation {
  readonly notebook: Notebook
  readonly today: Day
  readonly rule: Obligation['rule'] | 'request'
  readonly entry: Entry
  /** The introduction, where the entry is one. */
  readonly introduction: Introduction | null
  /** Whom the obligation names. */
  readonly person: Person | null
  /** The event that opened it, in whichever file; for a report the outcome that is to be told. */
  readonly event: Event | null
  readonly promise: PromiseMade | null
  /** The entry that the line stands in which opened it. */
  readonly source: Entry | null
  readonly due: Day | null
  readonly isLapsed: boolean
}

const isIntroduction = (entry: Entry): entry is Introduction => 'kind' in entry

/** The entry an obligation is in: two files may have one id, then the one that its line stands in. */
function findEntry(notebook: Notebook, { entry, file }: Obligation): Entry | undefined {
  const source = notebook.entries.get(file)
  if (source && fold(source.note.id) === fold(entry)) return source
  const paths = notebook.pathsByKey.get(fold(entry)) ?? []
  return paths.flatMap((path) => notebook.entries.get(path) ?? [])[0]
}

/** What it is about: the event that opened it, but for a report the latest with the same people. */
const findEvent = ({ rule }: Obligation, entry: Entry, opener: Event | null, today: Day): Event | null =>
  rule === 'report' && opener && isIntroduction(entry) ? findOutcome(entry, opener, today) : opener

/** An obligation as a situation; undefined where the notebook doesn't hold its entry (any more). */
export function findSituation(notebook: Notebook, obligation: Obligation, today: Day): Situation | undefined {
  const entry = findEntry(notebook, obligation)
  if (!entry) return undefined
  const source = notebook.entries.get(obligation.file) ?? null
  const isAt = (offset: number): boolean =>
    source !== null && positionAt(source.note.lineStarts, offset).line === obligation.line
  const opener = source?.events.find(({ line }) => isAt(line.daySpan.start)) ?? null
  const { person, due, lapses } = obligation
  return {
    notebook,
    today,
    rule: obligation.rule,
    entry,
    introduction: isIntroduction(entry) ? entry : null,
    person: person === null ? null : (notebook.people.get(fold(person)) ?? null),
    event: findEvent(obligation, entry, opener, today),
    promise: source?.promises.find(({ line }) => isAt(line.span.start)) ?? null,
    source,
    due,
    isLapsed: lapses !== null && today > lapses,
  }
}

/** The asking itself, which no rule asks for. */
export const requestSituation = (notebook: Notebook, introduction: Introduction, today: Day): Situation => ({
  ...{ notebook, today, entry: introduction, introduction, source: introduction },
  rule: 'request',
  person: introduction.introducer,
  event: null,
  promise: null,
  due: null,
  isLapsed: false,
})
