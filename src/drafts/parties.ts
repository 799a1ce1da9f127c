// Those I introduce to each other, with what each said and when all are to meet.
import type { Day, Introduction, Person } from '#core'
import { isWith, othersOf } from './cast.ts'
import { noteOf } from './event-facts.ts'
import type { PartyFacts } from './facts.ts'
import { describePerson, firstNames } from './people.ts'
import type { Situation } from './situation.ts'
import { whenWords } from './when.ts'

/** What a message to `person` says of the parties of an introduction that I make; nothing elsewhere. */
export function gatherParties(situation: Situation, person: Person | null) {
  const { introduction, rule, today } = situation
  if (introduction?.kind !== 'made')
    return { people: [], others: null, other: null, client: null, together: null }
  const { words, first } = othersOf(situation)
  const client = introduction.for && introduction.for.key !== person?.key ? introduction.for : null
  return {
    people: rule === 'introduce' ? partiesOf(introduction, today) : [],
    others: words,
    other: first ? describePerson(first) : null,
    client: client ? describePerson(client) : null,
    together: togetherOf(introduction, today),
  }
}

const partiesOf = ({ parties, events }: Introduction, today: Day): readonly PartyFacts[] =>
  parties.map((person) => {
    const yes = events.findLast(
      (event) => event.verb === 'agreed' && event.day <= today && isWith(event, person),
    )
    const others = parties.filter(({ key }) => key !== person.key)
    return { ...describePerson(person), others: firstNames(others) ?? '', note: yes ? noteOf(yes) : null }
  })

/** When all parties are to meet: the latest day made for all that wasn't called off and hasn't gone by. */
function togetherOf({ parties, events }: Introduction, today: Day): string | null {
  const last = events.findLast(
    (event) =>
      event.day <= today &&
      (event.verb === 'scheduled' || event.verb === 'cancelled') &&
      parties.every((person) => isWith(event, person)),
  )
  if (last?.verb !== 'scheduled' || last.until === null || last.until < today) return null
  return whenWords(last.until, today)
}
