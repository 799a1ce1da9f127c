// The hooks before a commit: what is staged is checked, and errors hold it back.
import type { Diagnostic } from '#core'
import { type ExitCode, exits } from '../../host/failure.ts'
import type { Repository } from '../../host/git/repository.ts'
import type { Call } from '../command.ts'
import { type ChangedNotebook, findCaused, findLost } from './changed.ts'
import { type BlockHook, goOn } from './go-on.ts'
import { readStagedChange } from './read-change.ts'

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
  const code = await tell(hook, call, change.changed)
  await change.settle()
  return code
}

/** Says what is wrong; what it takes to say it is loaded only then, since a commit waits. */
async function tell(hook: BlockHook, call: Call, changed: ChangedNotebook): Promise<ExitCode> {
  const told = findTold(changed)
  const mayHold = changed.after.policy.hooks.block === 'lapsed'
  const late = mayHold ? (await import('./lapsed.ts')).lapsedLines(call, changed) : []
  if (told.length + late.length === 0) return exits.clean
  const { textLines } = await import('../formats/text.ts')
  const parts = [textLines(call, told, changed.after), late].filter((lines) => lines.length > 0)
  call.terminal.out(...parts.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines])))
  if (late.length === 0 && told.every(({ severity }) => severity === 'warning')) return exits.clean
  call.terminal.out(`To go on all the same: ${goOn(hook)}`)
  return exits.findings
}
