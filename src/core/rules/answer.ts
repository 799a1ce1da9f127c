// Rule: they wrote; answer.
import { addDays } from '../day/day.ts'
import { findTurn } from '../story/turn.ts'
import { plus } from './counting.ts'
import { received } from './example.ts'
import type { Owing, Rule } from './rule.ts'

export const answer: Rule = {
  id: 'answer',
  applies: 'received',
  strength: 'duty',
  title: 'Answer them',
  why: 'An answered message left lying is the same lapse again.',
  opens: 'with the first of their words since yours, or when a date is cancelled',
  due: '{answer} later; after “not now until” a day, on that day',
  lapses: 'a week after it opened, or after that day',
  ends: 'your word, a date, an outcome, or `passed`',
  done: 'reached-out',
  channels: [],
  say: ({ person }) => `Answer ${person?.short ?? 'them'}`,
  owes: {
    received: (story, desk) =>
      story.contacts.flatMap(({ person }): readonly Owing[] => {
        const { next } = findTurn(story, person, desk.notebook.policy.nudges)
        if (next.kind !== 'answer') return []
        const { since, until } = next
        const opening = { person, opened: since.day, by: since }
        return until === null
          ? [{ ...opening, due: plus(desk, since.day, 'answer'), lapses: addDays(since.day, 7) }]
          : [{ ...opening, due: until, named: true, lapses: addDays(until, 7) }]
      }),
  },
  examples: [
    {
      files: received('2026-11-02 emailed', '2026-11-04 replied: which day?'),
      today: '2026-11-05',
      owed: ['ana-to-raj/answer/raj upcoming 2026-11-06'],
    },
    {
      files: received('2026-11-02 emailed', '2026-11-04 not now until 2026-12-01'),
      today: '2026-12-01',
      owed: ['ana-to-raj/answer/raj due 2026-12-01'],
    },
  ],
}
