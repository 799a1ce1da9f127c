// Check: a person without a file of their own.
import type { Mention, Notebook } from '../notebook/notebook.ts'
import { meKey } from '../notebook/person.ts'
import type { Check } from './check.ts'
import { people, received } from './sample.ts'

const firsts = new WeakMap<Notebook, ReadonlyMap<string, Mention>>()

/** Where each person without a file is first named, in order of file and line. */
function findFirsts(notebook: Notebook): ReadonlyMap<string, Mention> {
  const known = firsts.get(notebook)
  if (known) return known
  const found = new Map<string, Mention>()
  for (const path of notebook.mentions.keys())
    for (const mention of (notebook.mentions.get(path) ?? []).toSorted((a, b) => a.span.start - b.span.start))
      if (
        mention.person &&
        mention.person.key !== meKey &&
        !mention.person.note &&
        !found.has(mention.person.key)
      )
        found.set(mention.person.key, mention)
  firsts.set(notebook, found)
  return found
}

export const contactMissing: Check = {
  code: 'contact-missing',
  severity: 'warning',
  title: 'A person has no file of their own',
  meaning: 'They count all the same; but what you know of them has no place.',
  remedy: 'Make a file for them under `contacts/`, even an empty one with a `name`.',
  find: ({ note, notebook }) =>
    [...findFirsts(notebook).values()]
      .filter((mention) => mention.note.path === note.path)
      .map(({ span, person }) => ({
        span,
        message: `${person?.name ?? 'This person'} has no file of their own: make \`contacts/${person?.id ?? 'name'}.md\`, or leave it.`,
      })),
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
