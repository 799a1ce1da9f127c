// Rule: both said yes; connect them.
import { addDays } from '../day/day.ts'
import { findAllAgreed, findTogether } from '../story/made.ts'
import { plus } from './counting.ts'
import { made } from './example.ts'
import type { Rule } from './rule.ts'

export const introduce: Rule = {
  id: 'introduce',
  applies: 'made',
  strength: 'duty',
  title: 'Introduce them to each other',
  why: 'Be there: a meeting, else a call, only last an e-mail.',
  opens: 'with the last consent',
  due: '{introduce} later; where a day is scheduled for all, the day after',
  lapses: 'a week after it is due',
  ends: 'a no',
  done: 'introduced',
  channels: ['in-person', 'video', 'phone', 'email'],
  say: ({ about }) => `Introduce ${about ?? 'them'}`,
  owes: {
    made: (story, desk) => {
      const opened = findAllAgreed(story)
      if (opened === undefined || story.introduced || story.no) return []
      const together = findTogether(story)
      const due = together?.until ? addDays(together.until, 1) : plus(desk, opened, 'introduce')
      const about = story.parties.map(({ person }) => person.short).join(' and ')
      const answers = story.parties.flatMap(({ answer }) => (answer?.day === opened ? [answer] : []))
      const by = answers.at(-1) ?? null
      return [{ person: null, opened, due, lapses: addDays(due, 7), about, by }]
    },
  },
  examples: [
    {
      files: made('2026-11-02 asked Lena and Raj', '2026-11-03 agreed Lena', '2026-11-04 agreed Raj'),
      today: '2026-11-07',
      owed: ['lena-and-raj/introduce overdue 2026-11-06'],
    },
  ],
}
