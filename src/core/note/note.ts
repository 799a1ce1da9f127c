// One file of a notebook as read: typed fields, timeline, promises and links, each with its place, and what is wrong.
import type { Day } from '../day/day.ts'
import type { Duration } from '../day/duration.ts'
import type { LineStarts } from '../text/position.ts'
import type { Located, Span } from '../text/span.ts'
import type { Policy, Away } from './policy.ts'
import type { Problem } from './problem.ts'
import type { Reference } from './reference.ts'
import type { Channel, Verb } from './verbs.ts'

/** What a contact's frontmatter says; a field that can't be read is absent. */
export interface ContactFields {
  readonly name?: Located<string>
  readonly aliases: readonly Located<string>[]
  readonly tags: readonly Located<string>[]
  readonly email: readonly Located<string>[]
  readonly phone: readonly Located<string>[]
  readonly links: readonly Located<string>[]
  readonly org?: Located<string>
  readonly role?: Located<string>
  readonly location?: Located<string>
  readonly metAt?: Located<string>
  readonly met?: Located<Day>
  readonly through?: Located<Reference>
  readonly offers: readonly Located<string>[]
  readonly seeks: readonly Located<string>[]
  /** How long to go at most without contact; `none` overrides the policy's. */
  readonly cadence?: Located<Duration | 'none'>
  readonly askFirst: boolean
  readonly archived: boolean
}

export type IntroductionKind = 'received' | 'made' | 'requested'
export type IntroductionForm = 'introduction' | 'referral' | 'lead' | 'advice'

/** What an introduction's frontmatter says; a field that can't be read is absent. */
export interface IntroductionFields {
  readonly kind: IntroductionKind
  readonly form: IntroductionForm
  /** From `date:`, else from the file name (an empty span at the top). */
  readonly date?: Located<Day>
  readonly introducer?: Located<Reference>
  readonly to: readonly Located<Reference>[]
  readonly parties: readonly Located<Reference>[]
  readonly for?: Located<Reference>
  readonly wanted?: Located<string>
  readonly ask?: Located<string>
  readonly because?: Located<string>
  readonly purpose?: Located<string>
  readonly goal?: Located<string>
  readonly tags: readonly Located<string>[]
}

/** What me.md says. */
export interface MeFields {
  readonly name?: Located<string>
  readonly email: readonly Located<string>[]
  /** An IANA zone that this machine knows. */
  readonly timezone?: Located<string>
  readonly offers: readonly Located<string>[]
  readonly seeks: readonly Located<string>[]
  readonly away: readonly Away[]
  readonly policy: Policy
  readonly sampleAsOf?: Located<Day>
}

/** Words that may be a person's name, longest first: they count only where someone has that name. */
export interface NameSlot {
  readonly options: readonly Located<string>[]
  /** Where it goes on after a comma: the comma's offset, at which a name or a link must end. */
  readonly comma: number | null
}

/** One event of a timeline, as written: who is meant is only known in the notebook. */
export interface TimelineLine {
  readonly day: Day
  /** Its place in the file, counted the way its dates run. */
  readonly place: number
  readonly verb: Verb
  /** The date and the verb as written. */
  readonly daySpan: Span
  readonly verbSpan: Span
  /** All of the item's first paragraph. */
  readonly span: Span
  /** Links and `@ids` before the first colon. */
  readonly named: readonly Located<Reference>[]
  /** Places where a bare name may stand. */
  readonly slots: readonly NameSlot[]
  readonly channel: Channel | null
  /** The day its verb needs, or names (`until`, `for`, `on`). */
  readonly until: Day | null
  readonly tags: readonly string[]
  /** All that follows the date (verb included), as plain text in one line: links shown by their label. */
  readonly words: string
  /** Whether anything is said beside the clauses; a bare name may be all of it. */
  readonly explained: boolean
  /** The words that explain it unless they are names; null where it is explained without them. */
  readonly loose: readonly Span[] | null
  /** Wikilinks that are mere text: behind the colon, or anywhere in a note. */
  readonly links: readonly Located<Reference>[]
  /** False where the line holds an error: it is shown but counts for nothing. */
  readonly readable: boolean
}

/** A dated task. */
export interface PromiseLine {
  /** The slug of its text. */
  readonly slug: string
  /** Its words without date and box. */
  readonly text: string
  readonly due: Day
  readonly done: boolean
  /** The day of a `✅`, where there is one. */
  readonly doneOn: Day | null
  readonly links: readonly Located<Reference>[]
  readonly span: Span
  /** The box, `[ ]` with its brackets. */
  readonly box: Span
}

interface Read {
  /** Relative to the notebook, with `/`. */
  readonly path: string
  /** The file name without `.md`, NFC, as written. */
  readonly id: string
  /** The id as it is compared. */
  readonly key: string
  /** The text without a BOM; empty where it could not be read. */
  readonly text: string
  readonly hasBom: boolean
  readonly lineStarts: LineStarts
  readonly body: Span
  /** Ordered by day, then by place; a file written newest first is read from its bottom. */
  readonly timeline: readonly TimelineLine[]
  readonly promises: readonly PromiseLine[]
  /** Wikilinks in the text that name nobody by themselves. */
  readonly links: readonly Located<Reference>[]
  readonly problems: readonly Problem[]
}

/** `sound`: whether its frontmatter could be read at all; where not, only its promises count. */
export interface ContactNote extends Read {
  readonly sort: 'contact'
  readonly sound: boolean
  readonly fields: ContactFields
}
export interface IntroductionNote extends Read {
  readonly sort: 'introduction'
  readonly sound: boolean
  readonly fields: IntroductionFields
}
export interface MeNote extends Read {
  readonly sort: 'me'
  readonly sound: boolean
  readonly fields: MeFields
}
/** A Markdown file that is no entry, or a file that nothing could be read of. */
export interface OtherNote extends Read {
  readonly sort: 'other'
}

export type EntryNote = ContactNote | IntroductionNote
export type Note = EntryNote | MeNote | OtherNote
