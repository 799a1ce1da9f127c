// How to go on where a check holds something back.
import type { checkingHooks } from '../../host/hooks/names.ts'

/** A hook that can hold a commit or a merge back. */
export type BlockHook = (typeof checkingHooks)[number]

/** What to type to go on all the same. */
export const goOn = (hook: BlockHook): string =>
  hook === 'pre-commit' ? 'git commit --no-verify' : 'git commit --no-verify, which ends the merge'
