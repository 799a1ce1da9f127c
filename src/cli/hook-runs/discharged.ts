// Which obligations a change of the notebook discharged: gone, because what writes them off was written.
import { countDone, makeAgenda, makeAgendaOf, type Obligation } from '#core'
import type { ChangedNotebook } from './changed.ts'

/** The obligations that were open before and are done after. */
export function findDischarged(changed: ChangedNotebook): readonly Obligation[] {
  const { before, after, reach, today } = changed
  // what a note writes off was owed by an entry that the note can touch
  const open = reach ? makeAgendaOf(after, reach, today) : makeAgenda(after, today)
  const old = reach ? makeAgendaOf(before(), reach, today) : makeAgenda(before(), today)
  const ids = new Set(open.map(({ id }) => id))
  return old.filter(
    (item) =>
      !ids.has(item.id) &&
      countDone(after.notes.get(item.file), item) > countDone(before().notes.get(item.file), item),
  )
}
