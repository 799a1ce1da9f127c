// Printing findings in the format that the call asks for.
import type { Diagnostic, Notebook } from '#core'
import type { Call } from '../command.ts'
import { type Format, formatOf } from './format.ts'
import { textLines } from './text.ts'

// What only CI asks for isn't loaded for everybody else.
const pathsFor = async (call: Call) => (await import('./path-of.ts')).readPathOf(call)

async function linesIn(
  format: Format,
  call: Call,
  diagnostics: readonly Diagnostic[],
  notebook: Notebook,
): Promise<readonly string[]> {
  switch (format) {
    case 'text':
      return textLines(call, diagnostics, notebook)
    case 'json':
      return [JSON.stringify({ diagnostics }, null, 2)]
    case 'github': {
      const { githubLines } = await import('./github.ts')
      return githubLines({ diagnostics, notebook, pathOf: await pathsFor(call) })
    }
    case 'sarif': {
      const { sarifText } = await import('./sarif.ts')
      return [sarifText({ diagnostics, notebook, pathOf: await pathsFor(call) })]
    }
  }
}

/** Prints what was found in the notebook; silent where nothing was, unless a program reads it. Refuses an unknown format (UserError, 2). */
export async function printFindings(
  call: Call,
  diagnostics: readonly Diagnostic[],
  notebook: Notebook,
): Promise<void> {
  const lines = await linesIn(formatOf(call), call, diagnostics, notebook)
  if (lines.length > 0) call.terminal.out(...lines)
}
