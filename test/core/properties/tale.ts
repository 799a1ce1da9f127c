// An introduction as a story: who, when, what happened; and the note that tells it.
import type { Day, Verb } from '#core'

/** One event, with the people it names and the line (behind the date) that says so. */
export interface Deed {
  readonly day: Day
  readonly verb: Verb
  readonly persons: readonly string[]
  readonly until: Day | null
  readonly line: string
}

export interface PromiseOf {
  readonly due: Day
  readonly person: string
  /** The day it was kept; null while it isn't. */
  readonly kept: Day | null
}

export interface Tale {
  readonly kind: 'received' | 'made' | 'requested'
  readonly form: 'introduction' | 'lead' | 'advice'
  readonly date: Day
  readonly introducer: string
  readonly to: readonly string[]
  readonly parties: readonly string[]
  readonly for: string | null
  readonly goal: string | null
  readonly deeds: readonly Deed[]
  readonly promises: readonly PromiseOf[]
}

export const cast = ['ana', 'raj', 'lena', 'noor'] as const
const surnames = { ana: 'Silva', raj: 'Patel', lena: 'Weiss', noor: 'Haddad' } as const

export const upperFirst = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1)

/** A card for everybody in the cast. */
export const cards: Readonly<Record<string, string>> = Object.fromEntries(
  cast.map((id) => [`contacts/${id}.md`, `---\nname: ${upperFirst(id)} ${surnames[id]}\n---\n`]),
)

const list = (names: readonly string[]): string =>
  names.length === 1 ? (names[0] ?? '') : `[${names.join(', ')}]`

function fieldsOf(tale: Tale): readonly string[] {
  const { kind, form, introducer, to, parties, date } = tale
  const common = [`kind: ${kind}`, `date: ${date}`, ...(tale.goal === null ? [] : [`goal: ${tale.goal}`])]
  const whom = to.length === 0 ? [] : [`to: ${list(to)}`]
  switch (kind) {
    case 'received':
      return [...common, `form: ${form}`, `introducer: ${introducer}`, ...whom]
    case 'requested':
      return [
        ...common,
        `introducer: ${introducer}`,
        ...whom,
        'ask: Would you introduce me to the head of design?',
        'because: you worked together',
      ]
    case 'made':
      return [
        ...common,
        `parties: [${parties.join(', ')}]`,
        ...(tale.for === null ? [] : [`for: ${tale.for}`]),
        ...(parties.length === 1 ? ['wanted: a tax adviser who knows start-ups'] : []),
      ]
  }
}

const promiseLine = ({ due, person, kept }: PromiseOf, index: number): string =>
  `- [${kept === null ? ' ' : 'x'}] ${due} send [[${person}]] thing ${index + 1}${kept === null ? '' : ` ✅ ${kept}`}\n`

/** The note that tells the story. */
export function writeTale(tale: Tale): string {
  const promises = tale.promises.map(promiseLine).join('')
  const lines = tale.deeds.map(({ day, line }) => `- ${day} ${line}\n`).join('')
  return `---\n${fieldsOf(tale).join('\n')}\n---\n${promises}\n## Timeline\n${lines}`
}
