// Rule: tell everyone who helped how it ended.
import { fold } from '../text/fold.ts'
import { plus } from './counting.ts'
import type { Rule } from './rule.ts'

export const story: Rule = {
  id: 'story',
  applies: 'received',
  strength: 'courtesy',
  title: 'Tell how the story ended',
  why: 'Tell everyone who helped how it ended.',
  opens: 'when another introduction with the same `goal` is resolved, on or after the day of this one',
  due: '{story} later',
  lapses: null,
  ends: 'nothing else',
  done: 'reported',
  channels: [],
  say: ({ person, about }) => `Tell ${person?.short ?? 'them'} how it ended: ${about ?? ''}`,
  owes: {
    received: ({ introduction, introducer, date, events }, desk) => {
      const goal = introduction.note.fields.goal?.value
      if (!introducer || goal === undefined) return []
      const reported = events.findLast(
        ({ verb, persons }) => verb === 'reported' && persons.some(({ key }) => key === introducer.key),
      )
      const resolved = desk.notebook.resolvedByGoal.get(fold(goal)) ?? []
      const opened = resolved.find(
        ({ day, note }) =>
          note !== introduction.note &&
          day >= date &&
          day <= desk.today &&
          !(reported && reported.day >= day),
      )
      if (!opened) return []
      const { day } = opened
      return [
        {
          person: introducer,
          opened: day,
          due: plus(desk, day, 'story'),
          lapses: null,
          about: goal,
          by: opened,
        },
      ]
    },
  },
  examples: [
    {
      files: {
        'introductions/ana-to-raj.md':
          '---\nintroducer: Ana\nto: Raj\ndate: 2026-10-01\ngoal: new role\n---\n## Timeline\n- 2026-10-01 thanked\n- 2026-10-02 wrote\n- 2026-10-05 met\n- 2026-10-06 thanked Raj\n- 2026-10-06 reported\n',
        'introductions/lena-to-zoe.md':
          '---\nintroducer: Lena\nto: Zoe\ndate: 2026-10-01\ngoal: new role\n---\n## Timeline\n- 2026-10-02 wrote\n- 2026-10-05 met\n- 2026-11-01 resolved: they hired me\n',
      },
      today: '2026-11-08',
      owed: ['ana-to-raj/story/ana due 2026-11-08'],
    },
  ],
}
