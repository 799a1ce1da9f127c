// Which obligations a change of the notebook discharged: gone, because what writes them off was written.
import { type Notebook, type Obligation, makeAgenda } from '#core'
import type { ChangedNotebook } from './changed.ts'

/** How often the note in which an obligation was opened says what writes it off. */
function countDone({ notes }: Notebook, { file, doneBy }: Obligation): number {
  const note = notes.get(file)
  if (!note) return 0
  return doneBy === 'ticked'
    ? note.promises.filter(({ done }) => done).length
    : note.timeline.filter(({ verb, readable }) => readable && verb === doneBy).length
}

/** The obligations that were open before and are done after, `open` being those that still are. */
export function findDischarged(
  { before, after, today }: ChangedNotebook,
  open: readonly Obligation[],
): readonly Obligation[] {
  const ids = new Set(open.map(({ id }) => id))
  return makeAgenda(before(), today).filter(
    (item) => !ids.has(item.id) && countDone(after, item) > countDone(before(), item),
  )
}
