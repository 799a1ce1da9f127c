// Check: somebody introduced to themselves.
import { meKey } from '../notebook/person.ts'
import type { Check, Finding } from './check.ts'
import { made, people } from './sample.ts'

const selfMade =
  'You can’t introduce somebody to yourself: an introduction that you make names its `parties`.'

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
      if (place === 'introducer' && person?.key === meKey) return [{ span, message: selfMade, expected: [] }]
      if (!person || place === 'introducer') return []
      const same = seen.has(person.key) || person.key === meKey
      seen.add(person.key)
      const message =
        person.key === meKey
          ? 'You can’t be introduced to yourself: leave yourself out.'
          : `${person.name} can’t be introduced to themselves.`
      return same ? [{ span, message }] : []
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
    {
      files: { ...people, 'introductions/a.md': '---\nintroducer: me\nto: Raj\ndate: 2026-11-01\n---\n' },
      finds: ['introductions/a.md:2:13'],
    },
    { files: made(), finds: [] },
  ],
}
