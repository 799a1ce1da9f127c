// A notebook: all notes read, who is who in them, and every introduction with its people. It knows no day.
import type { Day } from '../day/day.ts'
import type {
  ContactNote,
  IntroductionForm,
  IntroductionKind,
  IntroductionNote,
  MeNote,
  Note,
  PromiseLine,
  TimelineLine,
} from '../note/note.ts'
import type { Policy, Away } from '../note/policy.ts'
import type { Span } from '../text/span.ts'
import type { Directory, Resolution } from './directory.ts'
import type { Person } from './person.ts'

export type { Person } from './person.ts'

/** An event with the people it is about: those named, else those its verb means. */
export interface Event extends Pick<
  TimelineLine,
  'verb' | 'channel' | 'until' | 'tags' | 'words' | 'explained'
> {
  /** Never before the introduction's own date. */
  readonly day: Day
  readonly line: TimelineLine
  readonly note: ContactNote | IntroductionNote
  readonly persons: readonly Person[]
  /** Its place in the timeline's order, from 0. */
  readonly index: number
}

/** A reference and whom it means. */
export interface Mention {
  readonly note: ContactNote | IntroductionNote
  readonly span: Span
  readonly resolution: Resolution
  /** The field it stands in, or the event and its line. */
  readonly line: TimelineLine | null
  readonly place: 'introducer' | 'to' | 'parties' | 'for' | 'through' | 'event'
  /** Who is meant, with or without a file; null where that can't be told. */
  readonly person: Person | null
}

/** A contact with a file of their own. */
export interface Contact {
  readonly person: Person
  readonly note: ContactNote
  /** The events of their own file. */
  readonly events: readonly Event[]
  readonly promises: readonly PromiseMade[]
}

/** A promise with its person and its id within the entry. */
export interface PromiseMade {
  readonly note: ContactNote | IntroductionNote
  readonly line: PromiseLine
  /** Its words, with people's names in the place of links. */
  readonly text: string
  /** The slug, with `-2` and so on where an earlier one has it. */
  readonly slug: string
  readonly person: Person | null
}

/** An introduction with its people; who can't be read is left out, and so is an event that can't. */
export interface Introduction {
  readonly id: string
  readonly note: IntroductionNote
  readonly kind: IntroductionKind
  readonly form: IntroductionForm
  readonly date: Day | null
  readonly introducer: Person | null
  readonly to: readonly Person[]
  readonly parties: readonly Person[]
  /** The party that asked me for it. */
  readonly for: Person | null
  readonly events: readonly Event[]
  readonly promises: readonly PromiseMade[]
  /** Events whose verb needs a person here and has none. */
  readonly unattributed: readonly TimelineLine[]
}

/** Answers by key, worked out when first asked for. */
export interface Lookup<T> {
  get(key: string): T | undefined
}

/** Everybody, by key: the owner, then people with a file, then those who are only named. */
export interface People extends Lookup<Person> {
  has(key: string): boolean
  values(): Iterable<Person>
}

export interface Notebook {
  /** Every note, by path, in path order. */
  readonly notes: Pick<ReadonlyMap<string, Note>, 'get' | 'has' | 'keys' | 'values' | 'size'>
  readonly me: MeNote | null
  readonly policy: Policy
  readonly away: readonly Away[]
  readonly people: People
  /** In path order. */
  readonly contacts: readonly Contact[]
  /** In path order. */
  readonly introductions: readonly Introduction[]
  /** The paths of the introductions, in order, for who needs only a few of them. */
  readonly introductionPaths: readonly string[]
  /** The introductions in which somebody has a part, by the person's key, in path order. */
  readonly introductionsByPerson: Lookup<readonly Introduction[]>
  /** Every `resolved` of introductions with a date, by their goal, folded; the earliest first. */
  readonly resolvedByGoal: Lookup<readonly Event[]>
  /** Every event of every file that is about a person, by the person's key: by day, then file, then place. */
  readonly eventsByPerson: Lookup<readonly Event[]>
  /** Promises by their person's key. */
  readonly promisesByPerson: Lookup<readonly PromiseMade[]>
  /** Contacts and introductions by path. */
  readonly entries: Lookup<Contact | Introduction>
  /** Every reference of every note, by path. */
  readonly mentions: Lookup<readonly Mention[]>
  /** Where somebody is first named, in order of file and line, by the person's key. */
  readonly firstMentions: Lookup<Mention>
  readonly directory: Directory
  /** The paths of all notes with an id, by its key, in path order; entries before other notes. */
  readonly pathsByKey: Lookup<readonly string[]>
  /** The first of them, for who needs no other. */
  readonly firstPathByKey: Lookup<string>
  /** The notebook as it would be with each of these notes in its path's place; undefined takes one away. */
  replacing(notes: ReadonlyMap<string, Note | undefined>): Notebook
  /** What `find` gives for `key`, worked out once until something changes that it asked this notebook for. */
  remember<T>(what: string, key: string, find: () => T): T
}
