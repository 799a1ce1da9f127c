// `owed explain`: what a code of the check means, what a rule asks and why, and the words of its message.
import type { Command } from '../command.ts'

export const explain: Command = {
  name: 'explain',
  summary: 'what a code of the check means, or what a rule asks and why',
  arguments: [{ name: 'CODE|RULE', summary: 'a code that owed check prints, or a rule', required: true }],
  options: [],
  examples: [
    { line: 'owed explain reference-misspelt', meaning: 'a code of the check' },
    { line: 'owed explain report', meaning: 'a rule, and the templates of its messages' },
    { line: 'owed explain report.dud', meaning: 'one message: its template and what it names' },
  ],
  run: async (call) => (await import('../runs/explain.ts')).run(call),
}
