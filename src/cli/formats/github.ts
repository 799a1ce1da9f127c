// Findings as the workflow commands that GitHub turns into annotations of a file.
import { type Diagnostic, checks } from '#core'
import type { Report } from './format.ts'
import { printable, wordsOf } from './words.ts'

// A command is one line; `%` begins what stands for the characters that would end it.
const escapeData = (text: string): string =>
  text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')

const escapeProperty = (text: string): string =>
  escapeData(printable(text)).replace(/:/g, '%3A').replace(/,/g, '%2C')

const titles: ReadonlyMap<string, string> = new Map(checks.map(({ code, title }) => [code, title]))

/** The place: columns only within one line (an annotation over several may have none), the last one included. */
function placeOf({ line, column, endLine, endColumn }: Diagnostic): readonly (readonly [string, number])[] {
  if (endLine > line)
    return [
      ['line', line],
      ['endLine', endLine],
    ]
  return [
    ['line', line],
    ['col', column],
    ['endLine', endLine],
    ['endColumn', Math.max(column, endColumn - 1)],
  ]
}

function command(diagnostic: Diagnostic, { pathOf }: Report): string {
  const { severity, code, file } = diagnostic
  const title = titles.get(code)
  const properties = [
    ['file', pathOf(file)] as const,
    ...placeOf(diagnostic),
    ['title', title === undefined ? code : `${title} (${code})`] as const,
  ].map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  return `::${severity} ${properties.join(',')}::${escapeData(wordsOf(diagnostic))}`
}

/** A line for each finding; none where there is none. */
export const githubLines = (report: Report): readonly string[] =>
  report.diagnostics.map((diagnostic) => command(diagnostic, report))
