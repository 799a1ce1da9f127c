// The command line from words to exit code: parses, dispatches, and catches what went wrong in one place.
import { resolve } from 'node:path'
import { type Day, parseDay } from '#core'
import packageJson from '../../package.json' with { type: 'json' }
import { type ExitCode, UserError, exits } from '../host/failure.ts'
import type { Call, Command } from './command.ts'
import { helpCommand, helpOverview } from './help.ts'
import { type Parsed, parseCall } from './parse.ts'
import { type Output, type Terminal, makeTerminal } from './terminal.ts'

/** The process as a command sees it. */
export interface World {
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly cwd: string
  readonly stdout: Output
  readonly stderr: Output
  readonly stop: AbortSignal
}

function readToday(written: string): Day {
  const day = parseDay(written)
  if (day) return day
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(written)
  const why = isDate
    ? 'there is no such day in the calendar.'
    : 'a day is written YYYY-MM-DD, as in 2026-11-22.'
  throw new UserError(`--today ${written}: ${why}`, exits.call)
}

function makeCall({ words, values }: Parsed, world: World, terminal: Terminal): Call {
  const value = (name: string) => {
    const found = values.get(name)
    return typeof found === 'string' ? found : undefined
  }
  const today = value('today')
  const ownNotes = world.env.OWED_NOTES === '' ? undefined : world.env.OWED_NOTES
  const rootAsNamed = value('notes') ?? ownNotes ?? './notes'
  return {
    words,
    on: (name) => values.has(name),
    value,
    today: today === undefined ? undefined : readToday(today),
    root: resolve(world.cwd, rootAsNamed),
    rootAsNamed,
    cwd: world.cwd,
    terminal,
    stop: world.stop,
  }
}

async function dispatch(world: World, commands: readonly Command[], terminal: Terminal): Promise<ExitCode> {
  const [first, ...rest] = world.args
  // People type `owed help list` before they know better.
  const args = first === 'help' ? [...rest, '--help'] : world.args
  const parsed = parseCall(args, commands)
  const { command, values } = parsed
  if (values.has('version')) terminal.out(`owed ${packageJson.version}`)
  else if (values.has('help')) {
    const named = args.includes(command.name)
    terminal.out(...(named ? helpCommand(command, terminal) : helpOverview(commands, terminal)))
  } else return command.run(makeCall(parsed, world, terminal))
  return exits.clean
}

/** What is said of a failure that should not be: with its stack. */
export const bugReport = (error: unknown): string =>
  `owed: this is a bug in Owed, not in your notes.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`

/** Runs one call of one of these commands and returns its exit code; never throws. */
export async function main(world: World, commands: readonly Command[]): Promise<ExitCode> {
  const terminal = makeTerminal(world.env, world.stdout, world.stderr)
  try {
    return await dispatch(world, commands, terminal)
  } catch (error) {
    if (error instanceof UserError) {
      terminal.err(`owed: ${error.message}`)
      return error.exitCode
    }
    terminal.err(bugReport(error))
    return exits.bug
  }
}
