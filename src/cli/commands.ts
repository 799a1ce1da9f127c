// All commands, in the order help shows them.
import type { Command } from './command.ts'
import { check } from './commands/check.ts'
import { doctor } from './commands/doctor.ts'
import { done } from './commands/done.ts'
import { draft } from './commands/draft.ts'
import { explain } from './commands/explain.ts'
import { hooks } from './commands/hooks.ts'
import { list } from './commands/list.ts'
import { log } from './commands/log.ts'
import { newEntry } from './commands/new.ts'
import { rename } from './commands/rename.ts'
import { rules } from './commands/rules.ts'
import { show } from './commands/show.ts'
import { snooze } from './commands/snooze.ts'
import { undo } from './commands/undo.ts'
import { watch } from './commands/watch.ts'

export const commands: readonly Command[] = [
  list,
  show,
  draft,
  done,
  snooze,
  log,
  newEntry,
  rename,
  undo,
  check,
  explain,
  rules,
  watch,
  hooks,
  doctor,
]
