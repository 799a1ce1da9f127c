// Who is who in a message: to whom it goes, whom it is about, who the others are.
import type { Day, Event, Person } from '#core'
import { verbs } from '#core'
import { firstNames, joinNames } from './people.ts'
import { plain } from './plain.ts'
import type { Situation } from './situation.ts'

/** Whether an event is about this person. */
export const isWith = ({ persons }: Event, person: Person): boolean =>
  persons.some(({ key }) => key === person.key)

/** To whom a message goes; null where it goes to several, or to oneself. */
export function addresseeOf({ rule, person, introduction }: Situation): Person | null {
  if (rule === 'debrief' || rule === 'introduce' || rule === 'let-go') return null
  if (rule === 'no-answer' && introduction?.kind !== 'made') return introduction?.introducer ?? null
  return person
}

const isReached = (situation: Situation, person: Person): boolean =>
  situation.entry.events.some(
    (event) =>
      event.day <= situation.today &&
      isWith(event, person) &&
      (verbs[event.verb].whose === 'mine' || verbs[event.verb].whose === 'both'),
  )

/** Everybody that I was introduced to. */
function introducedTo({ introduction, today }: Situation): readonly Person[] {
  if (!introduction || introduction.kind === 'made') return []
  if (introduction.kind === 'received') return introduction.to
  const granted = introduction.events.filter(({ verb, day }) => verb === 'introduced' && day <= today)
  const people = granted.flatMap(({ persons }) => persons)
  return people.length > 0 ? [...new Map(people.map((each) => [each.key, each])).values()] : introduction.to
}

/** Those of them whom the message is about. */
export function contactsOf(situation: Situation): readonly Person[] {
  const { rule, person, event, introduction } = situation
  const all = introducedTo(situation)
  const some = (chosen: readonly Person[]): readonly Person[] => (chosen.length > 0 ? chosen : all)
  switch (rule) {
    case 'report':
      return some(event?.persons.filter(({ key }) => key !== introduction?.introducer?.key) ?? [])
    case 'apologise':
      return some(all.filter((each) => !isReached(situation, each)))
    case 'keep-posted':
      return some(all.filter((each) => isReached(situation, each)))
    default:
      return some(all.filter(({ key }) => key === person?.key))
  }
}

/** The day on which I first did something with all of them; null where somebody is still to be written to. */
export function reachedOn(situation: Situation, contacts: readonly Person[]): Day | null {
  if (contacts.length === 0 || !contacts.every((person) => isReached(situation, person))) return null
  const first = situation.entry.events.find(
    (event) => verbs[event.verb].whose === 'mine' && contacts.some((person) => isWith(event, person)),
  )
  return first?.day ?? null
}

/** The other parties of an introduction that I make: by first name once they know each other, else in full. */
export function othersOf({ introduction, person, event, today }: Situation): {
  readonly words: string | null
  readonly first: Person | null
} {
  if (introduction?.kind !== 'made') return { words: null, first: null }
  const others = introduction.parties.filter(({ key }) => key !== person?.key)
  const known = introduction.events.some(({ verb, day }) => verb === 'introduced' && day <= today)
  const words = known ? firstNames(others) : joinNames(others.map(({ name }) => plain(name)))
  const first = others.find((other) => event && isWith(event, other)) ?? others[0] ?? null
  return { words, first }
}
