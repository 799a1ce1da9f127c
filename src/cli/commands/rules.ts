// `owed rules`: the table of rules.
import type { Command } from '../command.ts'

export const rules: Command = {
  name: 'rules',
  summary: 'the rules: what each asks of you',
  arguments: [],
  options: [],
  examples: [{ line: 'owed rules', meaning: 'the table' }],
  run: async (call) => (await import('../runs/rules.ts')).run(call),
}
