// How far an introduction has come.
import type { Day } from '../day/day.ts'
import type { Event, Introduction } from '../notebook/notebook.ts'
import { findAllAgreed, findMade } from '../story/made.ts'
import {
  findReceived,
  isAfter,
  isBoth,
  isOutcome,
  isTheirs,
  isWith,
  type ReceivedStory,
} from '../story/received.ts'
import { findReachedOut } from '../story/turn.ts'

const received = ['new', 'reached-out', 'in-touch', 'met', 'reported'] as const
const made = ['asking', 'agreed', 'introduced', 'checked-in'] as const
const requested = ['asked', 're-asked', 'agreed'] as const

export type Stage =
  | (typeof received)[number]
  | (typeof made)[number]
  | (typeof requested)[number]
  | 'passed'
  | 'no-response'
  | 'declined'
  | 'closed'

/** The stages an introduction goes through when all goes well, in order: its rail. */
export function stagesFor(introduction: Introduction, today: Day): readonly Stage[] {
  if (introduction.kind === 'made') return made
  return introduction.kind === 'received' || findReceived(introduction, today) ? received : requested
}

/** The stage on `today`; an introduction that hasn't begun, or can't be read, is at its first. */
export function stageOf(introduction: Introduction, today: Day): Stage {
  const events = introduction.events.filter(({ day }) => day <= today)
  if (events.some(({ verb }) => verb === 'closed')) return 'closed'
  if (introduction.kind === 'made') return madeStage(introduction, today)
  const story = findReceived(introduction, today)
  if (story) return receivedStage(story)
  if (introduction.kind === 'received') return 'new'
  const by = (verbs: readonly string[]): Event | undefined =>
    events.findLast(({ verb }) => verbs.includes(verb))
  const [answer, reasked] = [by(['agreed', 'declined']), by(['re-asked', 'asked'])]
  if (answer?.verb === 'declined') return 'declined'
  if (answer && !(reasked && isAfter(reasked, answer))) return 'agreed'
  return reasked ? 're-asked' : 'asked'
}

function receivedStage(story: ReceivedStory): Stage {
  const { events, contacts, introducer } = story
  const outcomes = events.filter((event) => contacts.some(({ person }) => isOutcome(event, person)))
  const last = outcomes.at(-1)
  const reported = events.findLast(
    ({ verb, persons }) =>
      verb === 'reported' && (!introducer || persons.some(({ key }) => key === introducer.key)),
  )
  const told = reported && !(last && isAfter(last, reported))
  const reached = contacts.some(({ person }) => findReachedOut(story, person))
  if (last && isEnd(last)) return last.verb
  if (told && reached) return 'reported'
  if (outcomes.some(({ verb }) => verb === 'met' || verb === 'talked' || verb === 'acted')) return 'met'
  if (!reached) return 'new'
  const words = events.filter((event) => contacts.some(({ person }) => person && isWith(event, person)))
  return words.some((event) => isTheirs(event) || isBoth(event)) ? 'in-touch' : 'reached-out'
}

/** An outcome that is a stage of its own: the story went no further. */
const isEnd = (event: Event): event is Event & { readonly verb: 'passed' | 'declined' | 'no-response' } =>
  event.verb === 'passed' || event.verb === 'declined' || event.verb === 'no-response'

function madeStage(introduction: Introduction, today: Day): Stage {
  const story = findMade(introduction, today)
  if (!story) return 'asking'
  const { introduced, parties, events } = story
  if (introduced) {
    const heard = new Set(['checked-in', 'heard', 'replied', 'talked', 'met'])
    const all = parties.every(({ person }) =>
      events.some((event) => heard.has(event.verb) && isWith(event, person) && isAfter(event, introduced)),
    )
    return all ? 'checked-in' : 'introduced'
  }
  if (story.no) return 'declined'
  return findAllAgreed(story) === undefined ? 'asking' : 'agreed'
}
