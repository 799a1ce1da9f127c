// Rule: tell the introducer how it went, whatever the outcome.
import { earlier } from '../day/day.ts'
import type { Event } from '../notebook/notebook.ts'
import { findUnreported, isAfter, isWith } from '../story/received.ts'
import { plus } from './counting.ts'
import { received } from './example.ts'
import type { Rule } from './rule.ts'

const names = (event: Event): string => event.persons.map(({ short }) => short).join(' and ')

function tellAbout(event: Event): string {
  switch (event.verb) {
    case 'resolved':
      return 'how the story ended'
    case 'acted':
      return 'what came of it'
    case 'passed':
      return 'that you let it pass, and why'
    case 'no-show':
    case 'no-response':
      return `that you and ${names(event)} couldn’t connect`
    case 'declined':
      return `that ${names(event)} declined`
    default:
      return `how it went with ${names(event)}`
  }
}

export const report: Rule = {
  id: 'report',
  applies: 'received',
  strength: 'duty',
  title: 'Tell the introducer how it went',
  why: 'Everybody loves to know how a story ends: say what it was worth and that you valued it, always, also when it was a clunker, not a fit, a dud or a no-show; and it is your reason to write again.',
  opens:
    'with the first outcome they haven’t heard of: with each contact the first `met` or `talked`, each `no-show`, `no-response`, `declined`, `acted`; `passed`; each `resolved`',
  due: '{report} later; where they ask first, that day',
  lapses: '{report-lapse} after it opened',
  ends: 'nothing else',
  done: 'reported',
  channels: [],
  say: ({ person, about }) => `Tell ${person?.short ?? 'them'} ${about ?? 'how it went'}`,
  owes: {
    received: (story, desk) => {
      const { introducer } = story
      const outcome = findUnreported(story)
      if (!introducer || !outcome) return []
      const asked = story.events.find(
        (event) => event.verb === 'heard' && isWith(event, introducer) && isAfter(event, outcome),
      )
      const due = plus(desk, outcome.day, 'report')
      return [
        {
          person: introducer,
          opened: outcome.day,
          due: asked ? earlier(due, asked.day) : due,
          lapses: plus(desk, outcome.day, 'report-lapse'),
          by: outcome,
          about: tellAbout(outcome),
        },
      ]
    },
  },
  examples: [
    {
      files: received('2026-11-02 thanked', '2026-11-02 emailed', '2026-11-10 met by video #not-a-fit'),
      today: '2026-11-14',
      owed: ['ana-to-raj/report/ana overdue 2026-11-13'],
    },
    {
      files: received('2026-11-02 emailed', '2026-11-10 no show', '2026-11-11 reported'),
      today: '2026-11-14',
      owed: [],
    },
  ],
}
