// Check: an event that must say who.
import type { Check } from './check.ts'
import { made } from './sample.ts'

export const personMissing: Check = {
  code: 'person-missing',
  severity: 'error',
  title: 'An event must name somebody',
  meaning: 'Who is meant can’t be told, so the event counts for nothing.',
  remedy: 'Name the person behind the verb: `asked [[ana]]`.',
  find: ({ note, notebook }) => {
    const entry = notebook.entries.get(note.path)
    if (!entry || !('unattributed' in entry)) return []
    const names = [...entry.parties, ...entry.to].map(({ id }) => `[[${id}]]`)
    return entry.unattributed.map(({ verb, verbSpan }) => ({
      span: verbSpan,
      message: `\`${verb.replaceAll('-', ' ')}\` must name somebody here.`,
      expected: names.map((name) => `${verb.replaceAll('-', ' ')} ${name}`),
    }))
  },
  examples: [
    { files: made('2026-11-02 asked'), today: '2026-11-10', finds: ['introductions/a.md:7:14'] },
    { files: made('2026-11-02 asked Ana and Raj'), today: '2026-11-10', finds: [] },
  ],
}
