// What `owed watch --json` prints: one event a line, each complete in itself.
import type { Day, Diagnostic, Obligation } from '#core'
import type { Change } from '../changes.ts'
import { sentenceOf } from './words.ts'

/** What every event says: when (an instant in UTC), the notebook's day where it is known by then, and one sentence. */
interface Said {
  readonly time: string
  readonly today: Day | null
  readonly sentence: string
}

/** The state of things: how it begins, a new day, a save without effect, the folder gone and back, saves seen late. */
interface StateEvent extends Said {
  readonly kind: 'watching' | 'day' | 'saved' | 'gone' | 'back' | 'trouble'
}

type ProblemEvent = Said & { readonly kind: 'problem' | 'mended' } & Pick<
    Diagnostic,
    'file' | 'line' | 'column' | 'severity' | 'code'
  >

type DutyEvent = Said & {
  readonly kind: 'owed' | 'done' | 'ended' | 'due' | 'lapsed' | 'moved'
  /** The obligation's id. */
  readonly obligation: string
} & Pick<Obligation, 'rule' | 'person' | 'strength' | 'status' | 'due' | 'waitingOn' | 'file' | 'line'>

export type WatchEvent = StateEvent | ProblemEvent | DutyEvent

/** When an event is, and on which day of the notebook. */
export interface When {
  readonly now: Date
  readonly today: Day
}

/** An event that is about the watch itself. */
export const stateEvent = (
  kind: StateEvent['kind'],
  sentence: string,
  { now, today }: { readonly now: Date; readonly today?: Day },
): WatchEvent => ({ time: now.toISOString(), today: today ?? null, kind, sentence })

/** The event of one change. */
export function eventOf(change: Change, { now, today }: When): WatchEvent {
  const time = now.toISOString()
  const sentence = sentenceOf(change, today)
  if ('diagnostic' in change) {
    const { file, line, column, severity, code } = change.diagnostic
    return { time, today, kind: change.kind, sentence, file, line, column, severity, code }
  }
  const { id, rule, person, strength, status, due, waitingOn, file, line } = change.item
  const duty = { obligation: id, rule, person, strength, status, due, waitingOn, file, line }
  return { time, today, kind: change.kind, sentence, ...duty }
}
