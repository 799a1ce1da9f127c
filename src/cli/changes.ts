// What a save changed: problems new and mended, what is newly owed and what is discharged.
import { type Diagnostic, type Notebook, type Obligation, checkNotebook, makeAgenda } from '#core'
import type { Snapshot } from '../host/workspace.ts'

/** What is wrong and owed at one moment. */
export interface Findings {
  readonly notebook: Notebook
  readonly diagnostics: readonly Diagnostic[]
  readonly open: readonly Obligation[]
}

export interface Changes {
  readonly newProblems: readonly Diagnostic[]
  readonly mended: readonly Diagnostic[]
  readonly newlyOwed: readonly Obligation[]
  /** Gone because what writes it off was written. */
  readonly done: readonly Obligation[]
  /** Gone for any other reason. */
  readonly noLonger: readonly Obligation[]
  /** Open before and after, with another due day or status. */
  readonly moved: readonly Obligation[]
}

/** What is wrong and owed in a snapshot. */
export const findingsOf = ({ notebook, today }: Snapshot): Findings => ({
  notebook,
  diagnostics: checkNotebook(notebook, today),
  open: makeAgenda(notebook, today),
})

// A line above moves a problem without changing it, so its place is no part of what it is.
const keysOf = (diagnostics: readonly Diagnostic[]): ReadonlyMap<string, Diagnostic> => {
  const seen = new Map<string, number>()
  return new Map(
    diagnostics.map((diagnostic) => {
      const key = [diagnostic.file, diagnostic.code, diagnostic.message].join('\0')
      const times = (seen.get(key) ?? 0) + 1
      seen.set(key, times)
      return [`${key}\0${times}`, diagnostic]
    }),
  )
}

const without = <T>(from: ReadonlyMap<string, T>, known: ReadonlyMap<string, T>): readonly T[] =>
  [...from].flatMap(([key, value]) => (known.has(key) ? [] : [value]))

// How often the note says what writes the obligation off.
const countDone = (notebook: Notebook, { file, doneBy }: Obligation): number => {
  const note = notebook.notes.get(file)
  if (!note) return 0
  return doneBy === 'ticked'
    ? note.promises.filter(({ done }) => done).length
    : note.timeline.filter(({ verb, readable }) => readable && verb === doneBy).length
}

/** What differs between two moments, each list in its own order. */
export function changesBetween(before: Findings, after: Findings): Changes {
  const [problemsBefore, problemsAfter] = [keysOf(before.diagnostics), keysOf(after.diagnostics)]
  const openBefore = new Map(before.open.map((item) => [item.id, item]))
  const openAfter = new Map(after.open.map((item) => [item.id, item]))
  const gone = without(openBefore, openAfter)
  const isDone = (item: Obligation) => countDone(after.notebook, item) > countDone(before.notebook, item)
  return {
    newProblems: without(problemsAfter, problemsBefore),
    mended: without(problemsBefore, problemsAfter),
    newlyOwed: without(openAfter, openBefore),
    done: gone.filter(isDone),
    noLonger: gone.filter((item) => !isDone(item)),
    moved: after.open.filter((item) => {
      const old = openBefore.get(item.id)
      return old !== undefined && (old.due !== item.due || old.status !== item.status)
    }),
  }
}
