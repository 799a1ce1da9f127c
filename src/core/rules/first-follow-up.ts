// Rule: you met somebody; write to them.
import { addDays } from '../day/day.ts'
import { addDuration } from '../day/duration.ts'
import { findReceived, isBoth, isMine } from '../story/received.ts'
import { plus } from './counting.ts'
import { contact } from './example.ts'
import type { Rule } from './rule.ts'

export const firstFollowUp: Rule = {
  id: 'first-follow-up',
  applies: 'contact',
  strength: 'duty',
  title: 'Write to whom you just met',
  why: 'Of all the cards handed out, who calls?',
  opens: 'on the day in `met:`, unless an introduction you received is to them',
  due: '{first-follow-up} later',
  lapses:
    'a week after it opened; after {first-follow-up-window} it is no longer owed, but counted as missed',
  ends: 'anything of yours with them on that day or after it, or anything you do together after it, in any file',
  done: 'reached-out',
  channels: [],
  say: ({ person }) => `Write to ${person?.short ?? 'them'}: you just met`,
  owes: {
    contact: ({ person, note }, desk) => {
      const met = note.fields.met?.value
      const { notebook, today } = desk
      if (met === undefined || met > today) return []
      if (today > addDuration(met, notebook.policy.durations['first-follow-up-window'])) return []
      const introduced = (notebook.introductionsByPerson.get(person.key) ?? []).some((introduction) =>
        findReceived(introduction, today)?.contacts.some((to) => to.person?.key === person.key),
      )
      const done = (notebook.eventsByPerson.get(person.key) ?? []).some(
        (event) =>
          event.day <= today && ((isMine(event) && event.day >= met) || (isBoth(event) && event.day > met)),
      )
      const due = plus(desk, met, 'first-follow-up')
      return introduced || done ? [] : [{ person, opened: met, due, lapses: addDays(met, 7) }]
    },
  },
  examples: [
    {
      files: contact('met: 2026-11-01\n'),
      today: '2026-11-09',
      owed: ['ana/first-follow-up lapsed 2026-11-03'],
    },
    { files: contact('met: 2026-11-01\n', '2026-11-02 emailed'), today: '2026-11-09', owed: [] },
  ],
}
