// Check: a required field that isn’t there.
import { type Check, tellProblems } from './check.ts'
import { people, received } from './sample.ts'

export const fieldMissing: Check = {
  code: 'field-missing',
  severity: 'error',
  title: 'A required field is missing',
  meaning: 'Without it, it can’t be told what is owed, or to whom.',
  remedy: 'Add the field to the frontmatter.',
  find: tellProblems('field-missing', ({ field, hint }) => ({
    message: `\`${field}\` is missing.`,
    expected: [hint],
  })),
  examples: [
    {
      files: {
        ...people,
        'introductions/a.md': '---\nintroducer: Ana\ndate: 2026-11-01\n---\n',
      },
      finds: ['introductions/a.md:1:1'],
    },
    {
      files: received(),
      finds: [],
    },
  ],
}
