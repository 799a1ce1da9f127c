// Rule: act on an introduction within a week.
import type { Rule } from './rule.ts'
import { findReachOut, findTaken } from './trust.ts'

export const reachOut: Rule = {
  id: 'reach-out',
  applies: 'received',
  strength: 'duty',
  title: 'Reach out to whom you were introduced to',
  why: 'Letting it lie for more than a week says you aren’t serious, and the introducer may already have written on your behalf.',
  opens: 'on the day of the introduction',
  due: '{reach-out} later; the next day where they write first; the same day where the introducer asks',
  lapses: '{lapse} after the introduction',
  ends: 'anything you do with them, alone or together; `acted`, `passed`, or their `declined`',
  done: 'reached-out',
  channels: [],
  say: ({ person }) => (person ? `Reach out to ${person.short}` : 'Act on what was passed on to you'),
  owes: {
    received: (story, desk) =>
      story.contacts
        .filter((contact) => !findTaken(story, contact, desk))
        .map((contact) => ({
          ...findReachOut(story, contact, undefined, desk),
          ...(contact.person === null && { doneBy: 'acted' as const }),
        })),
  },
  examples: [
    {
      files: { 'introductions/ana-to-raj.md': '---\nintroducer: Ana\nto: Raj\ndate: 2026-11-01\n---\n' },
      today: '2026-11-09',
      owed: ['ana-to-raj/reach-out/raj lapsed 2026-11-03'],
    },
    {
      files: { 'introductions/tip.md': '---\nform: lead\nintroducer: Ana\ndate: 2026-11-01\n---\n' },
      today: '2026-11-03',
      owed: ['tip/reach-out due 2026-11-03'],
    },
    {
      files: {
        'introductions/ana-to-raj.md':
          '---\nintroducer: Ana\nto: Raj\ndate: 2026-11-01\n---\n## Timeline\n- 2026-11-01 heard from Raj\n',
      },
      today: '2026-11-01',
      owed: ['ana-to-raj/reach-out/raj upcoming 2026-11-02'],
    },
  ],
}
