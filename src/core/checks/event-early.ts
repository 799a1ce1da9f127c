// Check: an event dated before its introduction.
import type { Check } from './check.ts'
import { received } from './sample.ts'

export const eventEarly: Check = {
  code: 'event-early',
  severity: 'warning',
  title: 'An event is dated before the introduction',
  meaning: 'It counts as on the day of the introduction.',
  remedy: 'Correct the date of the event, or that of the introduction.',
  find: ({ note }) => {
    const date = note.sort === 'introduction' ? note.fields.date?.value : undefined
    if (date === undefined) return []
    return note.timeline
      .filter(({ day }) => day < date)
      .map(({ daySpan, day }) => ({
        span: daySpan,
        message: `${day} is before the introduction, which is of ${date}.`,
      }))
  },
  examples: [
    { files: received('2026-10-30 thanked'), today: '2026-11-10', finds: ['introductions/a.md:7:3'] },
    { files: received('2026-11-01 thanked'), today: '2026-11-10', finds: [] },
  ],
}
