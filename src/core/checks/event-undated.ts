// Check: a timeline item without its date.
import { quote } from '../text/plain.ts'
import { type Check, tellProblems } from './check.ts'

export const eventUndated: Check = {
  code: 'event-undated',
  severity: 'warning',
  title: 'An item of the timeline doesn’t begin with a date',
  meaning: 'It is no event, and counts for nothing.',
  remedy: 'Begin it with its day: `- 2026-11-02 thanked [[ana]]`.',
  find: tellProblems('event-undated', ({ found }) => ({
    message: `An event begins with its date, this one with ${quote(found)}.`,
    expected: ['YYYY-MM-DD'],
  })),
  examples: [
    {
      files: {
        'contacts/ana.md': '---\nname: Ana\n---\n',
        'contacts/raj.md': '---\nname: Raj\n---\n',
        'introductions/a.md':
          '---\nintroducer: Ana\nto: Raj\ndate: 2026-11-01\n---\n## Timeline\n- yesterday met him\n',
      },
      today: '2026-11-10',
      finds: ['introductions/a.md:7:3'],
    },
    {
      files: {
        'contacts/ana.md': '---\nname: Ana\n---\n',
        'contacts/raj.md': '---\nname: Raj\n---\n',
        'introductions/a.md':
          '---\nintroducer: Ana\nto: Raj\ndate: 2026-11-01\n---\n## Timeline\n- 2026-11-02 met him\n',
      },
      today: '2026-11-10',
      finds: [],
    },
  ],
}
