// A hook's call in this process, and all it says.
import { getDay } from '#core'
import type { Call } from '../../../src/cli/command.ts'
import { makeTerminal } from '../../../src/cli/terminal.ts'

/** A call at the top of a work tree that is the notebook, on 20 November; what it said so far. */
export function callAt(top: string): { readonly call: Call; readonly said: () => string } {
  let text = ''
  const output = { write: (more: string) => (text += more) }
  const call: Call = {
    words: [],
    on: () => false,
    value: () => undefined,
    today: getDay('2026-11-20'),
    root: top,
    rootAsNamed: '.',
    cwd: top,
    terminal: makeTerminal({}, output, output),
    stop: new AbortController().signal,
  }
  return { call, said: () => text }
}
