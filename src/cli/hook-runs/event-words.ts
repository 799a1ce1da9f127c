// What is written into a timeline, as a line of a commit message says it.
import type { Contact, Event, Introduction, Person, Verb } from '#core'

/** Where an event is written. */
export type Place = Contact | Introduction

const namesOf = (people: readonly Person[]): string => people.map(({ short }) => short).join(' and ')

/** Whom an introduction is about, beside these people: "about Raj". */
function aboutOf(place: Place, people: readonly Person[]): string {
  if (!('kind' in place)) return ''
  const others = (place.kind === 'made' ? place.parties : place.to).filter(
    ({ key }) => !people.some((person) => person.key === key),
  )
  return others.length === 0 ? '' : ` about ${namesOf(others)}`
}

// `P` stands for the people, `A` for " about" and whom else it concerns.
const phrases: Readonly<Record<Verb, string>> = {
  introduced: 'introduce P',
  'reached-out': 'reach out to P',
  nudged: 'nudge P',
  thanked: 'thank P',
  reported: 'report to PA',
  apologised: 'apologise to P',
  asked: 'ask PA',
  're-asked': 'ask P againA',
  'checked-in': 'check in with P',
  told: 'tell PA',
  helped: 'help P',
  gave: 'give to P',
  'let-down': 'let P down',
  got: 'receive from P',
  replied: 'reply from P',
  heard: 'word from P',
  agreed: 'yes from P',
  declined: 'no from P',
  'not-now': 'not now from P',
  talked: 'talk with P',
  met: 'meet P',
  scheduled: 'schedule with P',
  cancelled: 'cancel with P',
  'no-show': 'no-show of P',
  'no-response': 'no response from P',
  acted: 'act on P',
  passed: 'pass on P',
  resolved: 'resolve P',
  snoozed: 'snooze P',
  closed: 'close P',
  note: 'note on P',
}

/** "introduction to Raj by Ana", where I was introduced. */
const sayIntroduced = ({ to, introducer, id }: Introduction): string =>
  `introduction to ${namesOf(to) || id}${introducer ? ` by ${introducer.short}` : ''}`

/** "report to Ana about Raj", "thank Lena"; where an event names nobody, the entry's id stands for them. */
export function sayEvent({ verb, persons }: Pick<Event, 'verb' | 'persons'>, place: Place): string {
  if (verb === 'introduced' && 'kind' in place && place.kind !== 'made') return sayIntroduced(place)
  const names = namesOf(persons) || place.note.id
  const about = persons.length === 0 ? '' : aboutOf(place, persons)
  return phrases[verb].replace(/[PA]/g, (mark) => (mark === 'P' ? names : about))
}
