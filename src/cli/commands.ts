// All commands, in the order help shows them.
import type { Command } from './command.ts'
import { check } from './commands/check.ts'
import { doctor } from './commands/doctor.ts'
import { done } from './commands/done.ts'
import { explain } from './commands/explain.ts'
import { hooks } from './commands/hooks.ts'
import { list } from './commands/list.ts'
import { log } from './commands/log.ts'
import { rules } from './commands/rules.ts'
import { show } from './commands/show.ts'
import { snooze } from './commands/snooze.ts'
import { undo } from './commands/undo.ts'
import { watch } from './commands/watch.ts'

export const commands: readonly Command[] = [
  list,
  done,
  snooze,
  log,
  undo,
  check,
  show,
  explain,
  rules,
  watch,
  hooks,
  doctor,
]
