// `owed rename`: another id or name for an entry, and every reference follows.
import type { Command } from '../command.ts'
import { dryRun } from '../writing/options.ts'

export const rename: Command = {
  name: 'rename',
  summary: 'give a person or an introduction another id; every reference follows',
  details: [
    'NEW is an id, or for a contact a name in full: then the name changes, and the id follows it. Links, ids and labels keep the form they are written in; a name or an alias that still means the same stays.',
    'For somebody who has no file yet, NEW is the contact that they are: what speaks of the one then speaks of the other. So a file that was renamed by hand gets its references back.',
    'Nothing is renamed where the new id is taken, where a reference stands in a line that can’t be read, or where a name would come to mean somebody else. One owed undo takes all of it back.',
  ],
  arguments: [
    { name: 'ID', summary: 'an introduction or a person, by id, alias or name', required: true },
    { name: 'NEW', summary: 'the new id, or a contact’s new name', required: true },
  ],
  options: [dryRun],
  examples: [
    { line: 'owed rename ana-silva ana-costa', meaning: 'another id' },
    { line: 'owed rename ana-silva "Ana Costa"', meaning: 'another name, and the id that goes with it' },
    { line: 'owed rename wim-to-petra 2026-11-17-wim-to-petra-vance', meaning: 'an introduction' },
    { line: 'owed rename ana-s ana-silva --dry-run', meaning: 'what would change, as a diff' },
  ],
  run: async (call) => (await import('../runs/rename.ts')).run(call),
}
