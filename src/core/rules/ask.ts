// Rule: ask both sides before you connect them.
import { isPending } from './consent.ts'
import { plus } from './counting.ts'
import { made } from './example.ts'
import type { Rule } from './rule.ts'

export const ask: Rule = {
  id: 'ask',
  applies: 'made',
  strength: 'duty',
  title: 'Ask each side before you connect them',
  why: 'Ask both before you connect them; the more where it costs them time or money.',
  opens: 'on the day you took it on, for each party but the one it is `for`',
  due: '{ask} later',
  lapses: null,
  ends: 'their answer, `introduced`, or a no of any party',
  done: 'asked',
  channels: [],
  say: ({ person, about }) => `Ask ${person?.short ?? 'them'} for a yes to meet ${about ?? 'each other'}`,
  owes: {
    made: (story, desk) =>
      story.parties.flatMap((party) => {
        if (!isPending(story, party) || party.answer || party.asks.length > 0) return []
        const others = story.parties.filter((other) => other !== party).map(({ person }) => person.short)
        return [
          {
            person: party.person,
            opened: story.date,
            due: plus(desk, story.date, 'ask'),
            lapses: null,
            about: others.join(' and '),
          },
        ]
      }),
  },
  examples: [
    {
      files: made('2026-11-02 asked Lena'),
      today: '2026-11-03',
      owed: ['lena-and-raj/ask/raj due 2026-11-03'],
    },
  ],
}
