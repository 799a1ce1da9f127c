// Rule: give something back.
import { addDays } from '../day/day.ts'
import { findValueGiven, findValueReceived, isSince } from '../story/value.ts'
import { plus } from './counting.ts'
import { contact } from './example.ts'
import type { Rule } from './rule.ts'

/** How far back something received still asks for a return, in days: RULES.md. */
export const reciprocateWindow = 365

export const reciprocate: Rule = {
  id: 'reciprocate',
  applies: 'contact',
  strength: 'courtesy',
  title: 'Give something back',
  why: 'Both must receive something of value: an introduction, an insight, a public word.',
  opens:
    'with the first thing of value from them in the last 365 days (`got`, an introduction) with nothing given since',
  due: '{reciprocate} later',
  lapses: null,
  ends: '`gave`, `helped`, or an introduction made for them',
  done: 'gave',
  channels: [],
  say: ({ person }) => `Give something back to ${person?.short ?? 'them'}`,
  owes: {
    contact: ({ person }, desk) => {
      const { notebook, today } = desk
      const since = addDays(today, -reciprocateWindow)
      const recent = findValueReceived(notebook, person, today).filter(({ day }) => day >= since)
      if (recent.length === 0) return []
      const given = findValueGiven(notebook, person, today)
      const open = recent.find((value) => !given.some((gift) => isSince(gift, value)))
      if (!open) return []
      const by = open.event ?? open.introduction
      return [{ person, opened: open.day, due: plus(desk, open.day, 'reciprocate'), lapses: null, by }]
    },
  },
  examples: [
    {
      files: contact('', '2026-10-15 got: marked up my portfolio'),
      today: '2026-11-15',
      owed: ['ana/reciprocate overdue 2026-11-14'],
    },
  ],
}
