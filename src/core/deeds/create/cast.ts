// Who is who in a new introduction, and what it lacks.
import type { Day } from '../../day/day.ts'
import type { IntroductionForm } from '../../note/note.ts'
import type { Notebook } from '../../notebook/notebook.ts'
import { type Somebody, whoIs } from './people.ts'
import { isRefused, type Refused, refuse } from './refusal.ts'

interface Shared {
  readonly date: Day
  readonly purpose?: string | undefined
  readonly goal?: string | undefined
  readonly tags?: readonly string[]
}

/** What is said of a new introduction; people in any words that name them. */
export type IntroductionValues = Shared &
  (
    | {
        readonly kind: 'received'
        readonly form: IntroductionForm
        readonly from: string
        readonly to: readonly string[]
      }
    | {
        readonly kind: 'made'
        readonly parties: readonly string[]
        readonly for?: string | undefined
        readonly wanted?: string | undefined
      }
    | {
        readonly kind: 'requested'
        readonly from: string
        readonly to: readonly string[]
        readonly ask: string
        readonly because?: string | undefined
      }
  )

/** The people of an introduction, found. */
export interface Cast {
  readonly from: Somebody | undefined
  readonly others: readonly Somebody[]
  readonly client: Somebody | undefined
  readonly all: readonly Somebody[]
}

/** The people that the values name; refuses who can’t be told. */
export function findCast(notebook: Notebook, values: IntroductionValues, anybody: boolean): Cast | Refused {
  const words = [
    ...('from' in values ? [values.from] : []),
    ...('parties' in values ? values.parties : values.to),
    ...('for' in values && values.for !== undefined ? [values.for] : []),
  ]
  const all: Somebody[] = []
  for (const each of words) {
    const somebody = whoIs(notebook, each, all, anybody)
    if (isRefused(somebody)) return somebody
    all.push(somebody)
  }
  const start = 'from' in values ? 1 : 0
  const end = start + ('parties' in values ? values.parties.length : values.to.length)
  return { from: start === 1 ? all[0] : undefined, others: all.slice(start, end), client: all[end], all }
}

/** Who stands in two places where only one makes sense, as a refusal. */
export function findTwice({ from, others, client }: Cast): Refused | undefined {
  const twice = others.find(({ id }, index) => others.findIndex((other) => other.id === id) < index)
  if (twice) return refuse(`${twice.name} is named twice: name each person once.`)
  if (from && others.some(({ id }) => id === from.id))
    return refuse(`${from.name} can’t introduce you to themselves: name two different people.`)
  if (client && !others.some(({ id }) => id === client.id))
    return refuse(`${client.name} isn’t one of the parties: \`for\` is the party that asked you.`)
  return undefined
}

/** What is required and isn’t there, as a refusal. */
export function findLack(values: IntroductionValues, today: Day): Refused | undefined {
  if (values.date > today)
    return refuse(`${values.date} is still to come: an introduction is written down once it is there.`)
  if (values.kind === 'requested' && values.ask.trim() === '')
    return refuse('Say in one clear sentence what you ask for.')
  if (
    values.kind === 'received' &&
    values.to.length === 0 &&
    values.form !== 'lead' &&
    values.form !== 'advice'
  )
    return refuse('Say whom you were introduced to.')
  if (values.kind !== 'made' || values.parties.length > 1) return undefined
  return values.parties.length === 1 && (values.wanted ?? '').trim() !== ''
    ? undefined
    : refuse('Name two people or more, or one and whom they look for.')
}
