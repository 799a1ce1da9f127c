// The values given to `owed new`, each checked for its form and for the sort of entry it is for.
import { type Day, nearest, parsePast } from '#core'
import { UserError, exits } from '../../../host/failure.ts'
import { pickOne } from '../../ask/ask.ts'
import type { Call } from '../../command.ts'
import { wrongCall } from '../../parse.ts'

const sorts = ['contact', 'received', 'made', 'requested'] as const
export type Sort = (typeof sorts)[number]

/** Nothing was written, since the person left a question without an answer. */
export const givenUp = (): UserError => new UserError('Nothing was written.', exits.call)

const introduction = ['date', 'purpose', 'goal', 'tag']

const optionsFor: Readonly<Record<Sort, readonly string[]>> = {
  contact: ['met', 'met-at', 'email', 'org', 'role', 'through', 'cadence', 'tag'],
  received: ['from', 'to', 'form', ...introduction],
  made: ['parties', 'for', 'wanted', ...introduction],
  requested: ['from', 'to', 'ask', 'because', ...introduction],
}

const all = [...new Set(Object.values(optionsFor).flat())]

const meanings: Readonly<Record<Sort, string>> = {
  contact: 'somebody you met',
  received: 'somebody introduces you, or hands you a lead or advice',
  made: 'you introduce people to each other',
  requested: 'you ask for an introduction',
}

async function findSort(word: string | undefined, canAsk: boolean): Promise<Sort> {
  const choices = sorts.map((value) => ({ value, label: value, hint: meanings[value] }))
  if (word === undefined && !canAsk)
    throw new UserError(`owed new needs WHAT: ${sorts.join(', ')}. See owed new --help.`, exits.call)
  const wanted = word ?? (await pickOne({ message: 'What is new?', choices }))
  const sort = sorts.find((each) => each === wanted)
  if (sort) return sort
  if (wanted === undefined) throw givenUp()
  throw wrongCall(`owed new can’t make ${wanted}.`, wanted, sorts, `It makes ${sorts.join(', ')}.`)
}

/** The sort that a call asks for, or the person when asked, the call's words and options checked against it. Refuses all others (UserError, 2). */
export async function readSort(call: Call, canAsk: boolean): Promise<Sort> {
  const [word, name] = call.words
  const sort = await findSort(word, canAsk)
  if (sort !== 'contact' && name !== undefined)
    throw new UserError(
      `owed new ${sort} doesn’t take "${name}": name people with options. See owed new --help.`,
      exits.call,
    )
  const foreign = all.find((option) => call.value(option) !== undefined && !optionsFor[sort].includes(option))
  if (foreign !== undefined) {
    const near = nearest(foreign, optionsFor[sort])
    const hint = near === undefined ? 'See owed new --help.' : `Did you mean --${near}?`
    throw new UserError(`owed new ${sort} takes no --${foreign}. ${hint}`, exits.call)
  }
  return sort
}

/** The day that an option names, in any words for a day that was; undefined where it isn't given. Refuses others (UserError, 2). */
export function readDay(call: Call, option: string, today: Day): Day | undefined {
  const written = call.value(option)
  if (written === undefined) return undefined
  const day = parsePast(written, today)
  if (typeof day === 'string') return day
  throw new UserError(`--${option}: ${day.refused}`, exits.call)
}

/** The texts of an option, with commas between them. */
export const readTexts = (call: Call, option: string): readonly string[] =>
  (call.value(option) ?? '')
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '')
