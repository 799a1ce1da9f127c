// Whether an introduction is over: every turn ended, and nothing left to tell.
import type { Day } from '../day/day.ts'
import type { Introduction, Notebook } from '../notebook/notebook.ts'
import { findMade, type MadeStory } from './made.ts'
import { findReceived, findUnreported, isAfter, isWith } from './received.ts'
import { findTurn } from './turn.ts'

/** Whether nothing more is to come of an introduction on `today`; one that hasn't begun isn't over. */
export function isOver(introduction: Introduction, notebook: Notebook, today: Day): boolean {
  if (introduction.events.some(({ verb, day }) => verb === 'closed' && day <= today)) return true
  const received = findReceived(introduction, today)
  if (received) {
    const { nudges } = notebook.policy
    const turns = received.contacts.map(({ person }) => findTurn(received, person, nudges))
    return (
      turns.every(({ scheduled, next }) => !scheduled && next.kind === 'over') && !findUnreported(received)
    )
  }
  const made = findMade(introduction, today)
  if (made) return isMadeOver(made)
  return (
    introduction.kind === 'requested' &&
    introduction.events.findLast(
      ({ verb, day }) => day <= today && (verb === 'agreed' || verb === 'declined'),
    )?.verb === 'declined'
  )
}

const heard = new Set(['checked-in', 'heard', 'replied', 'talked', 'met'])

function isMadeOver({ parties, introduced, no, events }: MadeStory): boolean {
  const after = (
    verbs: ReadonlySet<string>,
    person: (typeof parties)[number]['person'],
    since: typeof introduced,
  ) =>
    events.some(
      (event) => verbs.has(event.verb) && isWith(event, person) && !(since && !isAfter(event, since)),
    )
  const told = new Set(['told'])
  if (parties.length < 2)
    return (
      events.some(({ verb }) => verb === 'passed') || parties.every(({ person }) => after(told, person, null))
    )
  if (introduced) return parties.every(({ person }) => after(heard, person, introduced))
  return (
    no !== null && parties.every(({ person, consent }) => consent === null || after(told, person, no.event))
  )
}
