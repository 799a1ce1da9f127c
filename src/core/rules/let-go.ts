// Rule: a request asked twice in vain; let it go.
import { isAfter } from '../story/received.ts'
import { laterEvent } from '../story/requested.ts'
import { plus } from './counting.ts'
import { requested } from './example.ts'
import type { Rule } from './rule.ts'

export const letGo: Rule = {
  id: 'let-go',
  applies: 'requested',
  strength: 'duty',
  title: 'Let a request go',
  why: 'Ask what unspoken reason there may be, then move on, and keep introducing others.',
  opens: 'with `re-asked`, or their later word, while there is no yes since',
  due: '{let-go} later',
  lapses: null,
  ends: '`introduced` or `declined`',
  done: 'closed',
  channels: [],
  say: ({ about }) => `Let the request to ${about ?? 'them'} go`,
  owes: {
    requested: ({ introducer, answer, reasked, word }, desk) => {
      if (!introducer || !reasked || answer?.verb === 'declined') return []
      if (answer && isAfter(answer, reasked)) return []
      const by = laterEvent(reasked, word) ?? reasked
      const due = plus(desk, by.day, 'let-go')
      return [
        {
          person: null,
          opened: by.day,
          due,
          lapses: null,
          waitingOn: introducer,
          by,
          about: introducer.short,
        },
      ]
    },
  },
  examples: [
    {
      files: requested('2026-11-15 re-asked by phone'),
      today: '2026-11-29',
      owed: ['ask-ana/let-go due 2026-11-29'],
    },
  ],
}
