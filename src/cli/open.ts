// Opening the notebook that a call names.
import { relative, isAbsolute, join } from 'node:path'
import { type Snapshot, type Workspace, openWorkspace } from '../host/workspace.ts'
import type { Call } from './command.ts'

/** The notebook of a call, once, without watching it. */
export async function readNotebook(call: Call): Promise<Snapshot> {
  const workspace = await openNotebook(call, false)
  return workspace.current()
}

/** The notebook of a call; refuses one that is missing or empty (UserError, 3). */
export const openNotebook = (call: Call, watch: boolean): Promise<Workspace> =>
  openWorkspace({
    root: call.root,
    named: call.rootAsNamed,
    today: call.today,
    watch,
    onTrouble: (sentence) => {
      call.terminal.err(sentence)
    },
  })

/** Said after the day wherever today is not the clock's; empty elsewhere. */
export const sampleNote = ({ frozen }: Snapshot): string =>
  frozen ? ' · the sample notebook, frozen at this day' : ''

/** A note's path as the person would open it from where they are. */
export function pathFromHere(call: Call, file: string): string {
  const whole = join(call.root, file)
  const here = relative(call.cwd, whole)
  return here.startsWith('..') || isAbsolute(here) ? whole : here
}
