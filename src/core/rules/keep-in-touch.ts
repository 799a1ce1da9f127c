// Rule: stay in touch at the pace you chose.
import type { Day } from '../day/day.ts'
import { addDuration, type Duration } from '../day/duration.ts'
import type { Contact, Event } from '../notebook/notebook.ts'
import { isContact } from '../story/received.ts'
import { fold } from '../text/fold.ts'
import { contact } from './example.ts'
import type { Desk, Rule } from './rule.ts'

/** The longest silence with a contact: their own cadence, else the shortest that the policy gives one of their tags. */
export function findCadence({ note }: Contact, { notebook, today }: Desk): Duration | undefined {
  const own = note.fields.cadence?.value
  if (own !== undefined) return own === 'none' ? undefined : own
  const byTag = note.fields.tags.flatMap(
    ({ value }) => notebook.policy.cadence.get(fold(value.replace(/^#/, ''))) ?? [],
  )
  return byTag.sort((a, b) => (addDuration(today, a) < addDuration(today, b) ? -1 : 1))[0]
}

/** The last event with a contact in any file, by the desk's day. */
export function findLastContact(
  { person }: Pick<Contact, 'person'>,
  { notebook, today }: Desk,
): Event | undefined {
  return notebook.eventsByPerson.get(person.key)?.findLast((event) => event.day <= today && isContact(event))
}

export const keepInTouch: Rule = {
  id: 'keep-in-touch',
  applies: 'contact',
  strength: 'courtesy',
  title: 'Get in touch again',
  why: 'The long game.',
  opens: 'with the last event with them in any file, else on the day you met',
  due: 'their `cadence` later, else the shortest that the policy gives one of their tags; with neither event nor day, today',
  lapses: null,
  ends: 'any event with them',
  done: 'reached-out',
  channels: [],
  say: ({ person }) => `Get in touch with ${person?.short ?? 'them'}`,
  owes: {
    contact: (entry, desk) => {
      const cadence = findCadence(entry, desk)
      if (!cadence) return []
      const last = findLastContact(entry, desk)
      const met = entry.note.fields.met?.value
      const opened: Day | null = last?.day ?? (met !== undefined && met <= desk.today ? met : null)
      const due = opened === null ? desk.today : addDuration(opened, cadence)
      return [{ person: entry.person, opened, due, lapses: null, by: last ?? null }]
    },
  },
  examples: [
    {
      files: contact('cadence: 6w\n', '2026-10-01 talked by phone'),
      today: '2026-11-13',
      owed: ['ana/keep-in-touch overdue 2026-11-12'],
    },
  ],
}
