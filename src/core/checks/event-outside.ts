// Check: events under a heading that is nearly `Timeline`.
import { quote } from '../text/plain.ts'
import { type Check, tellProblems } from './check.ts'
import { people, received } from './sample.ts'

const upperFirst = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

export const eventOutside: Check = {
  code: 'event-outside',
  severity: 'warning',
  title: 'Events stand under a heading that isn’t the timeline’s',
  meaning: 'They count for nothing where they are.',
  remedy: 'Name the heading `Timeline`, `Log` or `History`.',
  find: tellProblems('event-outside', ({ heading, nearest }) => ({
    message: `This looks like an event, but the heading ${quote(heading)} isn’t \`${upperFirst(nearest)}\`, so it doesn’t count.`,
    expected: [`## ${upperFirst(nearest)}`],
  })),
  examples: [
    {
      files: {
        ...people,
        'introductions/a.md':
          '---\nintroducer: Ana\nto: Raj\ndate: 2026-11-01\n---\n## Timelin\n- 2026-11-02 thanked\n',
      },
      today: '2026-11-10',
      finds: ['introductions/a.md:7:3'],
    },
    {
      files: received('2026-11-02 thanked'),
      today: '2026-11-10',
      finds: [],
    },
  ],
}
