// What is wrong with the notebook's own templates.
import { compareText, type Diagnostic, nearest } from '#core'
import { draftRecords } from './messages.ts'
import { idFromPath } from './overrides.ts'
import { diagnose, renderText } from './render.ts'
import { inspectTemplate, type Trouble } from './trouble.ts'
import { exampleFacts } from './variables.ts'

/** The words about this code, in the shape of a check's. */
export const templateCheck = {
  code: 'template-invalid',
  severity: 'error',
  title: 'A template can’t be read',
  meaning:
    'A message of yours in `templates/` can’t be made: its template breaks off, or names something there isn’t.',
  remedy: 'Correct the place that is named, or take the file away: then Owed’s own words stand again.',
} as const

const ids = draftRecords.map(({ id }) => id)

const inName = (message: string, expected: readonly string[]): Trouble => ({
  ...{ line: 1, column: 1, endLine: 1, endColumn: 1 },
  message,
  expected,
})

/** What is wrong with one template; a Markdown file that isn't named after a message is none of ours. */
function troublesOf(path: string, text: string): readonly Trouble[] {
  const id = idFromPath(path)
  if (!ids.includes(id)) {
    const near = nearest(id, ids)
    if (near === undefined && !path.endsWith('.liquid')) return []
    return [
      inName(
        `No message is called “${id}”, so this template is never used.`,
        near === undefined ? [] : [near],
      ),
    ]
  }
  const seen = inspectTemplate(text)
  if (seen.length > 0) return seen
  const tried = renderText(text, exampleFacts)
  return 'message' in tried ? [tried] : []
}

/** Everything wrong with the templates in `files` (by path, relative to the notebook), in order of path and place. */
export const checkTemplates = (files: ReadonlyMap<string, string>): readonly Diagnostic[] =>
  [...files]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([path, text]) => troublesOf(path, text).map((trouble) => diagnose(path, trouble)))
