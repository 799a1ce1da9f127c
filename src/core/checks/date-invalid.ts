// Check: a date that doesn’t exist or isn’t written as one.
import { quote } from '../text/plain.ts'
import { type Check, tellProblems } from './check.ts'
import { people, received } from './sample.ts'

export const dateInvalid: Check = {
  code: 'date-invalid',
  severity: 'error',
  title: 'A date can’t be read',
  meaning: 'What hangs on it counts for nothing until it is mended.',
  remedy: 'Write a day that exists, as `YYYY-MM-DD`.',
  find: tellProblems('date-invalid', ({ found, expected }) => ({
    message: /^\d{4}-\d{2}-\d{2}$/.test(found)
      ? `There is no ${quote(found)} in the calendar.`
      : `${quote(found)} isn’t a date: write it as \`YYYY-MM-DD\`.`,
    expected,
  })),
  examples: [
    {
      files: {
        ...people,
        'introductions/a.md': '---\nintroducer: Ana\nto: Raj\ndate: 2026-02-30\n---\n',
      },
      finds: ['introductions/a.md:4:7'],
    },
    {
      files: received(),
      finds: [],
    },
  ],
}
