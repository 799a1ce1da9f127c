// What is needed and isn't given is asked, where somebody sits there; else it is said to be missing.
import { type Day, findPerson, type Notebook } from '#core'
import { UserError, exits } from '../../../host/failure.ts'
import { askText } from '../../ask/ask.ts'
import { askPeople, askPerson, type Named } from '../../ask/people.ts'
import type { Call } from '../../command.ts'
import { givenUp, readTexts } from './options.ts'

/** Where the values come from. */
export interface Asking {
  readonly call: Call
  readonly notebook: Notebook
  readonly today: Day
  /** Whether somebody sits there who can be asked. */
  readonly canAsk: boolean
  /** Told when the person says that somebody is new. */
  readonly sayNew: () => void
}

/** Says that a value is missing, and how it is given. */
export const missing = (what: string, how: string): UserError =>
  new UserError(`${what} is missing: ${how}. See owed new --help.`, exits.call)

/** An answer, or what says that it is missing where nobody can be asked. */
async function orAsk<T>(
  given: T | undefined,
  asking: Asking,
  lack: () => UserError,
  ask: () => Promise<T | undefined>,
): Promise<T> {
  if (given !== undefined) return given
  if (!asking.canAsk) throw lack()
  const answer = await ask()
  if (answer === undefined) throw givenUp()
  return answer
}

const isEmpty = (answer: string): string | undefined =>
  answer === '' ? 'A few words are needed here.' : undefined

/** A text that was given, else the answer to a question. */
export const orAskText = (
  given: string | undefined,
  asking: Asking,
  lack: UserError,
  message: string,
  example: string,
) =>
  orAsk(
    given,
    asking,
    () => lack,
    () => askText({ message, example, check: isEmpty }),
  )

function taken({ sayNew }: Asking, people: readonly Named[] | undefined): readonly string[] | undefined {
  if (people?.some(({ isNew }) => isNew)) sayNew()
  return people?.map(({ words }) => words)
}

/** The person of an option, else the answer to a question. */
export const orAskPerson = (option: string, asking: Asking, message: string): Promise<string> =>
  orAsk(
    asking.call.value(option),
    asking,
    () => missing(`--${option}`, `--${option} WHO`),
    async () => {
      const named = await askPerson(asking.notebook, message)
      return taken(asking, named && [named])?.[0]
    },
  )

/** The people of an option; one whose own name holds a comma is told from a list. */
export function peopleOf({ call, notebook }: Asking, option: string): readonly string[] | undefined {
  const whole = call.value(option)
  if (whole === undefined) return undefined
  return findPerson(notebook, whole) ? [whole] : readTexts(call, option)
}

/** The people of an option, else the answers to a question, at least `least`. */
export const orAskPeople = (
  option: string,
  asking: Asking,
  message: string,
  least: number,
): Promise<readonly string[]> =>
  orAsk(
    peopleOf(asking, option),
    asking,
    () => missing(`--${option}`, `--${option} WHO,…`),
    async () => taken(asking, await askPeople(asking.notebook, message, least)),
  )
