// Rule: let the introducer know that you took it up.
import { isAfter, isMine, isOutcome, isWith } from '../story/received.ts'
import { plus } from './counting.ts'
import { received } from './example.ts'
import type { Rule } from './rule.ts'

export const keepPosted: Rule = {
  id: 'keep-posted',
  applies: 'received',
  strength: 'courtesy',
  title: 'Keep the introducer posted',
  why: 'They wonder whether you took it up.',
  opens: 'when you reached out, with no outcome and nothing said to them since',
  due: '{keep-posted} later',
  lapses: null,
  ends: 'an outcome, or anything of yours with them',
  done: 'told',
  channels: [],
  say: ({ person }) => `Let ${person?.short ?? 'them'} know that you took it up`,
  owes: {
    received: (story, desk) => {
      const { introducer, events, contacts } = story
      if (!introducer || contacts.some(({ person }) => events.some((event) => isOutcome(event, person))))
        return []
      const told = events.findLast((event) => isMine(event) && isWith(event, introducer))
      const reached = events.find(
        (event) =>
          event.verb === 'reached-out' &&
          contacts.some(({ person }) => person && isWith(event, person)) &&
          !(told && !isAfter(event, told)),
      )
      if (!reached) return []
      const due = plus(desk, reached.day, 'keep-posted')
      return [{ person: introducer, opened: reached.day, due, lapses: null, by: reached }]
    },
  },
  examples: [
    {
      files: received('2026-11-01 thanked', '2026-11-02 emailed', '2026-11-12 replied'),
      today: '2026-11-16',
      owed: ['ana-to-raj/keep-posted/ana due 2026-11-16'],
    },
  ],
}
