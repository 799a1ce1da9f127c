// `owed hooks`: checks and reports at each commit, by Git's own hooks.
import { type ExitCode, UserError, exits } from '../../host/failure.ts'
import type { Call, Command } from '../command.ts'
import { wrongCall } from '../parse.ts'

const actions = ['install', 'uninstall', 'status'] as const

async function run(call: Call): Promise<ExitCode> {
  const [action = '', ...rest] = call.words
  // How the hooks themselves call: not for people, hence not in the help.
  if (action === 'run') {
    const { runHook } = await import('../hook-runs/run-hook.ts')
    const [name = '', ...args] = rest
    return runHook(name, args, call)
  }
  if (rest[0] !== undefined)
    throw new UserError(`owed hooks ${action} doesn’t take "${rest[0]}". See owed hooks --help.`, exits.call)
  const known = actions.find((each) => each === action)
  if (known === undefined)
    throw wrongCall(
      `owed hooks can’t ${action}.`,
      action,
      actions,
      'It can install, uninstall and tell its status.',
    )
  return (await import('../hook-setup/actions.ts'))[known](call)
}

export const hooks: Command = {
  name: 'hooks',
  summary: 'let Git check the notes at each commit, and say what it discharged',
  details: [
    'install: before a commit the staged notes are checked, and errors keep it from being made; after a commit, a merge or a switch of branches a few lines say what was done and what is owed. Hooks that are there go on running. Installing again after Owed or Node moved puts it right.',
    'uninstall: puts everything back as it was.',
    'status: lets each hook fire, in a way that changes nothing, and exits 1 where one doesn’t.',
    'git commit --no-verify skips the check once; the variable OWED_HOOKS=0 silences every hook of Owed for one command.',
  ],
  arguments: [{ name: 'ACTION', summary: 'install, uninstall or status', required: true, many: true }],
  options: [
    { name: 'messages', summary: 'install: also propose a first line for commit messages' },
    { name: 'files', summary: 'install: as files, for programs that bring an older Git along' },
    { name: 'outside', summary: 'also in a hooks folder that other repositories share' },
  ],
  examples: [
    { line: 'owed hooks install', meaning: 'in the repository that ./notes is in' },
    {
      line: 'owed hooks install --notes . --messages',
      meaning: 'where the repository is the notebook, with messages proposed',
    },
    { line: 'owed hooks status', meaning: 'which of them really fire' },
  ],
  run,
}
