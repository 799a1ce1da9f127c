// `owed show`: one introduction or one person, with all that is known and owed.
import type { Command } from '../command.ts'

export const show: Command = {
  name: 'show',
  summary: 'one introduction or one person: stage, what is owed, timeline, ledger',
  arguments: [
    { name: 'ENTRY', summary: 'an introduction or a person, by id, alias or name', required: true },
  ],
  options: [{ name: 'history', summary: 'when each event was first committed, and how much later' }],
  examples: [
    { line: 'owed show wim-de-groot', meaning: 'a person, across all files' },
    {
      line: 'owed show 2026-11-17-wim-to-petra',
      meaning: 'an introduction; its id without the date does too',
    },
    { line: 'owed show wim-to-petra --history', meaning: 'what of it was written down late' },
  ],
  run: async (call) => (await import('../runs/show.ts')).run(call),
}
