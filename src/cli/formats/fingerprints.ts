// What a finding is recognised by from one run to the next, although lines were added above it.
import { createHash } from 'node:crypto'
import { type Diagnostic, lineText } from '#core'
import type { Report } from './format.ts'

/** What of a finding doesn't change with its place: its code, its note, and the words of its line. */
function nature({ code, file, line }: Diagnostic, { notebook, pathOf }: Report): string {
  const note = notebook.notes.get(file)
  const words = note ? lineText(note.text, note.lineStarts, line).trim().replace(/\s+/g, ' ') : ''
  return createHash('sha256')
    .update([code, pathOf(file), words].join('\0'))
    .digest('hex')
    .slice(0, 16)
}

/** A fingerprint for each finding, in order: those that would be the same are counted (`:1`, `:2`). */
export function fingerprintsOf(report: Report): readonly string[] {
  const counts = new Map<string, number>()
  return report.diagnostics.map((diagnostic) => {
    const hash = nature(diagnostic, report)
    const count = (counts.get(hash) ?? 0) + 1
    counts.set(hash, count)
    return `${hash}:${count}`
  })
}
