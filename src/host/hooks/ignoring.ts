// Whether Git ignores a path, and which line of which file says so.
import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import type { Repository } from '../git/repository.ts'

/**
 * The rule (`.gitignore:3:notes/`) by which Git ignores one of these paths, seen from the top of the work tree.
 * Undefined where it ignores none; files that are committed already count as ignored where a rule matches them.
 */
export async function findIgnoring(
  { top, env }: Repository,
  paths: readonly string[],
): Promise<string | undefined> {
  // Unlike all else that Git is asked, check-ignore refuses to take paths literally; it has no wildcards of its own.
  const child = spawn('git', ['check-ignore', '-v', '--no-index', '--', ...paths], {
    cwd: top,
    env: { ...env, GIT_LITERAL_PATHSPECS: '0', LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'ignore'],
    windowsHide: true,
  })
  child.on('error', () => undefined)
  const rules = (await text(child.stdout))
    .split('\n')
    .flatMap((line) => /^(.+?:\d+:[^!].*)\t/.exec(line)?.[1] ?? [])
  return rules[0]
}
