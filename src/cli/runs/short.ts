// Running `owed list --short`: one line for a shell prompt, kept until a note or the day changes.
import { type ExitCode, UserError, exits } from '../../host/failure.ts'
import { type Counts, keptGlance } from '../../host/glance/glance.ts'
import type { Call } from '../command.ts'
import { shortLine } from '../short-line.ts'

const others = ['all', 'person', 'rule'] as const

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
  const [{ countOwed }, { takeGlance }] = await Promise.all([
    import('./count.ts'),
    import('../../host/glance/take.ts'),
  ])
  return call.today === undefined ? takeGlance(call.root, () => countOwed(call)) : countOwed(call)
}
