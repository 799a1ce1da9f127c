// Check: a snooze, a date or a “not now” without its day.
import { type Check, tellProblems } from './check.ts'
import { received } from './sample.ts'

export const untilMissing: Check = {
  code: 'until-missing',
  severity: 'error',
  title: 'A verb needs a day',
  meaning: 'Without its day the event counts for nothing.',
  remedy: 'Add `until YYYY-MM-DD`, or for a date in the calendar `for YYYY-MM-DD`.',
  find: tellProblems('until-missing', ({ verb, preposition }) => ({
    message: `\`${verb}\` needs a day: \`${preposition} YYYY-MM-DD\`.`,
    expected: [`${verb} ${preposition} YYYY-MM-DD`],
  })),
  examples: [
    {
      files: received('2026-11-02 snoozed'),
      today: '2026-11-10',
      finds: ['introductions/a.md:7:14'],
    },
    {
      files: received('2026-11-02 snoozed until 2026-11-20'),
      today: '2026-11-10',
      finds: [],
    },
  ],
}
