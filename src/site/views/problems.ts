// Everything the check says, by file, with the words it is about and what to write instead.
import type { Diagnostic } from '#core'
import type { Snapshot } from '../../host/workspace.ts'
import { excerptOf, type Excerpt } from '../excerpts.ts'
import { insightOf } from '../insight.ts'
import { entryLink, lineHref } from '../links.ts'
import { countWords } from '../words/dates.ts'

export interface Finding extends Pick<
  Diagnostic,
  'line' | 'column' | 'severity' | 'code' | 'message' | 'expected'
> {
  readonly excerpt: Excerpt | null
  /** The line on the entry's page; null where it has none. */
  readonly href: string | null
}

export interface ProblemsPage {
  readonly sentence: string
  readonly files: readonly {
    readonly path: string
    readonly href: string | null
    readonly findings: readonly Finding[]
  }[]
}

/** Every diagnostic of the snapshot, grouped by file in the check's own order. */
export function problemsPage(snapshot: Snapshot): ProblemsPage {
  const { diagnostics } = insightOf(snapshot)
  const byFile = Map.groupBy(diagnostics, ({ file }) => file)
  return {
    sentence: sentenceOf(diagnostics, byFile.size),
    files: [...byFile].map(([path, found]) => fileOf(path, found, snapshot)),
  }
}

function fileOf(
  path: string,
  found: readonly Diagnostic[],
  { notebook }: Snapshot,
): ProblemsPage['files'][number] {
  const note = notebook.notes.get(path)
  const page =
    note && note.sort !== 'me' && note.sort !== 'other' ? entryLink(notebook, note.id)?.href : undefined
  const findings = found.map((one) => ({
    ...one,
    excerpt: excerptOf(note, one),
    href: page === undefined ? null : lineHref(page, one.line),
  }))
  return { path, href: page ?? null, findings }
}

function sentenceOf(diagnostics: readonly Diagnostic[], files: number): string {
  if (diagnostics.length === 0) return 'Every note reads well.'
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  const warnings = diagnostics.length - errors
  const parts = [
    ...(errors > 0 ? [countWords(errors, 'error')] : []),
    ...(warnings > 0 ? [countWords(warnings, 'warning')] : []),
  ]
  return `${parts.join(' and ')} in ${countWords(files, 'file')}. Everything else still counts.`
}
