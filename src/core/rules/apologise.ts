// Rule: repair a lapse honestly.
import type { Desk, Entry, Owing, Rule } from './rule.ts'
import { findWrongs, isApologyFor, type Wrong } from './trust.ts'

/** The apologies open in an entry: one to a person, for the earliest wrong not yet apologised for. */
export function findOpenApologies(entry: Entry, desk: Desk): readonly Owing[] {
  if (desk.notebook.policy.off.has('apologise')) return []
  const wrongs = findWrongs(entry, desk)
  if (wrongs.length === 0) return []
  const apologies = entry.events.filter(({ verb, day }) => verb === 'apologised' && day <= desk.today)
  const open = new Map<string, Wrong>()
  for (const wrong of wrongs) {
    const mended = apologies.some(
      (event) => event.persons.some(({ key }) => key === wrong.person.key) && isApologyFor(event, wrong),
    )
    if (wrong.stands && !mended && !open.has(wrong.person.key)) open.set(wrong.person.key, wrong)
  }
  return [...open.values()].map(({ person, day, by, about }) => ({
    person,
    opened: day,
    due: day,
    lapses: null,
    by,
    about,
  }))
}

export const apologise: Rule = {
  id: 'apologise',
  applies: 'any entry',
  strength: 'duty',
  title: 'Apologise for a lapse',
  why: 'Before they ask; no excuse unless family, illness or a failed attempt; in person, else by phone, only last by e-mail.',
  opens: 'the day after a reach-out lapsed, or a promise that is still open; the day of a `let-down`',
  due: 'the day it opens',
  lapses: null,
  ends: 'nothing else',
  done: 'apologised',
  channels: ['in-person', 'phone', 'email'],
  say: ({ person, about }) => `Apologise to ${person?.short ?? 'them'} for ${about ?? 'the lapse'}`,
  owes: { entry: findOpenApologies },
  examples: [
    {
      files: { 'introductions/ana-to-raj.md': '---\nintroducer: Ana\nto: Raj\ndate: 2026-11-01\n---\n' },
      today: '2026-11-10',
      owed: ['ana-to-raj/apologise/ana overdue 2026-11-09'],
    },
    {
      files: {
        'contacts/ana.md': '---\nname: Ana\n---\n## Timeline\n- 2026-11-03 let down: I told someone else\n',
      },
      today: '2026-11-03',
      owed: ['ana/apologise due 2026-11-03'],
    },
  ],
}
