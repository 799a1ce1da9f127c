// What lapsed, where the policy holds commits back for it.
import { makeAgenda } from '#core'
import type { Call } from '../command.ts'
import { obligationLines } from '../obligation-lines.ts'
import { wrap } from '../wrap.ts'
import type { ChangedNotebook } from './changed.ts'

/** The lines that say what holds a commit back; none where nothing is lapsed. */
export function lapsedLines(call: Call, { whole, today }: ChangedNotebook): readonly string[] {
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
