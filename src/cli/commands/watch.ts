// `owed watch`: how things stand, and after each save and at midnight what that changed.
import type { Command } from '../command.ts'

export const watch: Command = {
  name: 'watch',
  summary: 'after each save and at midnight: what is newly wrong, mended, owed, done or due',
  details: [
    'Each batch of saves is told in at most three lines; only errors take more, and all of them are said. Runs until Ctrl-C and writes nothing.',
    'With --json one event a line, each complete in itself.',
  ],
  arguments: [],
  options: [{ name: 'notify', summary: 'a desktop notification too, when a duty is newly due or lapsed' }],
  examples: [
    { line: 'owed watch', meaning: 'in a second terminal, while you write' },
    { line: 'owed watch --notify', meaning: 'in the background, all day' },
    { line: 'owed watch --json', meaning: 'for a program: a status bar, an editor' },
  ],
  run: async (call) => (await import('../runs/watch.ts')).run(call),
}
