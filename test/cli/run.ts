// Runs the command line in this process, over real folders, and collects what it says.
import { commands } from '../../src/cli/commands.ts'
import { type World, main } from '../../src/cli/main.ts'

export interface Result {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  /** Both streams in the order they were written. */
  readonly both: string
}

/** Runs `owed` with these words in the folder `cwd`; nothing of the caller's environment gets in but what `env` says. */
export async function runOwed(
  args: readonly string[],
  { cwd, env = {}, ...terminal }: { cwd: string; env?: NodeJS.ProcessEnv; isTTY?: boolean; columns?: number },
): Promise<Result> {
  const written: { readonly to: 'stdout' | 'stderr'; readonly text: string }[] = []
  const stream = (to: 'stdout' | 'stderr'): World['stdout'] => ({
    write: (text: string) => written.push({ to, text }),
    ...terminal,
  })
  const stop = new AbortController().signal
  const world = { args, env, cwd, stdout: stream('stdout'), stderr: stream('stderr'), stop }
  const code = await main(world, commands)
  const all = (to?: 'stdout' | 'stderr') =>
    written.flatMap((piece) => (to === undefined || piece.to === to ? [piece.text] : [])).join('')
  return { code, stdout: all('stdout'), stderr: all('stderr'), both: all() }
}
