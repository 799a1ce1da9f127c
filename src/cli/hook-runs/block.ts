// The hooks before a commit: what is staged is checked, and errors hold it back.
import { type Diagnostic, makeAgenda } from '#core'
import { type ExitCode, exits } from '../../host/failure.ts'
import type { Repository } from '../../host/git/repository.ts'
import type { checkingHooks } from '../../host/hooks/names.ts'
import type { Call } from '../command.ts'
import { textLines } from '../formats/text.ts'
import { obligationLines } from '../obligation-lines.ts'
import { wrap } from '../wrap.ts'
import { type ChangedNotebook, findCaused, findLost } from './changed.ts'
import { readStagedChange } from './read-change.ts'

export type BlockHook = (typeof checkingHooks)[number]

/** What to type to go on all the same. */
export const goOn = (hook: BlockHook): string =>
  `git ${hook === 'pre-commit' ? 'commit' : 'merge'} --no-verify`

/** What lapsed, where the policy holds commits back for it. */
function lapsedLines(call: Call, { after, whole, today }: ChangedNotebook): readonly string[] {
  if (after.policy.hooks.block !== 'lapsed') return []
  const lapsed = makeAgenda(whole(), today).filter(
    ({ strength, status }) => strength === 'duty' && status === 'lapsed',
  )
  if (lapsed.length === 0) return []
  return [
    ...wrap(
      'Your policy holds commits back while something is lapsed. Do it, write it down, and add that:',
      call.terminal.width,
    ),
    ...lapsed.flatMap((item) => obligationLines(call, item, today)),
  ]
}

/** Errors, which hold the commit back; beside them warnings only where a name lost its contact by it. */
function findTold(changed: ChangedNotebook): readonly Diagnostic[] {
  const caused = findCaused(changed)
  const lost = new Set(findLost(changed).map(placeOf))
  return caused.filter((diagnostic) => diagnostic.severity === 'error' || lost.has(placeOf(diagnostic)))
}

const placeOf = ({ file, line, column, code }: Diagnostic): string => `${file}:${line}:${column} ${code}`

/** Checks what is staged: 1 with what is wrong and how to go on, else 0 and hardly ever a word. */
export async function block(hook: BlockHook, call: Call, repository: Repository): Promise<ExitCode> {
  const change = await readStagedChange(repository, call.today)
  if (!change) return exits.clean
  const code = tell(hook, call, change.changed)
  await change.settle()
  return code
}

function tell(hook: BlockHook, call: Call, changed: ChangedNotebook): ExitCode {
  const told = findTold(changed)
  const late = lapsedLines(call, changed)
  const parts = [textLines(call, told, changed.after), late].filter((lines) => lines.length > 0)
  if (parts.length === 0) return exits.clean
  call.terminal.out(...parts.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines])))
  if (late.length === 0 && told.every(({ severity }) => severity === 'warning')) return exits.clean
  call.terminal.out(`To go on all the same: ${goOn(hook)}`)
  return exits.findings
}
