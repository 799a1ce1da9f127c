// Several deeds at once: those of one note one after the other.
import type { Note } from '../note/note.ts'
import { reread } from '../note/revise.ts'
import type { Revision } from '../note/revision.ts'
import type { Deed } from './deed.ts'

/** What is written into one note. */
export interface NoteEdit {
  readonly path: string
  plan(note: Note): Revision
}

/** Each deed once: two obligations may be put off by one line. */
const distinct = (deeds: readonly Deed[]): readonly Deed[] => [
  ...new Map(deeds.map((deed) => [`${deed.path}\0${deed.line}`, deed])).values(),
]

/** The deeds by note, in the order of the first of each; all of a note's are written or none. */
export const together = (deeds: readonly Deed[]): readonly NoteEdit[] =>
  [...Map.groupBy(distinct(deeds), ({ path }) => path)].map(([path, own]) => ({
    path,
    plan: (note) =>
      own
        .slice(1)
        .reduce<Revision>(
          (before, deed) => ('refused' in before ? before : deed.plan(reread(note, before.text))),
          own[0]?.plan(note) ?? { text: note.text },
        ),
  }))
