// Which obligations a change of the notebook discharged: gone, because what writes them off was written.
import { countDone, makeAgenda, type Obligation } from '#core'
import type { ChangedNotebook } from './changed.ts'

/** The obligations that were open before and are done after, `open` being those that still are. */
export function findDischarged(
  { before, after, today }: ChangedNotebook,
  open: readonly Obligation[],
): readonly Obligation[] {
  const ids = new Set(open.map(({ id }) => id))
  return makeAgenda(before(), today).filter(
    (item) =>
      !ids.has(item.id) &&
      countDone(after.notes.get(item.file), item) > countDone(before().notes.get(item.file), item),
  )
}
