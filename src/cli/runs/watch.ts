// Running `owed watch`.
import { exits } from '../../host/failure.ts'
import { findNotifier, notifierNames } from '../../host/notify.ts'
import { openWorkspace } from '../../host/workspace.ts'
import type { Call } from '../command.ts'
import { runWatch } from '../watching/run.ts'
import { voiceOf } from '../watching/voice.ts'

const clock = (): Date => new Date()

/** Runs the command; its record says what it takes. */
export async function run(call: Call) {
  const voice = voiceOf(call)
  const trouble = (sentence: string) => voice.trouble(sentence, clock())
  const workspace = await openWorkspace({
    root: call.root,
    named: call.rootAsNamed,
    today: call.today,
    watch: true,
    onTrouble: trouble,
  })
  const notify = call.on('notify') ? findNotifier() : undefined
  if (call.on('notify') && !notify)
    trouble(
      `No desktop notifications: none of ${notifierNames.join(', ')} is on the PATH. What is due is said here all the same.`,
    )
  await runWatch({ call, workspace, voice, notify, clock })
  await workspace.close()
  return exits.clean
}
