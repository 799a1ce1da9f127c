// `owed explain`: what a code of the check means, or what a rule asks and why.
import type { Command } from '../command.ts'

export const explain: Command = {
  name: 'explain',
  summary: 'what a code of the check means, or what a rule asks and why',
  arguments: [{ name: 'CODE|RULE', summary: 'a code that owed check prints, or a rule', required: true }],
  options: [],
  examples: [
    { line: 'owed explain reference-misspelt', meaning: 'a code of the check' },
    { line: 'owed explain report', meaning: 'a rule' },
  ],
  run: async (call) => (await import('../runs/explain.ts')).run(call),
}
