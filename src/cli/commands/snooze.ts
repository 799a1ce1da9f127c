// `owed snooze`: putting something off until a day.
import type { Command } from '../command.ts'
import { dryRun } from '../writing/options.ts'

export const snooze: Command = {
  name: 'snooze',
  summary: 'put something off until a day: a line in the note quiets it until then',
  details: ['A lapse that came before stays: it is quiet until the day, then it has lapsed again.'],
  arguments: [
    {
      name: 'OBLIGATION UNTIL',
      summary: 'what is owed, by a part of its id; and until when: tomorrow, fri, next week, 2w, 2026-12-01',
      required: true,
      many: true,
    },
  ],
  options: [
    { name: 'why', value: 'TEXT', summary: 'the reason, for yourself' },
    {
      name: 'all-overdue',
      summary: 'everything that is overdue or lapsed, after a holiday; only UNTIL is given',
    },
    dryRun,
  ],
  examples: [
    { line: 'owed snooze report rosa fri', meaning: 'quiet until Friday' },
    { line: 'owed snooze --all-overdue "next week" --why "back from holiday"', meaning: 'the whole pile' },
  ],
  run: async (call) => (await import('../runs/snooze.ts')).run(call),
}
