// `owed done`: what was owed is done, and the note says so.
import type { Command } from '../command.ts'
import { dryRun } from '../writing/options.ts'

export const done: Command = {
  name: 'done',
  summary: 'write down that something owed is done: the event that ends it, or the ticked box of a promise',
  details: [
    'OBLIGATION is any part of an id that only one has: `ana-to-raj/report`, or words out of it, as in `report ana`. In a terminal, without it, you pick from the list, several at once.',
    'Only a line is added to the note’s timeline (or a box ticked); every other character stays. `owed undo` takes it back.',
  ],
  arguments: [
    { name: 'OBLIGATION', summary: 'what was owed, by a part of its id', required: false, many: true },
  ],
  options: [
    {
      name: 'by',
      value: 'CHANNEL',
      summary: 'email, phone, video, message, letter, linkedin, event, in-person',
    },
    { name: 'on', value: 'DATE', summary: 'the day it was done: YYYY-MM-DD, yesterday, fri (else today)' },
    { name: 'note', value: 'TEXT', summary: 'what there is to tell of it' },
    {
      name: 'tag',
      value: 'TAG',
      summary: 'an outcome: went-well, clunker, not-a-fit, dud; several with commas',
    },
    dryRun,
  ],
  examples: [
    { line: 'owed done reach-out noor --by email', meaning: 'you wrote to Noor' },
    { line: 'owed done report rosa --note "told her he hires in spring"', meaning: 'with what you said' },
    { line: 'owed done', meaning: 'pick from what is owed' },
  ],
  run: async (call) => (await import('../runs/done.ts')).run(call),
}
