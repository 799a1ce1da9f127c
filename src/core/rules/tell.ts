// Rule: one side said no; tell the other.
import { later } from '../day/day.ts'
import { isAfter, isWith } from '../story/received.ts'
import { isNo } from '../story/made.ts'
import { plus } from './counting.ts'
import { made } from './example.ts'
import type { Rule } from './rule.ts'

export const tell: Rule = {
  id: 'tell',
  applies: 'made',
  strength: 'duty',
  title: 'Tell the other side that it won’t happen',
  why: 'Who said yes waits for it; a short word lets them go on.',
  opens: 'with the no of another party, for each who agreed or whom it is for',
  due: '{tell} later',
  lapses: null,
  ends: 'nothing else',
  done: 'told',
  channels: [],
  say: ({ person, about }) =>
    `Tell ${person?.short ?? 'them'} that it won’t happen with ${about ?? 'the other'}`,
  owes: {
    made: (story, desk) => {
      if (story.introduced || story.parties.length < 2) return []
      return story.parties.flatMap(({ person, consent }) => {
        const no = story.parties
          .filter((party) => party.person !== person)
          .flatMap(({ answer, person: other }) => (answer && isNo(answer) ? [{ event: answer, other }] : []))
          .sort((a, b) => (isAfter(a.event, b.event) ? 1 : -1))[0]
        if (!no || consent === null) return []
        const done = story.events.some(
          (event) => event.verb === 'told' && isWith(event, person) && isAfter(event, no.event),
        )
        const opened = later(no.event.day, consent)
        const due = plus(desk, opened, 'tell')
        return done ? [] : [{ person, opened, due, lapses: null, by: no.event, about: no.other.short }]
      })
    },
  },
  examples: [
    {
      files: made('2026-11-02 asked Lena and Raj', '2026-11-03 agreed Lena', '2026-11-04 declined Raj'),
      today: '2026-11-06',
      owed: ['lena-and-raj/tell/lena due 2026-11-06'],
    },
  ],
}
