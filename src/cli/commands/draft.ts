// `owed draft`: the words for what is owed, to send, to copy or to say.
import type { Command } from '../command.ts'

export const draft: Command = {
  name: 'draft',
  summary: 'the message for what is owed, ready to send, to copy or to say',
  details: [
    'The words come from your notes and from me.md; what only you can add is named below them. An introduction you ask for has one too: ENTRY/request.',
    'Your own wording goes before Owed’s: a file in the notebook’s templates/ named after the message, such as templates/report.met.md. owed explain report shows the templates of a rule and what they can name.',
  ],
  arguments: [
    { name: 'OBLIGATION', summary: 'what is owed, by any part of its id', required: true, many: true },
  ],
  options: [
    { name: 'open', summary: 'hand it to the mail program' },
    { name: 'copy', summary: 'put its text on the clipboard' },
    {
      name: 'by',
      value: 'CHANNEL',
      summary: 'how you will say it: points to say for in-person, phone, video',
    },
    { name: 'because', value: 'TEXT', summary: 'a reason to give in an apology, where there is one' },
  ],
  examples: [
    { line: 'owed draft wim-to-petra/reach-out', meaning: 'print it' },
    { line: 'owed draft report fatou --open', meaning: 'the report to Fatou, in the mail program' },
    { line: 'owed draft apologise desmond --by phone', meaning: 'points to say' },
  ],
  run: async (call) => (await import('../runs/draft.ts')).run(call),
}
