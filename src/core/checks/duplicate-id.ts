// Check: two files with one id.
import { spanAt } from '../text/span.ts'
import type { Check } from './check.ts'
import { people } from './sample.ts'

export const duplicateId: Check = {
  code: 'duplicate-id',
  severity: 'error',
  title: 'Two files have one id',
  meaning: 'A reference to it means the first of them; both are still counted.',
  remedy: 'Rename one of the two files.',
  find: ({ note, notebook }) => {
    if (note.sort === 'other') return []
    const first = notebook.firstPathByKey.get(note.key)
    if (first === undefined || first === note.path) return []
    return [{ span: spanAt(0, 0), message: `\`${first}\` has the same id, \`${note.id}\`.` }]
  },
  examples: [
    {
      files: { ...people, 'contacts/work/Ana.md': '---\nname: Ana Costa\n---\n' },
      finds: ['contacts/work/Ana.md:1:1'],
    },
    { files: people, finds: [] },
  ],
}
