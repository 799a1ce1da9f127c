// Running `owed done`.
import { type Day, parsePast, planDone } from '#core'
import { type ExitCode, UserError, exits } from '../../host/failure.ts'
import type { Call } from '../command.ts'
import { readNotebook } from '../open.ts'
import { carryOut, getDeed } from '../writing/carry-out.ts'
import { getObligation, pickObligations } from '../writing/choose.ts'

/** The day of `--on`; refuses one that can't be read or is to come (UserError, 2). */
export function dayOf(call: Call, today: Day): Day | undefined {
  const written = call.value('on')
  if (written === undefined) return undefined
  const day = parsePast(written, today)
  if (typeof day === 'string') return day
  throw new UserError(`--on: ${day.refused}`, exits.call)
}

/** Writes what ends the obligations that are named or picked. */
export async function run(call: Call): Promise<ExitCode> {
  const { notebook, open, today } = await readNotebook(call)
  const items =
    call.words.length > 0 ? [getObligation(open, call.words.join(' '))] : await pickObligations(open, today)
  if (items.length === 0) {
    call.terminal.out(open.length === 0 ? 'Nothing is owed.' : 'Nothing was picked, so nothing is written.')
    return exits.clean
  }
  const words = {
    on: dayOf(call, today),
    by: call.value('by'),
    note: call.value('note'),
    tags: call
      .value('tag')
      ?.split(/[\s,]+/)
      .filter((tag) => tag !== ''),
  }
  return carryOut(
    call,
    items.map((item) => getDeed(planDone(notebook, item, today, words))),
  )
}
