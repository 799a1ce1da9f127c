// Check: somebody introduced to themselves.
import { meKey } from '../notebook/person.ts'
import type { Check, Finding } from './check.ts'
import { made, people } from './sample.ts'

export const partiesSame: Check = {
  code: 'parties-same',
  severity: 'error',
  title: 'Somebody is introduced to themselves',
  meaning: 'One of the two names is wrong, so what is owed goes to the wrong person.',
  remedy: 'Name two different people.',
  find: ({ note, notebook }): readonly Finding[] => {
    const fields = (notebook.mentions.get(note.path) ?? []).filter(
      ({ place }) => place !== 'event' && place !== 'for',
    )
    const introducer = fields.find(({ place }) => place === 'introducer')?.person?.key
    const seen = new Set<string>(introducer === undefined ? [] : [introducer])
    if (note.sort !== 'introduction') return []
    return fields.flatMap(({ place, person, span }) => {
      if (!person || place === 'introducer') return []
      const same = seen.has(person.key) || person.key === meKey
      seen.add(person.key)
      const name = person.key === meKey ? 'You' : person.name
      return same
        ? [
            {
              span,
              message: `${name} can’t be introduced to ${person.key === meKey ? 'yourself' : 'themselves'}.`,
            },
          ]
        : []
    })
  },
  examples: [
    {
      files: {
        ...people,
        'introductions/a.md': '---\nkind: made\nparties: [Ana, Ana]\ndate: 2026-11-01\n---\n',
      },
      finds: ['introductions/a.md:3:16'],
    },
    { files: made(), finds: [] },
  ],
}
