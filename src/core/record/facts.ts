// What counts of each entry for my record; an entry that nothing changed for is not looked at again.
import type { Contact, Introduction } from '../notebook/notebook.ts'
import type { Person } from '../notebook/person.ts'
import type { Desk } from '../rules/rule.ts'
import { keepFacts } from './kept.ts'
import { type Lapse, lapsesIn, lapsesWith } from './lapses.ts'
import { madeFact, type MadeFact } from './made.ts'
import { metFact, type MetFact } from './met.ts'
import { receivedFact, type ReceivedFact } from './received.ts'

/** The facts of one or more entries. */
export interface Facts {
  readonly received: readonly ReceivedFact[]
  readonly made: readonly MadeFact[]
  readonly met: readonly MetFact[]
  readonly lapses: readonly Lapse[]
}

const ofIntroductions = keepFacts<Introduction, Facts>()
const ofContacts = keepFacts<Contact, Facts>()

/** The facts of an introduction by the desk's day; `elsewhere` is what of other notes they may depend on. */
export function introductionFacts(
  introduction: Introduction,
  desk: Desk,
  elsewhere: readonly unknown[],
): Facts {
  const { policy, away } = desk.notebook
  const from = [desk.today, policy, away, ...elsewhere]
  return ofIntroductions(introduction, from, () => {
    const [received, made] = [receivedFact(introduction, desk), madeFact(introduction, desk.today)]
    return {
      received: received ? [received] : [],
      made: made ? [made] : [],
      met: [],
      lapses: lapsesIn(introduction, desk),
    }
  })
}

/** The facts of a contact by the desk's day, from any file. */
export function contactFacts(contact: Contact, desk: Desk): Facts {
  const { policy, away, eventsByPerson, introductionsByPerson } = desk.notebook
  const { key } = contact.person
  const from = [desk.today, policy, away, eventsByPerson.get(key), introductionsByPerson.get(key)]
  return ofContacts(contact, from, () => {
    const met = metFact(contact, desk)
    return { received: [], made: [], met: met ? [met] : [], lapses: lapsesWith(contact, desk) }
  })
}

/**
 * Gives, for the introducer of an introduction, all from which their trust is told (RULES.md: it tightens the days of
 * what comes from them): lists that are others as soon as anything in them is. Each introducer is looked up once.
 */
export function trustBehind({ notebook }: Desk): (introducer: Person | null) => readonly unknown[] {
  const known = new Map<string, readonly unknown[]>()
  return (introducer) => {
    if (!introducer) return []
    const { key } = introducer
    const before = known.get(key)
    if (before) return before
    const { eventsByPerson, introductionsByPerson, promisesByPerson } = notebook
    const found = [eventsByPerson.get(key), introductionsByPerson.get(key), promisesByPerson.get(key)]
    known.set(key, found)
    return found
  }
}
