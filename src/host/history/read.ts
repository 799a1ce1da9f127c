// The history of a notebook: for each event of its notes, when Git first had it.
import type { Note, Notebook, TimelineLine } from '#core'
import { askArchive, type Entered, openArchive } from './archive.ts'
import type { Written } from './written.ts'

/** When the events of some notes were first committed. */
export interface History {
  /** What is known of an event; undefined for one of a note that the history wasn't read for. */
  of(event: Entered): Written | undefined
  /** Whether any event was ever committed. */
  readonly any: boolean
}

/** Whether any of these events was committed. */
export const anyCommitted = (written: ReadonlyMap<TimelineLine, Written>): boolean =>
  [...written.values()].some(({ state }) => state === 'committed')

/**
 * Reads when the events of these notes of the notebook were first committed; `root` is its folder, `named` as the person
 * calls it. Refuses a notebook in no repository, a repository that Git can't read, and a clone that lacks parts of its
 * history (UserError, 3).
 */
export async function readHistory(
  { root, named, notebook }: { readonly root: string; readonly named?: string; readonly notebook: Notebook },
  notes: Iterable<Note>,
): Promise<History> {
  const { written } = await askArchive(await openArchive(root, named), notebook).ask(notes)
  return { of: ({ line }) => written.get(line), any: anyCommitted(written) }
}
