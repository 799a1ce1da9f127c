// Everything that a page may ask to be done.
import type { Action } from './action.ts'
import { createAction } from './create.ts'
import { doneAction } from './done.ts'
import { logAction } from './log.ts'
import { openAction } from './open.ts'
import { snoozeAction } from './snooze.ts'
import { undoAction } from './undo.ts'

export const actions: readonly Action[] = [
  doneAction,
  snoozeAction,
  undoAction,
  logAction,
  createAction,
  openAction,
]
