// Rule: nobody answered; ask once more.
import { findTurn } from '../story/turn.ts'
import { plus } from './counting.ts'
import { received } from './example.ts'
import type { Rule } from './rule.ts'

export const nudge: Rule = {
  id: 'nudge',
  applies: 'received',
  strength: 'duty',
  title: 'Nudge who didn’t answer',
  why: 'You make the call: all the effort is yours.',
  opens: 'with your last word to them, while it is unanswered and fewer than `nudges` nudges were sent',
  due: '{nudge} later',
  lapses: null,
  ends: 'their word, a date, an outcome, or `passed`',
  done: 'nudged',
  channels: [],
  say: ({ person }) => `Nudge ${person?.short ?? 'them'}: no answer yet`,
  owes: {
    received: (story, desk) =>
      story.contacts.flatMap(({ person }) => {
        const { next } = findTurn(story, person, desk.notebook.policy.nudges)
        if (next.kind !== 'nudge') return []
        const { since } = next
        return [
          {
            person,
            opened: since.day,
            due: plus(desk, since.day, 'nudge'),
            lapses: null,
            waitingOn: person,
            by: since,
          },
        ]
      }),
  },
  examples: [
    {
      files: received('2026-11-02 emailed: proposed Thursday'),
      today: '2026-11-09',
      owed: ['ana-to-raj/nudge/raj due 2026-11-09'],
    },
    { files: received('2026-11-02 emailed', '2026-11-04 replied: gladly'), today: '2026-11-09', owed: [] },
  ],
}
