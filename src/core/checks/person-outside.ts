// Check: a person who is no part of the introduction.
import type { Introduction } from '../notebook/notebook.ts'
import type { Check } from './check.ts'
import { made, received } from './sample.ts'

/** The keys of all who have a part in an introduction. */
function findCast({ introducer, to, parties, kind, events }: Introduction): ReadonlySet<string> {
  const granted =
    kind === 'requested' ? events.flatMap(({ verb, persons }) => (verb === 'introduced' ? persons : [])) : []
  return new Set([...(introducer ? [introducer] : []), ...to, ...parties, ...granted].map(({ key }) => key))
}

export const personOutside: Check = {
  code: 'person-outside',
  severity: 'warning',
  title: 'A person is no part of this introduction',
  meaning: 'The event counts for them, but moves nothing that is owed here.',
  remedy: 'Name somebody of this introduction, or write the event in the person’s own file.',
  find: ({ note, notebook }) => {
    const entry = notebook.entries.get(note.path)
    if (!entry || !('parties' in entry)) return []
    const cast = findCast(entry)
    const readable = (notebook.mentions.get(note.path) ?? []).every(
      ({ place, person }) => place === 'event' || person,
    )
    if (!readable || cast.size === 0) return []
    return (notebook.mentions.get(note.path) ?? []).flatMap(({ place, person, span }) =>
      person && (place === 'event' || place === 'for') && !cast.has(person.key)
        ? [{ span, message: `${person.name} is no part of this introduction.` }]
        : [],
    )
  },
  examples: [
    {
      files: { ...received('2026-11-02 met Lena'), 'contacts/lena.md': '---\nname: Lena\n---\n' },
      today: '2026-11-10',
      finds: ['introductions/a.md:7:18'],
    },
    { files: made('2026-11-02 asked Ana'), today: '2026-11-10', finds: [] },
  ],
}
