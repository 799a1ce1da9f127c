// What can be used of a former copy, and what is known of the notes for the next one.
import type { FormerTable } from '../views/long.ts'
import { affectedPages, differsInWords } from './affected.ts'
import type { FactsByPath } from './facts.ts'
import type { Job, Opened } from './job.ts'
import type { Marks } from './marks.ts'
import { recall } from './past.ts'
import { type BuildRecord, formerTables } from './record.ts'

/** What can be used of a former copy. */
export interface Former {
  readonly pages: readonly string[]
  /** The pages of it that may say something else now; undefined where any may. */
  readonly affected: ReadonlySet<string> | undefined
  readonly tables: ReadonlyMap<string, FormerTable>
  /** What counted of each entry for the record. */
  readonly facts: FactsByPath
}

/** The same, with what the next build compares its own with. */
export interface Compared extends Former, Pick<BuildRecord, 'past'> {
  readonly marks: () => Marks
}

/**
 * What can be used of the copy that a record tells of, as the notes are now; the marks in the record, which are as large as
 * all notes together, are needed no further. The snapshot is told its history.
 */
export async function compareWithFormer(
  { notes, out }: Job,
  snapshot: Opened,
  marksOf: () => Marks,
  record: BuildRecord | undefined,
): Promise<Compared> {
  const copy = record && differsInWords(record.marks, marksOf()) ? record : undefined
  const { history, past, withWritten } = await recall(
    snapshot.notebook,
    notes,
    copy && { copy, now: marksOf() },
  )
  if (history) snapshot.history = history
  const marks = copy && withWritten(marksOf())
  const affected = copy && marks && affectedPages(copy.marks, marks, snapshot)
  return {
    pages: record?.pages ?? [],
    affected,
    tables: copy && affected ? formerTables(copy, out, affected) : new Map(),
    facts: copy?.facts ?? {},
    past,
    // a build of everything has time for them while others print
    marks: () => marks ?? withWritten(marksOf()),
  }
}
