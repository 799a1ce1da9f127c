// What the introducer hasn't heard yet: one outcome that the report is about, and the others in a sentence each.
import type { Day, Event, Introduction, Person } from '#core'
import { describeEvent } from './event-facts.ts'
import { firstNames } from './people.ts'

const told = ['met', 'talked', 'no-show', 'no-response', 'declined', 'acted', 'passed', 'resolved']

const sharesPerson = (a: Event, b: Event): boolean =>
  a.persons.some(({ key }) => b.persons.some((other) => other.key === key))

const isOf = ({ persons }: Event, person: Person | null): boolean =>
  persons.some(({ key }) => key === person?.key)

/** Whom an event is about beside the introducer. */
const without = ({ persons }: Event, introducer: Person | null): readonly Person[] =>
  persons.filter(({ key }) => key !== introducer?.key)

/** The outcomes since the last report to the introducer, in order. */
function findUntold({ events, introducer }: Introduction, today: Day): readonly Event[] {
  const past = events.filter(({ day }) => day <= today)
  const report = past.findLastIndex((event) => event.verb === 'reported' && isOf(event, introducer))
  return past
    .slice(report + 1)
    .filter((event) => told.includes(event.verb))
    .filter((event) => event.persons.length === 0 || without(event, introducer).length > 0)
}

const isMeeting = ({ verb }: Event): boolean => verb === 'met' || verb === 'talked'
const isMissed = ({ verb }: Event): boolean => verb === 'no-show' || verb === 'no-response'
const verdicts = ['went-well', 'clunker', 'not-a-fit', 'dud']
const isVerdict = (event: Event): boolean =>
  !isMeeting(event) || event.tags.some((tag) => verdicts.includes(tag))

/**
 * What came of it with those whom `opener` is about: the last that says how it went and isn't told yet. A no-show that a
 * meeting followed is none, and a later talk that says nothing doesn't take a meeting's place.
 */
export function findOutcome(introduction: Introduction, opener: Event, today: Day): Event {
  const same = findUntold(introduction, today).filter((event) => sharesPerson(event, opener))
  const verdict = same.findLast(isVerdict)
  const after =
    verdict && isMissed(verdict) ? same.slice(same.indexOf(verdict) + 1).find(isMeeting) : undefined
  return after ?? verdict ?? opener
}

/** Beside `main`: the outcome of each other contact, what concerns nobody, and a meeting that a no came after. */
function findOthers(introduction: Introduction, main: Event, today: Day): readonly Event[] {
  const untold = findUntold(introduction, today)
  return untold.filter((event) => {
    if (event === main) return false
    if (sharesPerson(event, main)) return main.verb === 'declined' && isMeeting(event)
    return event.persons.length === 0 || findOutcome(introduction, event, today) === event
  })
}

const tags: Readonly<Record<string, string>> = {
  'went-well': ', and it went well',
  clunker: ', and it was hard going',
  'not-a-fit': ', and it isn’t a fit',
  dud: ', and there is nothing that we can do for each other right now',
}

function sentenceOf(event: Event, people: readonly Person[], today: Day): string {
  const { how, note, when, tag } = describeEvent(event, today)
  const who = firstNames(people) ?? ''
  const more = note === null ? '' : `: ${note}`
  switch (event.verb) {
    case 'no-show':
      return `${who} and I were to talk ${when}, and it didn’t come about`
    case 'no-response':
      return `${who} didn’t answer`
    case 'declined':
      return `${who} said no${more}`
    case 'acted':
      return `I acted on what you passed on${more}`
    case 'passed':
      return `The rest I have let pass${more}`
    case 'resolved':
      return `And this is how it ended${more || ': it is settled'}`
    default:
      return `${who} and I ${how} ${when}${tags[tag ?? ''] ?? ''}${more}`
  }
}

/** A sentence, without its full stop, for each outcome beside `main` that the introducer hasn't heard of; null where there is none. */
export function tellOthers(introduction: Introduction, main: Event, today: Day): readonly string[] | null {
  const sentences = findOthers(introduction, main, today).map((event) =>
    sentenceOf(event, without(event, introduction.introducer), today),
  )
  return sentences.length > 0 ? sentences : null
}
