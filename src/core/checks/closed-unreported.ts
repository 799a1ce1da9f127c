// Check: a story closed before the introducer heard how it went.
import { findReceived, isAfter, isOutcome, isReportable } from '../story/received.ts'
import { findReachedOut } from '../story/turn.ts'
import type { Check } from './check.ts'
import { received } from './sample.ts'

export const closedUnreported: Check = {
  code: 'closed-unreported',
  severity: 'warning',
  title: 'Closed, but not reported',
  meaning: 'Nothing more is owed in a closed introduction; the introducer never hears how it went.',
  remedy: 'Tell the introducer, and write `reported` before `closed`.',
  find: ({ note, notebook, today }) => {
    const entry = notebook.entries.get(note.path)
    const story = entry && 'parties' in entry ? findReceived(entry, today) : undefined
    const closed = story?.events.find(({ verb }) => verb === 'closed')
    if (!story || !closed || !story.contacts.some(({ person }) => findReachedOut(story, person))) return []
    const last = story.events.findLast(
      (event) => isReportable(story, event) || story.contacts.some(({ person }) => isOutcome(event, person)),
    )
    const reported = story.events.findLast(
      ({ verb, persons }) =>
        verb === 'reported' &&
        (!story.introducer || persons.some(({ key }) => key === story.introducer?.key)),
    )
    if (reported && !(last && isAfter(last, reported))) return []
    const name = story.introducer?.short ?? 'The introducer'
    return [
      { span: closed.line.verbSpan, message: `${name} hasn’t heard how it went.`, expected: ['reported'] },
    ]
  },
  examples: [
    {
      files: received('2026-11-02 emailed', '2026-11-05 met', '2026-11-06 closed'),
      today: '2026-11-10',
      finds: ['introductions/a.md:9:14'],
    },
    {
      files: received('2026-11-02 emailed', '2026-11-05 met', '2026-11-06 reported', '2026-11-06 closed'),
      today: '2026-11-10',
      finds: [],
    },
  ],
}
