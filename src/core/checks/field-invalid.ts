// Check: a value of the wrong form.
import { quote } from '../text/plain.ts'
import { type Check, tellProblems } from './check.ts'
import { people, received } from './sample.ts'

export const fieldInvalid: Check = {
  code: 'field-invalid',
  severity: 'error',
  title: 'A value has the wrong form',
  meaning: 'The field counts as if it weren’t there.',
  remedy: 'Write the value in the form that is named.',
  find: tellProblems('field-invalid', ({ field, found, wanted, expected }) => ({
    message: `\`${field}\` can’t be ${quote(found)}: it takes ${wanted}.`,
    expected,
  })),
  examples: [
    {
      files: {
        ...people,
        'introductions/a.md': '---\nkind: recieved\nintroducer: Ana\nto: Raj\ndate: 2026-11-01\n---\n',
      },
      finds: ['introductions/a.md:2:7'],
    },
    {
      files: received(),
      finds: [],
    },
  ],
}
