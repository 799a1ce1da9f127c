// The shape of a rule's record: what it asks and why, in words and as a function, with examples that run as tests.
import type { Day } from '../day/day.ts'
import type { Contact, Event, Introduction, Notebook, PromiseMade } from '../notebook/notebook.ts'
import type { Person } from '../notebook/person.ts'
import type { RuleId } from '../note/policy.ts'
import type { Channel, Verb } from '../note/verbs.ts'
import type { MadeStory } from '../story/made.ts'
import type { ReceivedStory } from '../story/received.ts'
import type { RequestedStory } from '../story/requested.ts'

/** A notebook on a day. */
export interface Desk {
  readonly notebook: Notebook
  readonly today: Day
}

/** What a rule finds owed, before weekends, absences and snoozes. */
export interface Owing {
  readonly person: Person | null
  readonly opened: Day | null
  readonly due: Day
  /** Whether somebody named the due day, so that no weekend or absence moves it. */
  readonly named?: boolean
  readonly lapses: Day | null
  /** Who must move first. */
  readonly waitingOn?: Person | null
  /** What opened it, for its place: an event, a promise, or an introduction. */
  readonly by?: Event | PromiseMade | Introduction | null
  /** Said in the sentence: what it is about. */
  readonly about?: string
  /** Said beside the why: what makes this one special. */
  readonly because?: string
  /** Another verb than the rule's that discharges it. */
  readonly doneBy?: Verb
}

export type Entry = Contact | Introduction

/** A notebook, a day, and what the rule finds owed then, each as `id status due`. */
export interface RuleExample {
  readonly files: Readonly<Record<string, string>>
  readonly today: string
  readonly owed: readonly string[]
}

export interface Rule {
  readonly id: RuleId
  /** The kinds of entry it looks at, for people. */
  readonly applies: string
  readonly strength: 'duty' | 'courtesy'
  /** What to do, in a few words. */
  readonly title: string
  readonly why: string
  /** When it opens, is due and lapses, and what else ends it, in words; `{key}` stands for the policy's number. */
  readonly opens: string
  readonly due: string
  readonly lapses: string | null
  readonly ends: string
  readonly done: Verb | 'ticked'
  readonly channels: readonly Channel[]
  /** Says what to do about one that is owed. */
  readonly say: (owing: Owing, entry: Entry) => string
  readonly owes: {
    readonly received?: (story: ReceivedStory, desk: Desk) => readonly Owing[]
    readonly made?: (story: MadeStory, desk: Desk) => readonly Owing[]
    readonly requested?: (story: RequestedStory, desk: Desk) => readonly Owing[]
    readonly contact?: (contact: Contact, desk: Desk) => readonly Owing[]
    readonly entry?: (entry: Entry, desk: Desk) => readonly Owing[]
  }
  readonly examples: readonly RuleExample[]
}
