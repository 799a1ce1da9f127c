// An introduction that I make, as of a day: what each party said, and how often I asked.
import { type Day, later } from '../day/day.ts'
import type { Event, Introduction } from '../notebook/notebook.ts'
import type { Person } from '../notebook/person.ts'
import { eventsUntil, isAfter, isWith } from './received.ts'

/** Where one party stands. */
export interface Party {
  readonly person: Person
  /** It is the one the introduction is for, so their consent is given. */
  readonly isClient: boolean
  /** Their latest answer, or that none came. */
  readonly answer: Event | null
  /** My asks since that answer. */
  readonly asks: readonly Event[]
  /** The day of their consent as it stands. */
  readonly consent: Day | null
}

export interface MadeStory {
  readonly introduction: Introduction
  readonly date: Day
  readonly parties: readonly Party[]
  readonly events: readonly Event[]
  readonly introduced: Event | null
  /** The standing no of a party, the earliest. */
  readonly no: { readonly person: Person; readonly event: Event } | null
}

const answers = new Set(['agreed', 'declined', 'not-now', 'no-response'])

/** The story as of `today`; undefined before it began, and for an introduction of another kind. */
export function findMade(introduction: Introduction, today: Day): MadeStory | undefined {
  const { kind, date } = introduction
  if (kind !== 'made' || date === null || date > today) return undefined
  const events = eventsUntil(introduction.events, today)
  const parties = introduction.parties.map((person) => findParty(introduction, date, events, person))
  const noes = parties.flatMap(({ person, answer }) =>
    answer && isNo(answer) ? [{ person, event: answer }] : [],
  )
  const no = noes.sort((a, b) => (isAfter(a.event, b.event) ? 1 : -1))[0] ?? null
  const introduced = events.find(({ verb }) => verb === 'introduced') ?? null
  return { introduction, date, parties, events, introduced, no }
}

/** A no, said or by silence. */
export const isNo = ({ verb }: Event): boolean => verb === 'declined' || verb === 'no-response'

function findParty(introduction: Introduction, date: Day, events: readonly Event[], person: Person): Party {
  const own = events.filter((event) => isWith(event, person))
  const answer = own.findLast(({ verb }) => answers.has(verb)) ?? null
  const asks = own.filter(
    (event) => (event.verb === 'asked' || event.verb === 're-asked') && !(answer && isAfter(answer, event)),
  )
  const isClient = introduction.for?.key === person.key
  const consent = answer ? (answer.verb === 'agreed' ? answer.day : null) : isClient ? date : null
  return { person, isClient, answer, asks, consent }
}

/** The day of the last consent, where every party of two or more gave it; else undefined. */
export function findAllAgreed({ parties }: MadeStory): Day | undefined {
  const days = parties.flatMap(({ consent }) => consent ?? [])
  return parties.length > 1 && days.length === parties.length ? days.reduce(later) : undefined
}

/** The date all are to talk together: the latest scheduled for all that wasn't called off for all. */
export function findTogether({ events, parties }: MadeStory): Event | undefined {
  const last = events.findLast(
    (event) =>
      (event.verb === 'scheduled' || event.verb === 'cancelled') &&
      parties.every(({ person }) => isWith(event, person)),
  )
  return last?.verb === 'scheduled' ? last : undefined
}
