// Rule: a week after, ask each how it goes.
import { isAfter, isWith } from '../story/received.ts'
import { plus } from './counting.ts'
import { made } from './example.ts'
import type { Rule } from './rule.ts'

const heardFrom = new Set(['checked-in', 'heard', 'replied', 'talked', 'met'])

export const checkIn: Rule = {
  id: 'check-in',
  applies: 'made',
  strength: 'duty',
  title: 'Ask each how it goes',
  why: 'About a week after, ask each how it goes.',
  opens: 'with `introduced`, for each party',
  due: '{check-in} later',
  lapses: '{check-in-lapse} after it opened',
  ends: '`heard`, `replied`, `talked` or `met` with them',
  done: 'checked-in',
  channels: [],
  say: ({ person, about }) => `Ask ${person?.short ?? 'them'} how it goes with ${about ?? 'the other'}`,
  owes: {
    made: ({ introduced, parties, events }, desk) => {
      if (!introduced || parties.length < 2) return []
      const { day } = introduced
      return parties.flatMap(({ person }) => {
        const done = events.some(
          (event) => heardFrom.has(event.verb) && isWith(event, person) && isAfter(event, introduced),
        )
        const others = parties.filter((other) => other.person !== person).map((other) => other.person.short)
        const [due, lapses] = [plus(desk, day, 'check-in'), plus(desk, day, 'check-in-lapse')]
        return done ? [] : [{ person, opened: day, due, lapses, by: introduced, about: others.join(' and ') }]
      })
    },
  },
  examples: [
    {
      files: made(
        '2026-11-03 agreed Lena',
        '2026-11-03 agreed Raj',
        '2026-11-04 introduced',
        '2026-11-09 heard from Raj',
      ),
      today: '2026-11-11',
      owed: ['lena-and-raj/check-in/lena due 2026-11-11'],
    },
  ],
}
