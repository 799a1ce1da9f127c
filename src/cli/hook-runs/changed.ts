// What a change of the notebook makes wrong: in the notes it touches, and elsewhere because of it.
import { type Day, type Diagnostic, type Note, type Notebook, checkNotebook, makeNotebook } from '#core'
import type { NotesChange } from '../../host/git/notes.ts'
import { dayOf } from '../../host/git/today.ts'

/** The notebook before and after a change, on one day: that of the notebook after it. */
export interface ChangedNotebook {
  /** Made when first asked for: most changes can be judged without it. */
  readonly before: () => Notebook
  readonly after: Notebook
  /** The paths whose note isn't the same, or isn't there on one side. */
  readonly changed: ReadonlySet<string>
  /** The notes that aren't there any more. */
  readonly gone: readonly Note[]
  readonly today: Day
}

/** Both notebooks of a change; `today` instead of the notebook's own day. */
export function makeChanged({ before, after, changed }: NotesChange, today?: Day): ChangedNotebook {
  const notebook = makeNotebook(after)
  let made: Notebook | undefined
  return {
    before: () => (made ??= makeNotebook(before)),
    after: notebook,
    changed,
    gone: before.filter(({ path }) => changed.has(path) && !notebook.notes.has(path)),
    today: dayOf(notebook, today),
  }
}

// A line above moves a problem without changing it, so its place is no part of what it is.
const whatOf = ({ code, message }: Diagnostic): string => `${code}\0${message}`
const whereOf = (diagnostic: Diagnostic): string => `${diagnostic.file}\0${whatOf(diagnostic)}`

/** Takes one of `key`, where there is one left. */
function takeOne(counts: Map<string, number>, key: string): boolean {
  const left = counts.get(key) ?? 0
  if (left > 0) counts.set(key, left - 1)
  return left > 0
}

function countBy(
  diagnostics: readonly Diagnostic[],
  keyOf: (diagnostic: Diagnostic) => string,
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const diagnostic of diagnostics)
    counts.set(keyOf(diagnostic), (counts.get(keyOf(diagnostic)) ?? 0) + 1)
  return counts
}

/**
 * What is wrong after a change: all of it in the changed notes; in the others what wasn't wrong before.
 * What was told in a note that changed, and is told in another now, was wrong before.
 */
export function findCaused({ before, after, changed, today }: ChangedNotebook): readonly Diagnostic[] {
  const found = checkNotebook(after, today)
  if (found.every(({ file }) => changed.has(file))) return found
  const old = checkNotebook(before(), today)
  const here = countBy(
    old.filter(({ file }) => !changed.has(file)),
    whereOf,
  )
  const moved = countBy(
    old.filter(({ file }) => changed.has(file)),
    whatOf,
  )
  return found.filter(
    (diagnostic) =>
      changed.has(diagnostic.file) ||
      !(takeOne(here, whereOf(diagnostic)) || takeOne(moved, whatOf(diagnostic))),
  )
}

/** What is wrong only because notes are gone: what wouldn't be with those put back. */
export function findLost({ after, gone, today }: ChangedNotebook): readonly Diagnostic[] {
  if (gone.length === 0) return []
  const restored = makeNotebook([...after.notes.values(), ...gone])
  const known = countBy(checkNotebook(restored, today), whereOf)
  return checkNotebook(after, today).filter((diagnostic) => !takeOne(known, whereOf(diagnostic)))
}
