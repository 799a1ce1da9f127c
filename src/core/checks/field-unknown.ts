// Check: a field that is nearly a known one.
import { type Check, tellProblems } from './check.ts'
import { people, received } from './sample.ts'

export const fieldUnknown: Check = {
  code: 'field-unknown',
  severity: 'warning',
  title: 'A field is nearly a known one',
  meaning: 'Fields that nobody knows are kept and ignored; this one was probably meant to count.',
  remedy: 'Correct the name of the field.',
  find: tellProblems('field-unknown', ({ field, nearest }) => ({
    message: `Nobody knows a field \`${field}\`: did you mean \`${nearest}\`?`,
    expected: [nearest],
  })),
  examples: [
    {
      files: {
        ...people,
        'introductions/a.md': '---\nintroducer: Ana\nto: Raj\ndate: 2026-11-01\npurpos: a role\n---\n',
      },
      finds: ['introductions/a.md:5:1'],
    },
    {
      files: received(),
      finds: [],
    },
  ],
}
