// The hooks that only tell: after a commit, a merge, a switch of branches. They never change how Git ends.
import { isUnderWay } from '../../host/git/progress.ts'
import type { Repository } from '../../host/git/repository.ts'
import type { reportingHooks } from '../../host/hooks/names.ts'
import type { Call } from '../command.ts'
import { readChangeBetween } from './read-change.ts'
import { reportLines } from './report-lines.ts'

export type ReportHook = (typeof reportingHooks)[number]

interface Step {
  readonly before: string | null
  readonly after: string
}

const isNothing = (id: string): boolean => /^0+$/.test(id)

/** The two commits between which the hook stands; undefined where there is nothing to tell of. */
function stepOf(hook: ReportHook, args: readonly string[]): Step | undefined {
  switch (hook) {
    case 'post-commit':
      return { before: 'HEAD^', after: 'HEAD' }
    case 'post-merge':
      // a squash commits nothing yet
      return args[0] === '1' ? undefined : { before: 'ORIG_HEAD', after: 'HEAD' }
    case 'post-checkout': {
      const [before = '', after = '', flag] = args
      if (flag !== '1' || before === after || isNothing(after)) return undefined
      return { before: isNothing(before) ? null : before, after }
    }
  }
}

/** What a hook says; nothing where no note changed, or where Git isn't done yet. */
export async function report(
  hook: ReportHook,
  args: readonly string[],
  call: Call,
  repository: Repository,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const step = stepOf(hook, args)
  // Git takes MERGE_HEAD away only once this hook is over
  if (!step || isUnderWay(repository, hook === 'post-merge' ? ['MERGE_HEAD'] : [])) return []
  const change = await readChangeBetween(repository, step.before, step.after, call.today, signal)
  if (!change) return []
  const lines = reportLines(change.changed, hook !== 'post-checkout', call.terminal)
  await change.settle()
  return lines
}
