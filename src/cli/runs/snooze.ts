// Running `owed snooze`.
import { type Day, type Obligation, parseUntil, planSnooze } from '#core'
import { type ExitCode, UserError, exits } from '../../host/failure.ts'
import type { Call } from '../command.ts'
import { readNotebook } from '../open.ts'
import { carryOut, getDeed } from '../writing/carry-out.ts'
import { getObligation } from '../writing/choose.ts'

interface Wish {
  readonly what: string
  readonly until: Day
}

/** The last words as a day ("fri", "next week"), and the words before them; refuses no day, or one that isn't to come (UserError, 2). */
function readWish(words: readonly string[], today: Day): Wish {
  const last = parseUntil(words.at(-1) ?? '', today)
  if (typeof last === 'string') return { what: words.slice(0, -1).join(' '), until: last }
  const two = words.length < 2 ? last : parseUntil(words.slice(-2).join(' '), today)
  if (typeof two === 'string') return { what: words.slice(0, -2).join(' '), until: two }
  throw new UserError(last.refused, exits.call)
}

const isLate = ({ status }: Obligation): boolean => status === 'overdue' || status === 'lapsed'

/** Writes what quiets the obligation that is named, or everything that is late. */
export async function run(call: Call): Promise<ExitCode> {
  const { notebook, open, today } = await readNotebook(call)
  const { what, until } = readWish(call.words, today)
  const all = call.on('all-overdue')
  if (all && what !== '')
    throw new UserError(`--all-overdue is everything: “${what}” can’t be named beside it.`, exits.call)
  if (!all && what === '') throw new UserError('Say what is put off, by a part of its id.', exits.call)
  const items = all ? open.filter(isLate) : [getObligation(open, what)]
  if (items.length === 0) {
    call.terminal.out('Nothing is overdue.')
    return exits.clean
  }
  const why = call.value('why')
  return carryOut(
    call,
    items.map((item) => getDeed(planSnooze(notebook, item, today, until, why))),
  )
}
