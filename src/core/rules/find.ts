// Rule: somebody asked you for a person; name one, or say no.
import { addDays } from '../day/day.ts'
import { isWith } from '../story/received.ts'
import { plus } from './counting.ts'
import type { Rule } from './rule.ts'

export const find: Rule = {
  id: 'find',
  applies: 'made, with one party and `wanted`',
  strength: 'duty',
  title: 'Name somebody, or say no',
  why: 'Name somebody or say no: don’t let it languish.',
  opens: 'on the day you took it on',
  due: '{find} later',
  lapses: '14 days after the day you took it on',
  ends: 'a second party in `parties`, or `passed`',
  done: 'told',
  channels: [],
  say: ({ person, about }) => `Name somebody for ${person?.short ?? 'them'}, or say no: ${about ?? ''}`,
  owes: {
    made: ({ introduction, parties, events, date }, desk) => {
      const [party] = parties
      const { wanted } = introduction.note.fields
      if (!party || introduction.note.fields.parties.length > 1 || !wanted) return []
      const done = events.some(
        (event) => event.verb === 'passed' || (event.verb === 'told' && isWith(event, party.person)),
      )
      const due = plus(desk, date, 'find')
      return done
        ? []
        : [{ person: party.person, opened: date, due, lapses: addDays(date, 14), about: wanted.value }]
    },
  },
  examples: [
    {
      files: {
        'introductions/for-lena.md':
          '---\nkind: made\nparties: [Lena]\nwanted: a tax adviser who knows start-ups\ndate: 2026-11-01\n---\n',
      },
      today: '2026-11-08',
      owed: ['for-lena/find/lena due 2026-11-08'],
    },
  ],
}
