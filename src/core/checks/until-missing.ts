// Check: a snooze, a date or a “not now” without its day.
import { type Check, tellProblems } from './check.ts'

export const untilMissing: Check = {
  code: 'until-missing',
  severity: 'error',
  title: 'A verb needs a day',
  meaning: 'Without its day the event counts for nothing.',
  remedy: 'Add `until YYYY-MM-DD`, or for a date in the calendar `for YYYY-MM-DD`.',
  find: tellProblems('until-missing', ({ verb, preposition }) => ({
    message: `\`${verb}\` needs a day: \`${preposition} YYYY-MM-DD\`.`,
    expected: [`${verb} ${preposition} YYYY-MM-DD`],
  })),
  examples: [
    {
      files: {
        'contacts/ana.md': '---\nname: Ana\n---\n',
        'contacts/raj.md': '---\nname: Raj\n---\n',
        'introductions/a.md':
          '---\nintroducer: Ana\nto: Raj\ndate: 2026-11-01\n---\n## Timeline\n- 2026-11-02 snoozed\n',
      },
      today: '2026-11-10',
      finds: ['introductions/a.md:7:14'],
    },
    {
      files: {
        'contacts/ana.md': '---\nname: Ana\n---\n',
        'contacts/raj.md': '---\nname: Raj\n---\n',
        'introductions/a.md':
          '---\nintroducer: Ana\nto: Raj\ndate: 2026-11-01\n---\n## Timeline\n- 2026-11-02 snoozed until 2026-11-20\n',
      },
      today: '2026-11-10',
      finds: [],
    },
  ],
}
