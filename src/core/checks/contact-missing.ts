// Check: a person without a file of their own.
import type { Mention, Notebook } from '../notebook/notebook.ts'
import { meKey } from '../notebook/person.ts'
import type { Check } from './check.ts'
import { people, received } from './sample.ts'

/** What to do about it: where a file was moved or renamed by hand, the one that looks like theirs. */
function suggest(notebook: Notebook, first: Mention, key: string, id: string): string {
  const moved = notebook.firstPathByKey.get(key)
  if (moved !== undefined)
    return `\`${moved}\` is called so, but isn’t a contact. Write \`type: contact\` into its frontmatter, or leave it.`
  const named = first.resolution.kind === 'missing' ? first.resolution.reference : undefined
  const [only, ...others] =
    named === undefined || named.form === 'bare' ? [] : notebook.directory.named(key.replace(/-.*$/s, ''))
  return only?.note && others.length === 0
    ? `make \`contacts/${id}.md\`. If they are ${only.name}: owed rename ${id} ${only.id}.`
    : `make \`contacts/${id}.md\`, or leave it.`
}

export const contactMissing: Check = {
  code: 'contact-missing',
  severity: 'warning',
  title: 'A person has no file of their own',
  meaning: 'They count all the same; but what you know of them has no place.',
  remedy: 'Make a file for them under `contacts/`, even an empty one with a `name`.',
  find: ({ note, notebook }) => {
    const named = (notebook.mentions.get(note.path) ?? []).flatMap(({ person }) =>
      person && person.key !== meKey && !person.note ? [person] : [],
    )
    return [...new Set(named)].flatMap(({ key, id, name }) => {
      const first = notebook.firstMentions.get(key)
      if (first?.note.path !== note.path) return []
      const message = `${name} has no file of their own: ${suggest(notebook, first, key, id)}`
      return [{ span: first.span, message }]
    })
  },
  examples: [
    {
      files: {
        ...people,
        'introductions/a.md': '---\nintroducer: Ana\nto: Lena Weiss\ndate: 2026-11-01\n---\n',
      },
      finds: ['introductions/a.md:3:5'],
    },
    { files: received(), finds: [] },
  ],
}
