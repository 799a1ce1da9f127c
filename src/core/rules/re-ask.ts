// Rule: a request without an answer; ask again.
import { plus } from './counting.ts'
import { requested } from './example.ts'
import type { Rule } from './rule.ts'

export const reAsk: Rule = {
  id: 're-ask',
  applies: 'requested',
  strength: 'duty',
  title: 'Ask again, gently',
  why: 'Give it time, then ask again, gently, and ask what stands in the way.',
  opens: 'on the day you asked, or with their later word, while there is no answer',
  due: '{re-ask} later',
  lapses: null,
  ends: '`agreed`, `declined` or `introduced`',
  done: 're-asked',
  channels: [],
  say: ({ person }) => `Ask ${person?.short ?? 'them'} again, gently`,
  owes: {
    requested: ({ introducer, answer, reasked, word, date }, desk) => {
      if (!introducer || answer || reasked) return []
      const by = word
      const opened = by?.day ?? date
      return [
        {
          person: introducer,
          opened,
          due: plus(desk, opened, 're-ask'),
          lapses: null,
          waitingOn: introducer,
          by,
        },
      ]
    },
  },
  examples: [
    { files: requested(), today: '2026-11-15', owed: ['ask-ana/re-ask/ana due 2026-11-15'] },
    {
      files: requested('2026-11-05 replied: let me think'),
      today: '2026-11-15',
      owed: ['ask-ana/re-ask/ana upcoming 2026-11-19'],
    },
  ],
}
