// `owed undo`: takes back what Owed wrote.
import type { Command } from '../command.ts'

export const undo: Command = {
  name: 'undo',
  summary: 'take back what Owed wrote, the newest first',
  details: [
    'Brings back exactly what was there, byte for byte. Again, and what was written before that is taken back too. A file that you edited since is left as it is, and you are told which.',
    'Taking back is itself written down: owed undo with the number it tells you does it again. The last 100 changes are kept, outside the notebook.',
  ],
  arguments: [
    { name: 'ID', summary: 'one that owed undo --list shows, instead of the newest', required: false },
  ],
  options: [
    { name: 'list', summary: 'what was written, newest first, with its time and ID' },
    { name: 'dry-run', summary: 'print what would change, as a diff, and write nothing' },
  ],
  examples: [
    { line: 'owed undo', meaning: 'the last thing that Owed wrote' },
    { line: 'owed undo --list', meaning: 'what there is to take back' },
    { line: 'owed undo 12 --dry-run', meaning: 'what taking back the 12th would change' },
  ],
  run: async (call) => (await import('../runs/undo.ts')).run(call),
}
