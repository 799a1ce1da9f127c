// `owed` as Git's hooks call it: a program of its own, since a commit waits for it to load.
import { type Command } from './command.ts'
import { runHook } from './hook-runs/run-hook.ts'
import { runProcess } from './process.ts'

const hooks: Command = {
  name: 'hooks',
  summary: 'what Git’s hooks run',
  arguments: [
    { name: 'ACTION', summary: 'run, and the hook with its arguments', required: true, many: true },
  ],
  options: [],
  examples: [],
  run: (call) => runHook(call.words[1] ?? '', call.words.slice(2), call),
}

/** Runs `hooks … run HOOK` as this process. */
export const run = (args: readonly string[]): Promise<void> => runProcess(args, [hooks])
