// Check: a link in the text that leads nowhere.
import { unfiledId } from '../notebook/unfiled.ts'
import type { Reference } from '../note/reference.ts'
import type { Notebook } from '../notebook/notebook.ts'
import { fold } from '../text/fold.ts'
import { quote } from '../text/plain.ts'
import type { Check, Finding } from './check.ts'
import { people } from './sample.ts'

const withExtension = /\.[a-z0-9]{2,5}$/i

type Told = Omit<Finding, 'span'>

const isNote = ({ firstPathByKey }: Notebook, target: string): boolean =>
  firstPathByKey.get(fold(target)) !== undefined

/** What is said of a link; null where it leads somewhere. */
function tell(reference: Reference, notebook: Notebook): Told | null {
  const { target } = reference
  if (withExtension.test(target) || isNote(notebook, target)) return null
  if (notebook.directory.named(target).length > 0 || notebook.people.has(unfiledId(reference))) return null
  const near = notebook.directory.near(fold(target))
  const hint = near ? ` Did you mean ${near.person.name}?` : ''
  return {
    message: `${quote(target)} leads nowhere.${hint}`,
    expected: near ? [`[[${near.person.id}]]`] : [],
  }
}

export const linkUnknown: Check = {
  code: 'link-unknown',
  severity: 'warning',
  title: 'A link leads nowhere',
  meaning: 'Nothing hangs on it; but who follows it finds nothing.',
  remedy: 'Correct the link, make the file it names, or leave the brackets out.',
  find: ({ note, notebook }) => {
    const known = new Map<string, Told | null>()
    return note.links.flatMap(({ value, span }) => {
      const told = known.get(value.target) ?? (known.has(value.target) ? null : tell(value, notebook))
      known.set(value.target, told)
      return told ? [{ span, ...told }] : []
    })
  },
  examples: [
    {
      files: { 'contacts/ana.md': '---\nname: Ana\n---\nKnows [[somebody-else]].\n' },
      finds: ['contacts/ana.md:4:7'],
    },
    { files: { ...people, 'contacts/lena.md': '---\nname: Lena\n---\nKnows [[raj|Raj]].\n' }, finds: [] },
  ],
}
