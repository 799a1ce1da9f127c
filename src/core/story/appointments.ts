// The dates in the calendar of an introduction that are still to come.
import type { Event, Introduction, Notebook } from '../notebook/notebook.ts'
import type { Day } from '../day/day.ts'
import { findMade, findTogether } from './made.ts'
import { findReceived } from './received.ts'
import { findTurn } from './turn.ts'

/** The `scheduled` events of `introduction` whose day is `today` or later, neither called off nor replaced, by day. */
export function findAppointments(
  introduction: Introduction,
  { policy }: Notebook,
  today: Day,
): readonly (Event & { readonly until: Day })[] {
  const received = findReceived(introduction, today)
  const made = findMade(introduction, today)
  const turns = received?.contacts.map(({ person }) => findTurn(received, person, policy.nudges).scheduled)
  const found = [...(turns ?? []), made && !made.introduced ? findTogether(made) : null]
  const ahead = found.filter(
    (event): event is Event & { readonly until: Day } =>
      event !== null && event !== undefined && event.until !== null && event.until >= today,
  )
  return [...new Set(ahead)].sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0))
}
