// Findings for a person at a terminal: each with its words and what to write, and a line that counts them.
import type { Diagnostic, Notebook } from '#core'
import type { Call } from '../command.ts'
import { count } from '../days.ts'
import { diagnosticLines } from '../diagnostic-lines.ts'
import { pathFromHere } from '../open.ts'

function summaryLine(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  const warnings = diagnostics.length - errors
  const parts = [errors > 0 ? count(errors, 'error') : '', warnings > 0 ? count(warnings, 'warning') : '']
  const files = new Set(diagnostics.map(({ file }) => file)).size
  return `${parts.filter((part) => part !== '').join(' and ')} in ${count(files, 'file')}.`
}

/** The lines that say what was found in the notebook; none where nothing was. */
export function textLines(
  call: Call,
  diagnostics: readonly Diagnostic[],
  notebook: Notebook,
): readonly string[] {
  if (diagnostics.length === 0) return []
  const blocks = diagnostics.map((diagnostic) => [
    ...diagnosticLines(diagnostic, pathFromHere(call, diagnostic.file), notebook, call.terminal),
    '',
  ])
  return [...blocks.flat(), summaryLine(diagnostics)]
}
