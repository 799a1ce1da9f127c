// Rule: ask a party once more.
import { isPending } from './consent.ts'
import { plus } from './counting.ts'
import { made } from './example.ts'
import type { Owing, Rule } from './rule.ts'

export const chase: Rule = {
  id: 'chase',
  applies: 'made',
  strength: 'duty',
  title: 'Ask once more',
  why: 'Once more, then let it be.',
  opens: 'with the first `asked` that has no answer, or with their “not now until” a day',
  due: '{chase} later, or on that day',
  lapses: null,
  ends: 'their answer, `introduced`, or a no',
  done: 'asked',
  channels: [],
  say: ({ person }) => `Ask ${person?.short ?? 'them'} once more`,
  owes: {
    made: (story, desk) =>
      story.parties.flatMap((party): readonly Owing[] => {
        if (!isPending(story, party)) return []
        const { person, asks, answer } = party
        const [first] = asks
        if (first && asks.length === 1)
          return [
            {
              person,
              opened: first.day,
              due: plus(desk, first.day, 'chase'),
              lapses: null,
              waitingOn: person,
              by: first,
            },
          ]
        if (first || answer?.verb !== 'not-now' || answer.until === null) return []
        return [
          {
            person,
            opened: answer.day,
            due: answer.until,
            named: true,
            lapses: null,
            waitingOn: person,
            by: answer,
          },
        ]
      }),
  },
  examples: [
    {
      files: made('2026-11-02 asked Lena', '2026-11-02 asked Raj', '2026-11-03 agreed Raj'),
      today: '2026-11-09',
      owed: ['lena-and-raj/chase/lena due 2026-11-09'],
    },
    {
      files: made(
        '2026-11-02 asked Lena',
        '2026-11-02 asked Raj',
        '2026-11-03 agreed Raj',
        '2026-11-04 not now Lena until 2026-11-20',
      ),
      today: '2026-11-09',
      owed: ['lena-and-raj/chase/lena upcoming 2026-11-20'],
    },
  ],
}
