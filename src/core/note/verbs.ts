// The verbs of the timeline: whose each is, what it needs, and how else it may be written.

/** Whose word or deed an event is. */
export type Whose = 'mine' | 'theirs' | 'both' | 'nobody'

/** Who is meant by a verb where an event names nobody: FORMAT.md's table. */
export type DefaultPerson =
  | 'contact' // `to`; in a request the introducer until introduced
  | 'introducer'
  | 'all-parties' // `introduced`, and what is done all together
  | 'nobody'

export interface VerbRecord {
  readonly whose: Whose
  readonly person: DefaultPerson
  /** The preposition of the date it can't do without. */
  readonly needs?: 'until' | 'for'
  /** What else people write, with the channel it implies. */
  readonly also?: Readonly<Record<string, Channel | null>>
}

/** The channels in the order people are offered them. */
export const channels = [
  'email',
  'phone',
  'video',
  'message',
  'letter',
  'linkedin',
  'event',
  'in-person',
] as const
export type Channel = (typeof channels)[number]

/** Other words for a channel. */
export const channelWords: Readonly<Record<string, Channel>> = {
  ...Object.fromEntries(channels.map((channel) => [channel, channel])),
  'e-mail': 'email',
  mail: 'email',
  call: 'phone',
}

const mine = (person: DefaultPerson, also?: VerbRecord['also']): VerbRecord => ({
  whose: 'mine',
  person,
  ...(also && { also }),
})
const theirs = (person: DefaultPerson): VerbRecord => ({ whose: 'theirs', person })

export const verbs = {
  introduced: { whose: 'nobody', person: 'all-parties', also: { connected: null } },
  'reached-out': mine('contact', { wrote: null, emailed: 'email', called: 'phone', messaged: 'message' }),
  nudged: mine('contact', { 'followed-up': null }),
  thanked: mine('introducer'),
  reported: mine('introducer', { updated: null }),
  apologised: mine('introducer', { apologized: null, acknowledged: null }),
  asked: mine('introducer'),
  're-asked': mine('introducer'),
  'checked-in': mine('introducer'),
  told: mine('introducer'),
  helped: mine('introducer'),
  gave: mine('introducer'),
  'let-down': mine('nobody'),
  got: theirs('introducer'),
  replied: theirs('contact'),
  heard: theirs('contact'),
  agreed: theirs('contact'),
  declined: theirs('contact'),
  'not-now': { whose: 'theirs', person: 'contact', needs: 'until' },
  talked: { whose: 'both', person: 'contact', also: { spoke: null } },
  met: { whose: 'both', person: 'contact' },
  scheduled: { whose: 'both', person: 'contact', needs: 'for' },
  cancelled: { whose: 'both', person: 'contact', also: { canceled: null } },
  'no-show': { whose: 'nobody', person: 'contact' },
  'no-response': { whose: 'nobody', person: 'contact', also: { ghosted: null } },
  acted: { whose: 'nobody', person: 'nobody', also: { tried: null } },
  passed: { whose: 'nobody', person: 'nobody' },
  resolved: { whose: 'nobody', person: 'nobody' },
  snoozed: { whose: 'nobody', person: 'nobody', needs: 'until' },
  closed: { whose: 'nobody', person: 'nobody', also: { dropped: null } },
  note: { whose: 'nobody', person: 'nobody' },
} as const satisfies Readonly<Record<string, VerbRecord>>

export type Verb = keyof typeof verbs

/** A verb's record. */
export const getVerb = (verb: Verb): VerbRecord => verbs[verb]

/** Every way to write each verb, hyphenated and in lower case, with the verb and channel it means. */
export const verbWords: ReadonlyMap<string, { readonly verb: Verb; readonly channel: Channel | null }> =
  new Map(
    (Object.entries(verbs) as [Verb, VerbRecord][]).flatMap(([verb, { also }]) => [
      [verb, { verb, channel: null }] as const,
      ...Object.entries(also ?? {}).map(([word, channel]) => [word, { verb, channel }] as const),
    ]),
  )
