// What a template can speak of: plain values, null where the notes don't say, so that a sentence can fall away.

/** Somebody, as a letter speaks of them. */
export interface PersonFacts {
  readonly name: string
  readonly first: string
  readonly email: string | null
  readonly org: string | null
  readonly role: string | null
  /** "VP Engineering at Northwind", "at Northwind". */
  readonly at: string | null
  readonly offers: readonly string[] | null
  readonly seeks: readonly string[] | null
  readonly ask_first: boolean
}

/** One of those I introduce to each other. */
export interface PartyFacts extends PersonFacts {
  /** The first names of the others: "Raj and Lena". */
  readonly others: string
  /** What they said with their yes. */
  readonly note: string | null
}

/** The notebook's owner; all of it null where me.md doesn't say. */
export interface MeFacts {
  readonly name: string | null
  readonly first: string | null
  readonly email: string | null
  readonly offers: readonly string[] | null
  readonly seeks: readonly string[] | null
}

/** Something that happened. */
export interface EventFacts {
  readonly verb: string
  /** `went-well`, `not-a-fit` and so on; null without one. */
  readonly tag: string | null
  /** "met by video", "talked". */
  readonly how: string
  readonly channel: string | null
  /** What stands behind the colon, without tags and without its last full stop. */
  readonly note: string | null
  /** "on 12 November", "yesterday". */
  readonly when: string
  /** The first names of those it was with. */
  readonly who: string | null
  /** The day that it names: "on Tuesday, 24 November". */
  readonly until: string | null
}

/** How long something has lain. */
export interface LateFacts {
  readonly days: number
  /** "a week", "two weeks", "three months". */
  readonly words: string
  readonly age: 'days' | 'weeks' | 'months'
}

export interface PromiseFacts {
  /** As it is written: "send Raj the deck". */
  readonly text: string
  /** What it is about, where it begins with sending or giving: "the deck". */
  readonly thing: string | null
  /** "10 November". */
  readonly day: string
}

/** Everything a template can name; variables.ts has a sentence about each. */
export interface Facts {
  readonly me: MeFacts
  readonly person: PersonFacts | null
  readonly introducer: PersonFacts | null
  readonly contacts: string | null
  readonly people: readonly PartyFacts[]
  readonly others: string | null
  readonly other: PersonFacts | null
  readonly client: PersonFacts | null
  readonly form: string | null
  readonly purpose: string | null
  readonly goal: string | null
  readonly ask: string | null
  readonly because: string | null
  readonly because_you: string | null
  readonly wanted: string | null
  readonly since: string | null
  readonly bcc: boolean
  readonly event: EventFacts | null
  readonly also: readonly string[] | null
  readonly theirs: EventFacts | null
  readonly mine: EventFacts | null
  readonly attempts: string | null
  readonly reached: string | null
  readonly together: string | null
  readonly promise: PromiseFacts | null
  readonly late: LateFacts | null
  readonly is_late: boolean
  readonly reason: string | null
  readonly rebuilding: boolean
  readonly received: string | null
  readonly met: string | null
  readonly met_at: string | null
  readonly quiet: string | null
  readonly timeline: readonly string[]
}
