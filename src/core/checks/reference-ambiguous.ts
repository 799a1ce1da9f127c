// Check: a name that two people have.
import { quote } from '../text/plain.ts'
import type { Check } from './check.ts'
import { received } from './sample.ts'

/** As many as a sentence can name; `expected` has them all. */
const most = 6

export const referenceAmbiguous: Check = {
  code: 'reference-ambiguous',
  severity: 'error',
  title: 'A name could be two people’s',
  meaning: 'Who is meant can’t be told, so what hangs on it counts for nothing.',
  remedy: 'Write the id of the one you mean: the name of their file.',
  find: ({ note, notebook }) =>
    (notebook.mentions.get(note.path) ?? []).flatMap(({ resolution, span }) => {
      if (resolution.kind !== 'ambiguous') return []
      const written = note.text.slice(span.start, span.end).replace(/^(["'])(.*)\1$/s, '$2')
      const { people } = resolution
      const named = people.slice(0, most).map(({ name, id }) => `${name} (${id})`)
      const more = people.length - named.length
      const names = [...named, ...(more > 0 ? [`${more} more`] : [])].join(' or ')
      return [{ span, message: `${quote(written)} could be ${names}.`, expected: people.map(({ id }) => id) }]
    }),
  examples: [
    {
      files: {
        'contacts/ana-silva.md': '---\nname: Ana Silva\n---\n',
        'contacts/ana-costa.md': '---\nname: Ana Costa\n---\n',
        'contacts/raj.md': '---\nname: Raj\n---\n',
        'introductions/a.md': '---\nintroducer: Ana\nto: Raj\ndate: 2026-11-01\n---\n',
      },
      finds: ['introductions/a.md:2:13'],
    },
    { files: received(), finds: [] },
  ],
}
