// Rule: they never answered; say so, and let the other side know.
import { addDays } from '../day/day.ts'
import { findTurn } from '../story/turn.ts'
import { isPending } from './consent.ts'
import { plus } from './counting.ts'
import { made, received } from './example.ts'
import type { Rule } from './rule.ts'

export const noAnswer: Rule = {
  id: 'no-answer',
  applies: 'received, made',
  strength: 'duty',
  title: 'Write down that nobody answered',
  why: 'You always send the introducer a note (“I tried, we couldn’t connect”), and the other party must not wait for ever.',
  opens:
    'with your last word to them once the nudges are used; in an introduction you make, with the second time of asking',
  due: '{no-answer} later',
  lapses: '14 days after it opened, in a received introduction',
  ends: 'their word, a date, an outcome, `reported` or `passed`; in an introduction you make an answer, `introduced` or a no',
  done: 'no-response',
  channels: [],
  say: ({ person }) => `Write down that ${person?.short ?? 'nobody'} didn’t answer`,
  owes: {
    received: (story, desk) =>
      story.contacts.flatMap(({ person }) => {
        const { next } = findTurn(story, person, desk.notebook.policy.nudges)
        if (next.kind !== 'no-answer') return []
        const { day } = next.since
        const due = plus(desk, day, 'no-answer')
        return [{ person, opened: day, due, lapses: addDays(day, 14), waitingOn: person, by: next.since }]
      }),
    made: (story, desk) =>
      story.parties.flatMap((party) => {
        const second = party.asks[1]
        if (!second || !isPending(story, party)) return []
        const due = plus(desk, second.day, 'no-answer')
        return [
          {
            person: party.person,
            opened: second.day,
            due,
            lapses: null,
            waitingOn: party.person,
            by: second,
          },
        ]
      }),
  },
  examples: [
    {
      files: received('2026-11-02 emailed', '2026-11-09 nudged'),
      today: '2026-11-16',
      owed: ['ana-to-raj/no-answer/raj due 2026-11-16'],
    },
    {
      files: made(
        '2026-11-02 asked Lena',
        '2026-11-09 asked Lena by phone',
        '2026-11-02 asked Raj',
        '2026-11-03 agreed Raj',
      ),
      today: '2026-11-10',
      owed: ['lena-and-raj/no-answer/lena upcoming 2026-11-16'],
    },
  ],
}
