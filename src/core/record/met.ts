// Somebody I met: whether I followed up, and whether we talked.
import type { Day } from '../day/day.ts'
import type { Contact } from '../notebook/notebook.ts'
import type { Desk } from '../rules/rule.ts'
import { isBoth, isMine } from '../story/received.ts'

export interface MetFact {
  /** The day we met. */
  readonly day: Day
  /** The first thing of mine with them since, or of both after that day. */
  readonly followedUp: Day | null
  /** The first time after that day that we talked or met. */
  readonly talked: Day | null
}

/** The facts of a contact by the desk's day, from any file; null where no day says that we met. */
export function metFact({ note, person }: Contact, { notebook, today }: Desk): MetFact | null {
  const day = note.fields.met?.value
  if (day === undefined || day > today) return null
  const since = (notebook.eventsByPerson.get(person.key) ?? []).filter(
    (event) => event.day >= day && event.day <= today,
  )
  const followedUp = since.find((event) => isMine(event) || (isBoth(event) && event.day > day))
  const talked = since.find(({ verb, day: on }) => on > day && (verb === 'talked' || verb === 'met'))
  return { day, followedUp: followedUp?.day ?? null, talked: talked?.day ?? null }
}
