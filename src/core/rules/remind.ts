// Rule: they said yes, but it hasn't happened; remind them.
import { isAfter } from '../story/received.ts'
import { plus } from './counting.ts'
import { requested } from './example.ts'
import type { Rule } from './rule.ts'

export const remind: Rule = {
  id: 'remind',
  applies: 'requested',
  strength: 'duty',
  title: 'Remind who said yes',
  why: 'They meant it, and forgot; a friendly line is all it takes.',
  opens: 'with `agreed`, while you aren’t introduced',
  due: '{remind} later',
  lapses: null,
  ends: '`introduced` or `declined`',
  done: 're-asked',
  channels: [],
  say: ({ person }) => `Remind ${person?.short ?? 'them'} of the introduction they agreed to`,
  owes: {
    requested: ({ introducer, answer, reasked }, desk) => {
      if (!introducer || answer?.verb !== 'agreed' || (reasked && isAfter(reasked, answer))) return []
      const due = plus(desk, answer.day, 'remind')
      return [
        { person: introducer, opened: answer.day, due, lapses: null, waitingOn: introducer, by: answer },
      ]
    },
  },
  examples: [
    {
      files: requested('2026-11-05 agreed'),
      today: '2026-11-16',
      owed: ['ask-ana/remind/ana overdue 2026-11-15'],
    },
  ],
}
