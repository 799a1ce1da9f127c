// Check: an event dated after today.
import type { Check } from './check.ts'
import { received } from './sample.ts'

export const eventFuture: Check = {
  code: 'event-future',
  severity: 'warning',
  title: 'An event is dated after today',
  meaning: 'It doesn’t count before its day comes.',
  remedy: 'Correct the date; a meeting to come is written as `scheduled for YYYY-MM-DD`.',
  find: ({ note, today }) =>
    note.timeline
      .filter(({ day }) => day > today)
      .map(({ daySpan, day }) => ({
        span: daySpan,
        message: `${day} is still to come: this doesn’t count before then.`,
      })),
  examples: [
    { files: received('2026-11-12 met'), today: '2026-11-10', finds: ['introductions/a.md:7:3'] },
    { files: received('2026-11-10 met'), today: '2026-11-10', finds: [] },
  ],
}
