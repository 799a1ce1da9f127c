// Running the command line as this process: its streams, its signals, its exit code.
import { exits } from '../host/failure.ts'
import type { Command } from './command.ts'
import { bugReport, main } from './main.ts'

/** Nobody reads on: no more is said. Anything else (a full disk) is told, and is the environment's. */
function endOutput(error: NodeJS.ErrnoException, stderr: NodeJS.WriteStream): void {
  if (error.code === 'EPIPE') return
  stderr.write(`owed: what was to be said can’t be written (${error.code ?? error.message}).\n`)
  process.exit(exits.environment)
}

/** Runs `args`, a call of one of these commands, with this process's streams and sets its exit code; Ctrl-C and a closed pipe end a watch, and nothing else is said. */
export async function runProcess(args: readonly string[], commands: readonly Command[]): Promise<void> {
  const stop = new AbortController()
  const { stdout, stderr } = process
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    endOutput(error, stderr)
    stop.abort()
  })
  stderr.on('error', () => {
    stop.abort()
  })
  process.once('uncaughtException', (error) => {
    stderr.write(`${bugReport(error)}\n`)
    process.exit(exits.bug)
  })
  const onSignal = () => {
    stop.abort()
  }
  if (args.includes('watch'))
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, onSignal)
  const world = { args, env: process.env, cwd: process.cwd(), stdout, stderr, stop: stop.signal }
  const code = await main(world, commands)
  process.exitCode = code
  // what is left open is only closed slower by waiting: Git waits for a hook
  if (args[0] === 'hooks') stdout.write('', () => process.exit(code))
}
