// Printing findings in the format that the call asks for.
import type { Diagnostic, Notebook } from '#core'
import type { Call } from '../command.ts'
import { type Format, formatOf } from './format.ts'
import { githubLines } from './github.ts'
import { readPathOf } from './path-of.ts'
import { sarifText } from './sarif.ts'
import { textLines } from './text.ts'

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
    case 'github':
      return githubLines({ diagnostics, notebook, pathOf: await readPathOf(call) })
    case 'sarif':
      return [sarifText({ diagnostics, notebook, pathOf: await readPathOf(call) })]
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
