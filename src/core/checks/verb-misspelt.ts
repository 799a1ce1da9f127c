// Check: a word that is nearly a verb.
import { quote } from '../text/plain.ts'
import { type Check, tellProblems } from './check.ts'
import { received } from './sample.ts'

export const verbMisspelt: Check = {
  code: 'verb-misspelt',
  severity: 'error',
  title: 'A word is nearly a verb',
  meaning: 'The event counts for nothing until it is mended.',
  remedy: 'Correct the verb; or begin the line with `note` if none is meant.',
  find: tellProblems('verb-misspelt', ({ found, nearest }) => ({
    message: `${quote(found)} is no verb: did you mean \`${nearest.replaceAll('-', ' ')}\`?`,
    expected: [nearest.replaceAll('-', ' ')],
  })),
  examples: [
    {
      files: received('2026-11-02 reached-uot to Raj'),
      today: '2026-11-10',
      finds: ['introductions/a.md:7:14'],
    },
    {
      files: received('2026-11-02 reached out to Raj'),
      today: '2026-11-10',
      finds: [],
    },
  ],
}
