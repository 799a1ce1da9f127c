// "Snooze": puts an obligation off until a day.
import { parseUntil, planSnooze } from '#core'
import type { Action } from './action.ts'
import { carryOut } from './carry-out.ts'
import { neededIn, textIn, wrong } from './fields.ts'
import { obligationOf } from './obligation.ts'

/** `{obligation, hash, until, why?}`; `until` as the terminal takes it: tomorrow, next week, 2w, 2026-12-01. */
export const snoozeAction: Action = {
  name: 'snooze',
  run(fields, scene) {
    const obligation = obligationOf(scene, neededIn(fields, 'obligation'))
    const hash = neededIn(fields, 'hash')
    if ('refused' in obligation) return obligation
    const { notebook, today } = scene.snapshot
    const until = parseUntil(neededIn(fields, 'until', 'Say until when.'), today)
    if (typeof until !== 'string') throw wrong(until.refused)
    const planned = planSnooze(notebook, obligation, today, until, textIn(fields, 'why'))
    return carryOut(planned, { path: obligation.file, hash }, obligation.entry, scene)
  },
}
