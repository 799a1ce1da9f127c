// Rule: thank who introduces you, and who considered it.
import { isAfter } from '../story/received.ts'
import type { Rule } from './rule.ts'
import { plus } from './counting.ts'
import { findOpenApologies } from './apologise.ts'

export const thank: Rule = {
  id: 'thank',
  applies: 'received, requested',
  strength: 'duty',
  title: 'Thank the introducer',
  why: 'Even a thank-you is of value.',
  opens: 'on the day of the introduction; in a request, on the day it is declined',
  due: '{thank} later',
  lapses: null,
  ends: '`reported` or `apologised` to them; it isn’t listed while an apology to them is open here',
  done: 'thanked',
  channels: [],
  say: ({ person, about }) => `Thank ${person?.short ?? 'them'} for ${about ?? 'it'}`,
  owes: {
    received: (story, desk) => {
      const { introducer, introduction, date, events, contacts } = story
      if (!introducer) return []
      const done = events.some(
        ({ verb, persons }) =>
          ['thanked', 'reported', 'apologised'].includes(verb) &&
          persons.some(({ key }) => key === introducer.key),
      )
      if (done) return []
      const apology = findOpenApologies(introduction, desk).some(
        ({ person }) => person?.key === introducer.key,
      )
      if (apology) return []
      const names = contacts.flatMap(({ person }) => (person ? [person.short] : [])).join(' and ')
      const about = names === '' ? 'passing it on' : `introducing ${names}`
      return [
        {
          person: introducer,
          opened: date,
          due: plus(desk, date, 'thank'),
          lapses: null,
          about,
          by: contacts[0]?.event ?? null,
        },
      ]
    },
    requested: ({ introducer, answer, events }, desk) => {
      if (!introducer || answer?.verb !== 'declined') return []
      const done = events.some(
        (event) =>
          event.verb === 'thanked' &&
          event.persons.some(({ key }) => key === introducer.key) &&
          isAfter(event, answer),
      )
      const due = plus(desk, answer.day, 'thank')
      return done
        ? []
        : [{ person: introducer, opened: answer.day, due, lapses: null, about: 'considering it', by: answer }]
    },
  },
  examples: [
    {
      files: {
        'introductions/ana-to-raj.md':
          '---\nintroducer: Ana\nto: Raj\ndate: 2026-11-01\n---\n## Timeline\n- 2026-11-02 wrote\n',
      },
      today: '2026-11-04',
      owed: ['ana-to-raj/thank/ana overdue 2026-11-03'],
    },
    {
      files: {
        'introductions/ask-ana.md':
          '---\nkind: requested\nintroducer: Ana\nask: Would you introduce me to the editor?\nbecause: you worked there\ndate: 2026-11-01\n---\n## Timeline\n- 2026-11-03 declined\n',
      },
      today: '2026-11-03',
      owed: ['ask-ana/thank/ana upcoming 2026-11-05'],
    },
  ],
}
