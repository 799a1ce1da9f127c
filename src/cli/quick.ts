// The answer to `owed list --short` before anything else is loaded: where no note changed, it was counted before.
import { resolve } from 'node:path'
import { keptGlance } from '../host/glance/glance.ts'
import { shortLine } from './short-line.ts'

/** The line for a plain `list --short [--notes DIR]`, where it is still right; undefined where the command itself must run. */
export function quickAnswer(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd: string,
): string | undefined {
  const words = args[0] === 'list' ? args.slice(1) : args
  const at = words.indexOf('--notes')
  const own = env.OWED_NOTES === '' ? undefined : env.OWED_NOTES
  const named = at < 0 ? (own ?? './notes') : words[at + 1]
  const others = at < 0 ? words : words.toSpliced(at, 2)
  if (others.length !== 1 || others[0] !== '--short' || !named || named.startsWith('-')) return undefined
  const kept = keptGlance(resolve(cwd, named))
  return kept && shortLine(kept)
}
