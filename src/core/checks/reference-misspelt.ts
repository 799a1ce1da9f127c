// Check: a name that is nearly somebody's.
import { quote } from '../text/plain.ts'
import type { Check } from './check.ts'
import { people, received } from './sample.ts'

export const referenceMisspelt: Check = {
  code: 'reference-misspelt',
  severity: 'error',
  title: 'A name is nearly somebody’s',
  meaning: 'Who is meant can’t be told, so what hangs on it counts for nothing.',
  remedy: 'Correct the name; if it is somebody else, give them a file of their own under `contacts/`.',
  find: ({ note, notebook }) =>
    (notebook.mentions.get(note.path) ?? []).flatMap(({ resolution, span }) => {
      if (resolution.kind !== 'misspelt') return []
      const { person, nearest } = resolution
      const written = note.text.slice(span.start, span.end).replace(/^(["'])(.*)\1$/s, '$2')
      const message = `Nobody is called ${quote(written)}: did you mean ${person.name}?`
      return [{ span, message, expected: [written.startsWith('@') ? `@${person.id}` : nearest] }]
    }),
  examples: [
    {
      files: { ...people, 'introductions/a.md': '---\nintroducer: Anna\nto: Raj\ndate: 2026-11-01\n---\n' },
      finds: ['introductions/a.md:2:13'],
    },
    { files: received(), finds: [] },
  ],
}
