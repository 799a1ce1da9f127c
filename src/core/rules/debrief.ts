// Rule: a meeting took place; write down how it went.
import { findTurn } from '../story/turn.ts'
import { plus } from './counting.ts'
import { received } from './example.ts'
import type { Rule } from './rule.ts'

export const debrief: Rule = {
  id: 'debrief',
  applies: 'received',
  strength: 'duty',
  title: 'Write down how the meeting went',
  why: 'An outcome nobody wrote down can’t be reported.',
  opens: 'with the `scheduled` line',
  due: '{debrief} after the day it names',
  lapses: null,
  ends: '`talked`, `no-show` or `no-response` on or after that day; `cancelled`; a later `scheduled` replaces it',
  done: 'met',
  channels: [],
  say: ({ person }) => `Write down how it went with ${person?.short ?? 'them'}`,
  owes: {
    received: (story, desk) =>
      story.contacts.flatMap(({ person }) => {
        const { scheduled } = findTurn(story, person, desk.notebook.policy.nudges)
        if (!scheduled) return []
        const due = plus(desk, scheduled.until ?? scheduled.day, 'debrief')
        return [{ person, opened: scheduled.day, due, lapses: null, by: scheduled }]
      }),
  },
  examples: [
    {
      files: received('2026-11-02 emailed', '2026-11-03 scheduled for 2026-11-10'),
      today: '2026-11-11',
      owed: ['ana-to-raj/debrief/raj due 2026-11-11'],
    },
    {
      files: received('2026-11-02 emailed', '2026-11-03 scheduled for 2026-11-10', '2026-11-08 cancelled'),
      today: '2026-11-11',
      owed: [],
    },
  ],
}
