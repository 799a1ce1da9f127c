// One hook that Git runs: which kind it is, how much time it has, and what is said where it fails.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { dayIn, isZone } from '../../host/clock.ts'
import { type ExitCode, UserError, exits } from '../../host/failure.ts'
import { repositoryOfHook } from '../../host/git/repository.ts'
import { hookNames, isHookName } from '../../host/hooks/names.ts'
import type { Call } from '../command.ts'
import { wrongCall } from '../parse.ts'
import { type BlockHook, goOn } from './go-on.ts'
import type { ReportHook } from './report.ts'
import { within } from './within.ts'

/** How long a hook may take, in milliseconds, before it says so or gives up. */
export const hookBudget = 5000

const reasonOf = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error)
  return (error instanceof UserError ? message : `a bug: ${message}`).split('\n')[0] ?? ''
}

// Its notes may have been moved, or stand on another branch only: no reason to hold a commit back, nor to say nothing.
const missing = ({ rootAsNamed }: Call): string =>
  `owed: there is no notebook at ${rootAsNamed} here, so no note is checked. If it has moved: owed hooks install --notes DIR`

async function runBlock(hook: BlockHook, call: Call, budget: number): Promise<ExitCode> {
  const slow = setTimeout(() => {
    call.terminal.err(`owed: still checking the notes. To go on without: Ctrl-C, then ${goOn(hook)}`)
  }, budget)
  try {
    const repository = await repositoryOfHook(call.root, call.cwd)
    if (repository && !existsSync(repository.root)) call.terminal.err(missing(call))
    // each kind of hook loads what it needs: a commit waits for it
    const { block } = await import('./block.ts')
    return repository ? await block(hook, withDay(callIn(call, repository.env)), repository) : exits.clean
  } catch (error) {
    call.terminal.err(
      `owed: the notes couldn’t be checked: ${reasonOf(error)}`,
      `To go on all the same: ${goOn(hook)}`,
    )
    return exits.findings
  } finally {
    clearTimeout(slow)
  }
}

async function runReport(
  hook: ReportHook | 'prepare-commit-msg',
  args: readonly string[],
  call: Call,
  budget: number,
): Promise<ExitCode> {
  try {
    const outcome = await within(budget, async (signal) => {
      const repository = await repositoryOfHook(call.root, call.cwd)
      if (!repository) return []
      if (hook === 'prepare-commit-msg')
        return (await import('./message.ts')).suggestMessage(args, call, repository, signal)
      const { report } = await import('./report.ts')
      return report(hook, args, callIn(call, repository.env), repository, signal)
    })
    if (outcome === 'late') call.terminal.err(`owed: the notes took too long to read; see owed list.`)
    else if (outcome.value.length > 0) call.terminal.out(...outcome.value)
  } catch (error) {
    call.terminal.err(`owed: nothing can be told of what is owed: ${reasonOf(error)}`)
  }
  return exits.clean
}

/** A TZ that names no zone is no reason to hold a commit back: hardly a check asks what day it is. */
function withDay(call: Call): Call {
  const { TZ } = process.env
  if (TZ === undefined || isZone(TZ.replace(/^:/, '') || 'UTC')) return call
  return { ...call, today: call.today ?? dayIn('UTC') }
}

/** The call as seen from where the person typed `git`: hooks run at the top of the work tree. */
const callIn = (call: Call, env: NodeJS.ProcessEnv): Call => ({
  ...call,
  cwd: join(call.cwd, env.GIT_PREFIX ?? ''),
})

/**
 * Runs the hook `name` with the arguments that Git gave it, in the folder where Git runs it.
 * Those before a commit give 1 where it must not be; the others always 0. Refuses other hooks (UserError, 2).
 */
export async function runHook(
  name: string,
  args: readonly string[],
  call: Call,
  budget: number = hookBudget,
): Promise<ExitCode> {
  if (!isHookName(name))
    throw wrongCall(`There is no hook ${name} of ours.`, name, hookNames, `They are ${hookNames.join(', ')}.`)
  switch (name) {
    case 'pre-commit':
    case 'pre-merge-commit':
      return runBlock(name, call, budget)
    case 'post-commit':
    case 'post-merge':
    case 'post-checkout':
    case 'prepare-commit-msg':
      return runReport(name, args, call, budget)
  }
}
