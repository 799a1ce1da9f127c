// `owed log`: any event, in the timeline's own words.
import type { Command } from '../command.ts'
import { dryRun } from '../writing/options.ts'

export const log: Command = {
  name: 'log',
  summary: 'write down what happened, in the words of a timeline',
  details: [
    'ENTRY is an introduction or a person. What is told of a person goes into the one open introduction that leads to them, else into their own file; a path (`contacts/raj.md`) means that file.',
    'The words are those of a timeline: a verb, whom it concerns, `by CHANNEL`, `until DATE`, `#tags`, and after a colon whatever there is to tell. In a shell, put words with # in quotes.',
  ],
  arguments: [
    { name: 'ENTRY', summary: 'an introduction or a person, by id, alias or name', required: true },
    { name: 'EVENT', summary: 'what happened: met by video: a good talk', required: true, many: true },
  ],
  options: [
    { name: 'on', value: 'DATE', summary: 'the day it happened: YYYY-MM-DD, yesterday, fri (else today)' },
    dryRun,
  ],
  examples: [
    {
      line: 'owed log noor "met by video: good fit #went-well"',
      meaning: 'an outcome, in the introduction to Noor',
    },
    { line: 'owed log wim talked by phone --on yesterday', meaning: 'a word with a contact' },
  ],
  run: async (call) => (await import('../runs/log.ts')).run(call),
}
