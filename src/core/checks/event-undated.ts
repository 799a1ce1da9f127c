// Check: a timeline item without its date.
import { quote } from '../text/plain.ts'
import { type Check, tellProblems } from './check.ts'
import { received } from './sample.ts'

export const eventUndated: Check = {
  code: 'event-undated',
  severity: 'warning',
  title: 'An item of the timeline doesn’t begin with a date',
  meaning: 'It is no event, and counts for nothing.',
  remedy: 'Begin it with its day: `- 2026-11-02 thanked [[ana]]`.',
  find: tellProblems('event-undated', ({ found }) => ({
    message: `An event begins with its date, this one with ${quote(found)}.`,
    expected: ['YYYY-MM-DD'],
  })),
  examples: [
    {
      files: received('yesterday met him'),
      today: '2026-11-10',
      finds: ['introductions/a.md:7:3'],
    },
    {
      files: received('2026-11-02 met him'),
      today: '2026-11-10',
      finds: [],
    },
  ],
}
