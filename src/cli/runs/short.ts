// Running `owed list --short`: one line for a shell prompt, kept until a note or the day changes.
import { type ExitCode, UserError, exits } from '../../host/failure.ts'
import { type Counts, keptGlance, takeGlance } from '../../host/glance/glance.ts'
import type { Call } from '../command.ts'

const others = ['all', 'person', 'rule'] as const

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

/** "3 owed, 1 lapsed"; nothing where nothing is owed and every note can be read. */
export function shortLine({ owed, lapsed, errors }: Counts): string {
  const parts = [
    ...(owed > 0 ? [`${owed} owed`] : []),
    ...(lapsed > 0 ? [`${lapsed} lapsed`] : []),
    ...(errors > 0 ? [plural(errors, 'error')] : []),
  ]
  return parts.join(', ')
}

/** Runs the command; refuses options that choose what is listed (UserError, 2). */
export async function run(call: Call): Promise<ExitCode> {
  const other = others.find((name) => call.on(name))
  if (other !== undefined)
    throw new UserError(`--short counts everything that is owed: it can’t go with --${other}.`, exits.call)
  const kept = call.today === undefined ? keptGlance(call.root) : undefined
  const counts = kept ?? (await recount(call))
  const { owed, lapsed, overdue, errors } = counts
  if (call.on('json')) call.terminal.out(JSON.stringify({ owed, lapsed, overdue, errors }))
  else if (shortLine(counts) !== '') call.terminal.out(shortLine(counts))
  return call.on('exit-code') && lapsed + overdue > 0 ? exits.findings : exits.clean
}

async function recount(call: Call): Promise<Counts> {
  const { countOwed } = await import('./count.ts')
  return call.today === undefined ? takeGlance(call.root, () => countOwed(call)) : countOwed(call)
}
