// What a change of the notebook makes wrong: in the notes it touches, and elsewhere because of it.
import {
  checkNote,
  checkNotebook,
  compareText,
  type Day,
  type Diagnostic,
  findTied,
  makeNotebook,
  type Note,
  type Notebook,
  notebookOver,
  overlay,
} from '#core'
import type { ChangeOnBase } from '../../host/facts/on-base.ts'
import type { NotesChange } from '../../host/git/notes.ts'
import { todayOf } from '../../host/snapshot.ts'

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
  /** The only notes that may be judged otherwise by it; undefined where that may be any. */
  readonly reach: ReadonlySet<string> | undefined
  /** The notebook after the change with those notes put back. */
  readonly restored: () => Notebook
  /** The notebook after the change, for who asks of every note. */
  readonly whole: () => Notebook
}

/** Both notebooks of a change whose notes were all read; `today` instead of the notebook's own day. */
export function makeChanged({ before, after, changed }: NotesChange, today?: Day): ChangedNotebook {
  const notebook = makeNotebook(after)
  const gone = before.filter(({ path }) => changed.has(path) && !notebook.notes.has(path))
  let made: Notebook | undefined
  return {
    before: () => (made ??= makeNotebook(before)),
    after: notebook,
    changed,
    gone,
    today: todayOf(notebook, today).today,
    reach: undefined,
    restored: () => makeNotebook([...after, ...gone]),
    whole: () => notebook,
  }
}

/** Both notebooks of a change over kept facts, asked note by note. */
export function makeChangedOnBase(change: ChangeOnBase, today?: Day): ChangedNotebook {
  const { before, after, changed } = change
  const notebook = notebookOver(after)
  const { sampleAsOf, timezone } = notebook.me?.fields ?? {}
  const gone = [...changed].flatMap((path) => (after.note(path) ? [] : (before.note(path) ?? [])))
  let made: Notebook | undefined
  return {
    before: () => (made ??= notebookOver(before)),
    after: notebook,
    changed,
    gone,
    today: today ?? sampleAsOf?.value ?? change.dayIn(timezone?.value ?? null),
    reach: findTied(before, after, changed),
    restored: () => notebookOver(overlay(after, new Map(gone.map((note) => [note.path, note])))),
    whole: () => makeNotebook(change.all()),
  }
}

/** What is wrong with the notes in reach. */
const judge = (notebook: Notebook, { reach, today }: ChangedNotebook): readonly Diagnostic[] =>
  reach === undefined
    ? checkNotebook(notebook, today)
    : [...reach].sort(compareText).flatMap((path) => {
        const note = notebook.notes.get(path)
        return note ? checkNote(note, notebook, today) : []
      })

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
export function findCaused(change: ChangedNotebook): readonly Diagnostic[] {
  const { before, after, changed } = change
  const found = judge(after, change)
  if (found.every(({ file }) => changed.has(file))) return found
  const old = judge(before(), change)
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
export function findLost(change: ChangedNotebook): readonly Diagnostic[] {
  if (change.gone.length === 0) return []
  const known = countBy(judge(change.restored(), change), whereOf)
  return judge(change.after, change).filter((diagnostic) => !takeOne(known, whereOf(diagnostic)))
}
