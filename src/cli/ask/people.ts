// Asking for people: those of the notebook are offered while one types, and anybody else can be named.
import type { Notebook, Person } from '#core'
import { type Choice, type Place, fitting, pickOne } from './ask.ts'

const unknown = 'new:'
const enough = 'enough:'

const choiceOf = ({ id, name, note }: Person): Choice => {
  const { org, role } = note?.fields ?? {}
  const about = [role?.value, org?.value].filter((text) => text !== undefined).join(', ')
  return { value: id, label: name, hint: [id, about].filter((text) => text !== '').join(' · ') }
}

const byName = (a: Choice, b: Choice): number => a.label.localeCompare(b.label, 'en')

/** The people that fit what was typed, and the words themselves as somebody new. */
function choicesFor(people: readonly Choice[], typed: string): readonly Choice[] {
  const found = fitting(people, typed)
  const isThere = found.some(({ label, value }) =>
    [label, value].some((each) => each.toLowerCase() === typed.toLowerCase()),
  )
  const come = { value: `${unknown}${typed}`, label: `${typed} (new here)` }
  return typed === '' || isThere ? found : [...found, come]
}

/** The people of a notebook but its owner, in the order of their names. */
export const peopleOf = ({ people }: Notebook): readonly Choice[] =>
  [...people.values()]
    .filter(({ key }) => key !== 'me')
    .map(choiceOf)
    .sort(byName)

const wordsOf = (value: string): string => (value.startsWith(unknown) ? value.slice(unknown.length) : value)

/** An answer: their id or their name in words; `isNew` where the person said that they are new. */
export interface Named {
  readonly words: string
  readonly isNew: boolean
}

const namedBy = (value: string): Named => ({ words: wordsOf(value), isNew: value.startsWith(unknown) })

/** Asks for one person; undefined where nobody is chosen. */
export async function askPerson(
  notebook: Notebook,
  message: string,
  place: Place = {},
): Promise<Named | undefined> {
  const people = peopleOf(notebook)
  const value = await pickOne({ ...place, message, choices: (typed) => choicesFor(people, typed) })
  return value === undefined ? undefined : namedBy(value)
}

/** Asks for people one after the other, at least `least`; undefined where it was given up. */
export async function askPeople(
  notebook: Notebook,
  message: string,
  least = 1,
  place: Place = {},
): Promise<readonly Named[] | undefined> {
  const people = peopleOf(notebook)
  const found: Named[] = []
  for (;;) {
    const isEnough = found.length >= least
    const rest = people.filter(({ value }) => !found.some(({ words }) => words === value))
    const nobody = { value: enough, label: 'nobody else' }
    const value = await pickOne({
      ...place,
      message: found.length === 0 ? message : isEnough ? 'And who else?' : 'And whom?',
      choices: (typed) => [...(isEnough && typed === '' ? [nobody] : []), ...choicesFor(rest, typed)],
    })
    if (value === undefined) return undefined
    if (value === enough) return found
    found.push(namedBy(value))
  }
}
