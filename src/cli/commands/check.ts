// `owed check`: what is wrong with the notes, at the very word, and what to write instead.
import type { Command } from '../command.ts'
import { formats } from '../formats/format.ts'

export const check: Command = {
  name: 'check',
  summary: 'what is wrong with the notes; silent when all is well',
  details: [
    'The whole notebook is read in any case; FILES only choose what is reported. Nothing is written. Exits 1 when there are errors.',
  ],
  arguments: [{ name: 'FILES', summary: 'notes or folders of the notebook', required: false, many: true }],
  options: [
    { name: 'staged', summary: 'what the next commit would bring, instead of the files as they are' },
    { name: 'range', value: 'A..B', summary: 'what changed from commit A to B, as it is in B' },
    { name: 'strict', summary: 'exit 1 for warnings too' },
    { name: 'format', value: 'FORMAT', summary: `${formats.join(', ')}: the last two for CI` },
  ],
  examples: [
    { line: 'owed check', meaning: 'every problem in every note' },
    { line: 'owed check notes/contacts/wim-de-groot.md', meaning: 'only those of one note' },
    {
      line: 'owed check --staged',
      meaning: 'before a commit: what it would bring, and what that breaks elsewhere',
    },
    { line: 'owed check --range main..HEAD', meaning: 'before a push, and in CI' },
    { line: 'owed check --strict', meaning: 'before a commit that should be spotless' },
    { line: 'owed check --format github', meaning: 'as annotations of the notes, in a workflow' },
  ],
  run: async (call) => (await import('../runs/check.ts')).run(call),
}
