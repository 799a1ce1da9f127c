// `owed list`: whom you owe a follow-up, most urgent first.
import type { Command } from '../command.ts'

export const list: Command = {
  name: 'list',
  summary: 'whom you owe a follow-up, most urgent first',
  details: [
    'Shows what is lapsed, overdue and due, what comes up this week, and in a line each whom you are waiting for and what would be a courtesy.',
  ],
  arguments: [],
  options: [
    { name: 'all', summary: 'everything open, later and snoozed too' },
    { name: 'person', value: 'PERSON', summary: 'only what is owed to or waits on this person' },
    { name: 'rule', value: 'RULE', summary: 'only what this rule asks' },
    {
      name: 'short',
      summary: 'one line for a shell prompt, such as 3 owed, 1 lapsed; nothing when nothing is',
    },
    { name: 'exit-code', summary: 'exit 1 when something is overdue' },
  ],
  examples: [
    { line: 'owed', meaning: 'what to do today' },
    { line: 'owed list --person "Wim de Groot"', meaning: 'what is owed to Wim' },
    { line: 'owed list --short', meaning: 'in a prompt or a status bar' },
    { line: 'owed list --all --json', meaning: 'everything open, for a program' },
  ],
  run: async (call) =>
    call.on('short')
      ? (await import('../runs/short.ts')).run(call)
      : (await import('../runs/list.ts')).run(call),
}
