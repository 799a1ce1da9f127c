// Check: a link in the text that leads nowhere.
import { findNamed, findNearPerson } from '../notebook/directory.ts'
import { unfiledId } from '../notebook/unfiled.ts'
import { fold } from '../text/fold.ts'
import { quote } from '../text/plain.ts'
import type { Check } from './check.ts'
import { people } from './sample.ts'

const withExtension = /\.[a-z0-9]{2,5}$/i

export const linkUnknown: Check = {
  code: 'link-unknown',
  severity: 'warning',
  title: 'A link leads nowhere',
  meaning: 'Nothing hangs on it; but who follows it finds nothing.',
  remedy: 'Correct the link, make the file it names, or leave the brackets out.',
  find: ({ note, notebook }) =>
    note.links.flatMap(({ value, span }) => {
      if (withExtension.test(value.target) || notebook.pathsByKey.has(fold(value.target))) return []
      if (findNamed(notebook.directory, value.target).length > 0 || notebook.people.has(unfiledId(value)))
        return []
      const near = findNearPerson(notebook.directory, fold(value.target))
      const hint = near ? ` Did you mean ${near.person.name}?` : ''
      return [
        {
          span,
          message: `${quote(value.target)} leads nowhere.${hint}`,
          expected: near ? [`[[${near.person.id}]]`] : [],
        },
      ]
    }),
  examples: [
    {
      files: { 'contacts/ana.md': '---\nname: Ana\n---\nKnows [[somebody-else]].\n' },
      finds: ['contacts/ana.md:4:7'],
    },
    { files: { ...people, 'contacts/lena.md': '---\nname: Lena\n---\nKnows [[raj|Raj]].\n' }, finds: [] },
  ],
}
