// Running the command line as this process: its streams, its signals, its exit code.
import { exits } from '../host/failure.ts'
import { bugReport, main } from './main.ts'

const endsQuietly = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error
}

/** Runs `args` with this process's streams and sets its exit code; Ctrl-C and a closed pipe end a watch, and nothing else is said. */
export async function runProcess(args: readonly string[]): Promise<void> {
  const stop = new AbortController()
  const { stdout, stderr } = process
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    endsQuietly(error)
    stop.abort()
  })
  stderr.on('error', endsQuietly)
  process.once('uncaughtException', (error) => {
    stderr.write(`${bugReport(error)}\n`)
    process.exit(exits.bug)
  })
  const onSignal = () => {
    stop.abort()
  }
  if (args.includes('watch'))
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, onSignal)
  const code = await main({ args, env: process.env, cwd: process.cwd(), stdout, stderr, stop: stop.signal })
  process.exitCode = code
}
