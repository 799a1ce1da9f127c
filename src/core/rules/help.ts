// Rule: it isn't going well; find out why, and help.
import { isAfter, isWith } from '../story/received.ts'
import { plus } from './counting.ts'
import { made } from './example.ts'
import type { Rule } from './rule.ts'

const helping = new Set(['told', 'reached-out', 'talked', 'met'])

export const help: Rule = {
  id: 'help',
  applies: 'made',
  strength: 'duty',
  title: 'Help where it isn’t going well',
  why: 'Find out why not: to mend it, and to refer better.',
  opens: 'with an event with them tagged `#not-going-well`',
  due: '{help} later',
  lapses: null,
  ends: '`told`, `reached-out`, `talked` or `met` with any party since',
  done: 'helped',
  channels: [],
  say: ({ person }) => `Help ${person?.short ?? 'them'}: it isn’t going well`,
  owes: {
    made: ({ parties, events }, desk) =>
      parties.length < 2
        ? []
        : parties.flatMap(({ person }) => {
            const isHelp = (verb: string, withPerson: boolean): boolean =>
              helping.has(verb) || (verb === 'helped' && withPerson)
            const open = events.find(
              (event) =>
                event.tags.includes('not-going-well') &&
                isWith(event, person) &&
                !events.some(
                  (later) =>
                    isHelp(later.verb, isWith(later, person)) &&
                    parties.some((party) => isWith(later, party.person)) &&
                    isAfter(later, event),
                ),
            )
            const due = open && plus(desk, open.day, 'help')
            return open && due ? [{ person, opened: open.day, due, lapses: null, by: open }] : []
          }),
  },
  examples: [
    {
      files: made(
        '2026-11-03 agreed Lena and Raj',
        '2026-11-04 introduced',
        '2026-11-11 checked in with Raj',
        '2026-11-11 checked in with Lena #not-going-well: he never wrote',
      ),
      today: '2026-11-14',
      owed: ['lena-and-raj/help/lena due 2026-11-14'],
    },
  ],
}
