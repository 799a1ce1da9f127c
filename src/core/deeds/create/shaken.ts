// Which references of old notes can't be told any more once there are new people.
import type { Diagnostic } from '../../checks/diagnostic.ts'
import { checkNote } from '../../checks/run.ts'
import type { Day } from '../../day/day.ts'
import type { EntryNote, Note } from '../../note/note.ts'
import { isNear } from '../../notebook/directory.ts'
import type { Notebook } from '../../notebook/notebook.ts'
import { namesOf, nameTerm, referencesOf } from '../../notebook/terms.ts'
import { fold } from '../../text/fold.ts'

/** Whether a note uses one of these names, or one that nearly is. */
function mayMean(note: EntryNote, terms: ReadonlySet<string>, names: readonly string[]): boolean {
  return (
    referencesOf(note).some(
      ({ target }) => terms.has(nameTerm(target)) || names.some((name) => isNear(fold(target), name)),
    ) ||
    note.timeline.some(({ slots }) =>
      slots.some(({ options }) => options.some(({ value }) => terms.has(nameTerm(value)))),
    )
  )
}

/** The references in notes of `before` that are an error in `then`, where there are `come` besides, and weren't. */
export function findShaken(
  before: Notebook,
  then: Notebook,
  come: readonly Note[],
  today: Day,
): readonly Diagnostic[] {
  const names = come.flatMap((note) => (note.sort === 'contact' ? namesOf(note).map(([, name]) => name) : []))
  if (names.length === 0) return []
  const terms = new Set(names.map(nameTerm))
  return [...before.notes.values()].flatMap((note) => {
    if ((note.sort !== 'contact' && note.sort !== 'introduction') || !mayMean(note, terms, names)) return []
    const known = new Set(
      checkNote(note, before, today).map(({ code, line, column }) => `${code} ${line} ${column}`),
    )
    return checkNote(note, then, today).filter(
      ({ severity, code, line, column }) => severity === 'error' && !known.has(`${code} ${line} ${column}`),
    )
  })
}
