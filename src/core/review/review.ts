// What is wrong and what is owed in a notebook that changes: after a change only what it touches is worked out again.
import type { Diagnostic } from '../checks/diagnostic.ts'
import { checkNote, compareDiagnostics } from '../checks/run.ts'
import { findOwed } from '../agenda/make.ts'
import { compareObligations } from '../agenda/order.ts'
import type { Obligation } from '../agenda/obligation.ts'
import type { Day } from '../day/day.ts'
import type { Note } from '../note/note.ts'
import type { Notebook } from '../notebook/notebook.ts'
import { openNotebook } from '../notebook/make.ts'

/** What is wrong and owed in a notebook on a day. */
export interface Review {
  readonly notebook: Notebook
  readonly today: Day
  /** By file, line and column. */
  readonly diagnostics: readonly Diagnostic[]
  /** Everything open, in order. */
  readonly open: readonly Obligation[]
}

/** A notebook under review. */
export interface Reviewer {
  /** The notebook as it is now; only the latest is to be read. */
  notebook(): Notebook
  /** Puts each note in its path's place; undefined takes it away. */
  change(notes: ReadonlyMap<string, Note | undefined>): void
  /** What is wrong and owed on `today`. */
  review(today: Day): Review
}

interface Found {
  readonly diagnostics: readonly Diagnostic[]
  readonly open: readonly Obligation[]
}

const nothing: Found = { diagnostics: [], open: [] }

/** Opens the notebook of these notes for review. */
export function openReview(given: Iterable<Note>): Reviewer {
  const notes = [...given]
  const live = openNotebook(notes)
  let stale = new Set(notes.map(({ path }) => path))
  let day: Day | undefined
  let last: Review | undefined
  const found = new Map<string, Found>()
  const findings = live.follow(
    (path) => findIn(live.current(), path, day),
    (path) => stale.add(path),
  )
  return {
    notebook: () => live.current(),
    change(changes) {
      live.change(changes)
      for (const path of changes.keys()) stale.add(path)
      last = last && { ...last, notebook: live.current() }
    },
    review(today) {
      if (day !== today) {
        day = today
        stale = new Set([...live.current().notes.keys(), ...found.keys()])
        for (const path of [...findings.keys()]) findings.forget(path)
      } else if (last && stale.size === 0) return last
      const before = new Set<object>()
      const fresh: Found[] = []
      for (const path of stale) {
        const old = found.get(path)
        for (const each of [...(old?.diagnostics ?? []), ...(old?.open ?? [])]) before.add(each)
        const now = live.current().notes.has(path) ? findings(path) : nothing
        if (now.diagnostics.length + now.open.length > 0) found.set(path, now)
        else found.delete(path)
        fresh.push(now)
      }
      const known = last?.today === today ? last : nothing
      last = {
        notebook: live.current(),
        today,
        diagnostics: replaceIn(
          known.diagnostics,
          before,
          fresh.flatMap(({ diagnostics }) => diagnostics),
          compareDiagnostics,
        ),
        open: replaceIn(
          known.open,
          before,
          fresh.flatMap(({ open }) => open),
          compareObligations,
        ),
      }
      stale = new Set()
      return last
    },
  }
}

/** Ordered items without those of `gone`, and with those that came, in order. */
function replaceIn<T extends object>(
  items: readonly T[],
  gone: ReadonlySet<object>,
  come: readonly T[],
  order: (a: T, b: T) => number,
): readonly T[] {
  const rest = items.filter((item) => !gone.has(item))
  if (come.length === 0) return rest
  const sorted = come.toSorted(order)
  const merged: T[] = []
  let next = 0
  for (const item of rest) {
    for (let first = sorted[next]; first && order(first, item) < 0; first = sorted[++next]) merged.push(first)
    merged.push(item)
  }
  return [...merged, ...sorted.slice(next)]
}

function findIn(notebook: Notebook, path: string, today: Day | undefined): Found {
  const note = notebook.notes.get(path)
  if (!note || today === undefined) return nothing
  const entry = notebook.entries.get(path)
  return {
    diagnostics: checkNote(note, notebook, today),
    open: entry ? findOwed(entry, { notebook, today }) : [],
  }
}
