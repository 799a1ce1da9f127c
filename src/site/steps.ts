// What was due beside what happened: in time or late where it was done, at its day where it wasn't, and what is ahead.
import {
  addDays,
  daysBetween,
  type Event,
  findAppointments,
  type Introduction,
  positionAt,
  type Step,
  stepsOf,
  verbs,
} from '#core'
import type { Snapshot } from '../host/workspace.ts'
import { entryLink, lineHref } from './links.ts'
import { countWords, whenOf, type When } from './words/dates.ts'
import { listWords } from './words/lists.ts'

/** How an event stands to what was due when it happened. */
export interface Mark {
  readonly state: 'in-time' | 'late' | 'lapsed'
  /** "in time", "3 days late". */
  readonly words: string
  /** What was due, said only where one event did several things of which one was late. */
  readonly what: string
  /** When it was due, and the last day before it lapsed, where it was late. */
  readonly due: When | null
  readonly lapsed: When | null
}

/** Something due on a day that no event stands for: missed, kept, still open, or ahead. */
export interface DueLine {
  readonly when: When
  readonly state: 'missed' | 'kept' | 'open' | 'lapsed' | 'ahead'
  /** What is to be done, as the agenda says it. */
  readonly sentence: string
  /** What that day means for it: "missed", "due, still open", "due, unless they write first". */
  readonly words: string
  /** The last day before it lapses, and the day on which it lapsed, where that is to be said. */
  readonly lapses: When | null
  readonly lapsed: When | null
  /** The line that opened it. */
  readonly href: string
}

export interface StepsShown {
  readonly marks: ReadonlyMap<Event, readonly Mark[]>
  /** By day. */
  readonly dues: readonly DueLine[]
}

/** The duties of an introduction as its timeline shows them, as of the snapshot's day. */
export function stepsShown(introduction: Introduction, snapshot: Snapshot): StepsShown {
  const steps = stepsOf(introduction, snapshot)
  const byEvent = Map.groupBy(steps.filter(isShownAtEvent), ({ end }) => end?.event)
  const marks = [...byEvent].flatMap(([event, met]) =>
    event ? [[event, marksOf(met, snapshot)] as const] : [],
  )
  const href = entryLink(snapshot.notebook, introduction.id)?.href ?? ''
  const lines = [
    ...steps.filter((step) => !isReplaced(step, steps)).flatMap((step) => dueLines(step, snapshot, href)),
    ...appointmentsAhead(introduction, snapshot, href),
  ]
  return {
    marks: new Map(marks),
    dues: lines.toSorted((a, b) => (a.when.iso < b.when.iso ? -1 : a.when.iso > b.when.iso ? 1 : 0)),
  }
}

/** How many days late a step was done; 0 where it was in time. */
const daysLate = ({ due, end }: Step): number => Math.max(0, end ? daysBetween(due, end.day) : 0)

/** Late ones at any event; those in time only at my own, where there is something to be in time with. */
function isShownAtEvent(step: Step): boolean {
  const { end, doneBy, rule } = step
  if (end?.how !== 'met' || end.event === null) return false
  const { verb } = end.event
  return daysLate(step) > 0 || verbs[verb].whose === 'mine' || (verb === doneBy && rule !== 'debrief')
}

function marksOf(steps: readonly Step[], { today }: Snapshot): readonly Mark[] {
  const late = steps.filter((step) => daysLate(step) > 0)
  const inTime: Mark = { state: 'in-time', words: 'in time', what: '', due: null, lapsed: null }
  if (late.length === 0) return [inTime]
  return late.map((step): Mark => {
    const { due, lapses, end } = step
    const hasLapsed = lapses !== null && end !== null && end.day > lapses
    return {
      state: hasLapsed ? 'lapsed' : 'late',
      words: `${countWords(daysLate(step), 'day')} late`,
      what: steps.length > 1 ? shortOf(step) : '',
      due: whenOf(due, today),
      lapsed: hasLapsed ? whenOf(addDays(lapses, 1), today) : null,
    }
  })
}

/** Whether the same duty was asked for again later, so that it stands there. */
const isReplaced = (step: Step, steps: readonly Step[]): boolean =>
  steps.some(
    (other) =>
      other !== step &&
      other.id === step.id &&
      other.opened === step.opened &&
      other.line === step.line &&
      other.since > step.since,
  )

function dueLines(step: Step, { today }: Snapshot, entryHref: string): readonly DueLine[] {
  const { due, lapses, end, rule, waitingOn } = step
  const at = { sentence: shortOf(step), href: lineHref(entryHref, step.line), lapses: null, lapsed: null }
  if (end) {
    if (end.how === 'met' && end.event) return []
    if (end.how === 'met') {
      const late = daysLate(step)
      const words = late > 0 ? `kept, ${countWords(late, 'day')} late` : 'kept, in time'
      return [{ ...at, when: whenOf(end.day, today), state: 'kept', words }]
    }
    return end.day > due ? [{ ...at, when: whenOf(due, today), state: 'missed', words: 'missed' }] : []
  }
  const when = whenOf(due, today)
  if (due >= today) {
    const unless = waitingOn === null ? '' : ', unless they write first'
    const words = rule === 'promise' ? 'promised for this day' : `due${unless}`
    return [{ ...at, when, state: 'ahead', words, lapses: lapses && whenOf(lapses, today) }]
  }
  const open = { ...at, when, words: 'due, still open' } as const
  if (lapses === null) return [{ ...open, state: 'open' }]
  if (lapses < today) return [{ ...open, state: 'lapsed', lapsed: whenOf(addDays(lapses, 1), today) }]
  const last = { ...at, when: whenOf(lapses, today), words: 'the last day before it lapses' } as const
  return [
    { ...open, state: 'open' },
    { ...last, state: 'ahead' },
  ]
}

/** The sentence without what only its row needs; a promise is left as it was made. */
const shortOf = ({ rule, sentence }: Step): string =>
  rule === 'promise' ? sentence : sentence.replace(/(?:, or say no)?: .*$/, '')

const appointmentsAhead = (
  introduction: Introduction,
  { notebook, today }: Snapshot,
  entryHref: string,
): readonly DueLine[] =>
  findAppointments(introduction, notebook, today).map(({ until, persons, line, note }) => ({
    when: whenOf(until, today),
    state: 'ahead',
    sentence: `Scheduled with ${listWords(persons.map(({ short }) => short))}`,
    words: 'in the calendar',
    lapses: null,
    lapsed: null,
    href: lineHref(entryHref, positionAt(note.lineStarts, line.span.start).line),
  }))
