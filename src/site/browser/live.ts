// What an open page of the live site can do.
import './refresh.ts'
import './rows.ts'
import './log.ts'
import './sitting.ts'
import './quick-add.ts'
import './tables-live.ts'
import { onKey } from './keys.ts'
import { undo } from './toast.ts'

onKey((key) => {
  if (key !== 'u') return false
  void undo()
  return true
})
