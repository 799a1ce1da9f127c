// Check: a field given twice.
import { type Check, tellProblems } from './check.ts'
import { people, received } from './sample.ts'

export const duplicateKey: Check = {
  code: 'duplicate-key',
  severity: 'error',
  title: 'A field is given twice',
  meaning: 'Which of the two was meant can’t be told; until one is gone, the first counts.',
  remedy: 'Keep one, or make a list of both: `to: [one, another]`.',
  find: tellProblems('duplicate-key', ({ key }) => ({
    message: `\`${key}\` is given twice; the first one counts.`,
  })),
  examples: [
    {
      files: {
        ...people,
        'introductions/a.md': '---\nintroducer: Ana\nto: Raj\ndate: 2026-11-01\nto: Ana\n---\n',
      },
      finds: ['introductions/a.md:5:1'],
    },
    {
      files: received(),
      finds: [],
    },
  ],
}
