// What the hooks of the tests' repositories run: NOTES TODAY NAME [ARGS…], as Git calls them.
import { resolve } from 'node:path'
import { getDay } from '#core'
import type { Call } from '../../../src/cli/command.ts'
import { runHook } from '../../../src/cli/hook-runs/run-hook.ts'
import { makeTerminal } from '../../../src/cli/terminal.ts'

const [notes = '', today = '', name = '', ...args] = process.argv.slice(2)
const call: Call = {
  words: [],
  on: () => false,
  value: () => undefined,
  today: today === '' ? undefined : getDay(today),
  root: resolve(notes),
  rootAsNamed: notes,
  cwd: process.cwd(),
  terminal: makeTerminal(process.env, process.stdout, process.stderr),
  stop: new AbortController().signal,
}
process.exitCode = await runHook(name, args, call, Number(process.env.BUDGET ?? 60_000))
