// `owed new`: a contact or an introduction, from flags or questions.
import type { Command } from '../command.ts'
import { dryRun } from '../writing/options.ts'

export const newEntry: Command = {
  name: 'new',
  summary: 'write down a contact or an introduction',
  details: [
    'contact NAME: somebody you met. received: somebody introduces you, or hands you a lead or advice. made: you introduce people to each other. requested: you ask for an introduction.',
    'What is needed and isn’t given is asked in a terminal, where people are offered while you type. Somebody who has no file yet gets one. Then the file opens in your editor: $OWED_EDITOR, $VISUAL or $EDITOR.',
    'WHO is an id, an alias or a name; several stand with commas between them. DATE is YYYY-MM-DD, today, yesterday or a weekday.',
  ],
  arguments: [
    { name: 'WHAT', summary: 'contact, received, made or requested', required: false },
    { name: 'NAME', summary: 'the contact’s name in full', required: false },
  ],
  options: [
    { name: 'met', value: 'DATE', summary: 'contact: the day you met; a first follow-up is owed' },
    { name: 'met-at', value: 'TEXT', summary: 'contact: where you met' },
    { name: 'email', value: 'ADDRESS', summary: 'contact: one, or several with commas' },
    { name: 'org', value: 'TEXT', summary: 'contact: where they work' },
    { name: 'role', value: 'TEXT', summary: 'contact: what they do there' },
    { name: 'through', value: 'WHO', summary: 'contact: who brought you together' },
    {
      name: 'cadence',
      value: 'TIME',
      summary: 'contact: how long to go at most without contact, such as 3m',
    },
    { name: 'tag', value: 'TAG', summary: 'one, or several with commas' },
    { name: 'from', value: 'WHO', summary: 'received, requested: the introducer' },
    { name: 'to', value: 'WHO', summary: 'received, requested: whom you are introduced to' },
    { name: 'form', value: 'FORM', summary: 'received: introduction, referral, lead or advice' },
    { name: 'parties', value: 'WHO', summary: 'made: whom you introduce to each other' },
    { name: 'for', value: 'WHO', summary: 'made: the party that asked you for it' },
    { name: 'wanted', value: 'TEXT', summary: 'made: whom the one party looks for' },
    { name: 'ask', value: 'TEXT', summary: 'requested: what you ask, in one clear sentence' },
    { name: 'because', value: 'TEXT', summary: 'requested: why they can bring you together' },
    { name: 'date', value: 'DATE', summary: 'of an introduction; today where it isn’t said' },
    { name: 'purpose', value: 'TEXT', summary: 'of an introduction: what it is about' },
    { name: 'goal', value: 'TEXT', summary: 'of an introduction: what it serves' },
    { name: 'no-people', summary: 'make no file for people who have none' },
    { name: 'new-people', summary: 'a name that is like somebody’s is somebody else' },
    { name: 'no-edit', summary: 'don’t open the editor' },
    dryRun,
  ],
  examples: [
    { line: 'owed new contact "Lena Weiss" --met today', meaning: 'two seconds after you met her' },
    { line: 'owed new received --from Wim --to "Petra Vance"', meaning: 'Wim introduces you to Petra' },
    { line: 'owed new received --from Odile --form lead', meaning: 'Odile told you of something' },
    { line: 'owed new made --parties Klara,Zofia', meaning: 'you introduce Klara and Zofia' },
    {
      line: 'owed new requested --from Lars --ask "Would you introduce me to your CTO?"',
      meaning: 'you ask Lars',
    },
    { line: 'owed new made', meaning: 'asks for all it needs' },
  ],
  run: async (call) => (await import('../runs/new/run.ts')).run(call),
}
