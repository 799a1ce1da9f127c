// Check: two people connected before both said yes.
import type { Introduction } from '../notebook/notebook.ts'
import { findMade } from '../story/made.ts'
import type { Check, Finding } from './check.ts'
import { made, people } from './sample.ts'

function findWithout(introduction: Introduction): readonly Finding[] {
  const at = introduction.events.findIndex(({ verb }) => verb === 'introduced')
  const introduced = introduction.events[at]
  if (!introduced) return []
  const before = { ...introduction, events: introduction.events.slice(0, at) }
  const story = findMade(before, introduced.day)
  const without = story?.parties.filter(({ consent }) => consent === null).map(({ person }) => person) ?? []
  if (without.length === 0) return []
  const names = without.map(({ name }) => name).join(' and ')
  return [
    {
      span: introduced.line.verbSpan,
      message: `${names} hadn’t agreed to be introduced.`,
      expected: without.map(({ id }) => `- YYYY-MM-DD agreed [[${id}]]`),
      ...(without.some(({ note }) => note?.fields.askFirst) && { severity: 'error' as const }),
    },
  ]
}

export const consentMissing: Check = {
  code: 'consent-missing',
  severity: 'warning',
  title: 'Introduced before everybody agreed',
  meaning: 'Whoever wasn’t asked may feel put on the spot; for somebody who is `ask-first` it is an error.',
  remedy: 'Ask both first, and write down their yes: `agreed [[ana]]`.',
  find: ({ note, notebook }) => {
    const entry = notebook.entries.get(note.path)
    return entry && 'parties' in entry && entry.kind === 'made' && entry.parties.length > 1
      ? findWithout(entry)
      : []
  },
  examples: [
    {
      files: made('2026-11-02 agreed Ana', '2026-11-03 introduced by email'),
      today: '2026-11-10',
      finds: ['introductions/a.md:8:14'],
    },
    {
      files: {
        ...people,
        ...made('2026-11-02 agreed Ana', '2026-11-02 agreed Raj', '2026-11-03 introduced'),
      },
      today: '2026-11-10',
      finds: [],
    },
  ],
}
