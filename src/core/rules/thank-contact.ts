// Rule: thank whom you met.
import { isAfter, isWith } from '../story/received.ts'
import { plus } from './counting.ts'
import { received } from './example.ts'
import type { Rule } from './rule.ts'

const thanks = new Set(['thanked', 'reached-out', 'gave'])

export const thankContact: Rule = {
  id: 'thank-contact',
  applies: 'received',
  strength: 'duty',
  title: 'Thank whom you met',
  why: 'They gave you their time; a line the next day shows that you noticed.',
  opens: 'with the first `met`',
  due: '{thank-contact} later',
  lapses: null,
  ends: '`reached-out` or `gave` to them',
  done: 'thanked',
  channels: [],
  say: ({ person }) => `Thank ${person?.short ?? 'them'} for the meeting`,
  owes: {
    received: (story, desk) =>
      story.contacts.flatMap(({ person }) => {
        if (!person) return []
        const met = story.events.find((event) => event.verb === 'met' && isWith(event, person))
        if (!met) return []
        const done = story.events.some(
          (event) => thanks.has(event.verb) && isWith(event, person) && isAfter(event, met),
        )
        return done
          ? []
          : [{ person, opened: met.day, due: plus(desk, met.day, 'thank-contact'), lapses: null, by: met }]
      }),
  },
  examples: [
    {
      files: received('2026-11-02 emailed', '2026-11-10 met by video #went-well'),
      today: '2026-11-11',
      owed: ['ana-to-raj/thank-contact/raj due 2026-11-11'],
    },
  ],
}
