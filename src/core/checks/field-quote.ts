// Check: a value that YAML cuts or changes.
import { type Check, tellProblems } from './check.ts'
import { people, received } from './sample.ts'

const reasons = {
  cut: 'what stands behind ` #` is cut off, so put quotes around it all',
  link: 'without quotes this is a list in a list to YAML; it is read as the link it was meant to be',
  number: 'this is a number to YAML, which loses digits, so put quotes around it',
} as const

export const fieldQuote: Check = {
  code: 'field-quote',
  severity: 'warning',
  title: 'YAML reads a value otherwise than it is written',
  meaning:
    'Words behind ` #` are lost, `[[a link]]` is a list in a list to every other tool, and a number loses its digits.',
  remedy: 'Put quotes around the value.',
  find: tellProblems('field-quote', ({ field, how, expected }) => ({
    message: `\`${field}\`: ${reasons[how]}.`,
    expected: [expected],
  })),
  examples: [
    {
      files: {
        ...people,
        'introductions/a.md': '---\nintroducer: Ana\nto: [[raj]]\ndate: 2026-11-01\n---\n',
      },
      finds: ['introductions/a.md:3:5'],
    },
    {
      files: received(),
      finds: [],
    },
  ],
}
