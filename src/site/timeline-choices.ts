// What one may narrow a month of the timeline to: its people and kinds, and whatever is chosen already.
import { type Verb, verbs } from '#core'
import type { Snapshot } from '../host/workspace.ts'
import { addressPart } from './address.ts'
import { castOf, chronicleOf } from './chronicle.ts'
import type { Month } from './month.ts'
import type { TimelineQuery } from './timeline-query.ts'
import { labelOf } from './words/lists.ts'

export interface Choice {
  readonly value: string
  readonly label: string
  readonly chosen: boolean
}

export interface Choices {
  /** Whom one may choose; null where that would be too long a list, and a name is typed. */
  readonly people: readonly Choice[] | null
  /** Who is chosen, as the address names them; empty where nobody is. */
  readonly named: string
  readonly kinds: readonly Choice[]
}

const mostNames = 200

/** What one may choose from: the people and kinds of the month, and whatever is chosen already. */
export function choicesOf(snapshot: Snapshot, month: Month, query: TimelineQuery): Choices {
  const { people, kinds } = castOf(chronicleOf(snapshot, { person: null, kind: null }).in(month))
  const persons = query.person ? new Map([...people, [query.person.key, query.person]]) : people
  return {
    named: query.person?.name ?? query.unknown,
    people:
      persons.size > mostNames
        ? null
        : [...persons.values()]
            .sort((a, b) => a.name.localeCompare(b.name))
            .map((person) => ({
              value: addressPart(person.id),
              label: person.name,
              chosen: person.key === query.person?.key,
            })),
    kinds: (Object.keys(verbs) as Verb[])
      .filter((verb) => kinds.has(verb) || verb === query.kind)
      .map((verb) => ({ value: verb, label: labelOf(verb), chosen: verb === query.kind })),
  }
}
