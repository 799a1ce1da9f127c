// `owed` with all its commands.
import { commands } from './commands.ts'
import { runProcess } from './process.ts'

/** Runs `args` as this process. */
export const run = (args: readonly string[]): Promise<void> => runProcess(args, commands)
