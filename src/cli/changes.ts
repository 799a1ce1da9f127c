// What changed for the person between two moments: problems new and mended, what is owed, done, due or lapsed.
import { countDone, type Diagnostic, type Note, type Obligation } from '#core'
import type { Snapshot } from '../host/workspace.ts'

/** What is wrong and owed at one moment. */
export type Findings = Pick<Snapshot, 'diagnostics' | 'open'>

/** A moment, and its notes by path. */
export interface Moment extends Findings {
  readonly notebook: { readonly notes: Pick<ReadonlyMap<string, Note>, 'get'> }
}

/** A problem that is new, or is no more. */
export interface ProblemChange {
  readonly kind: 'problem' | 'mended'
  readonly diagnostic: Diagnostic
}

/**
 * `owed`: newly open. `done`: gone because what writes it off was written. `ended`: gone for any other reason.
 * `due`, `lapsed`: it wasn't before. `moved`: another due day, and nothing of the above.
 */
export interface DutyChange {
  readonly kind: 'owed' | 'done' | 'ended' | 'due' | 'lapsed' | 'moved'
  readonly item: Obligation
}

export type Change = ProblemChange | DutyChange

// A line above moves a problem without changing it, so its place is no part of what it is.
function keysOf(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, Diagnostic> {
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

/** Both lists without what stands unchanged in both. */
function differing<T>(before: readonly T[], after: readonly T[]): readonly [readonly T[], readonly T[]] {
  const [old, fresh] = [new Set(before), new Set(after)]
  return [before.filter((item) => !fresh.has(item)), after.filter((item) => !old.has(item))]
}

const isDoneMore = (item: Obligation, before: Moment, after: Moment): boolean =>
  countDone(after.notebook.notes.get(item.file), item) > countDone(before.notebook.notes.get(item.file), item)

const isDue = ({ status }: Obligation): boolean => status === 'due' || status === 'overdue'

function kindOfStep(before: Obligation, after: Obligation): DutyChange['kind'] | undefined {
  if (after.status === 'lapsed' && before.status !== 'lapsed') return 'lapsed'
  if (isDue(after) && !isDue(before) && before.status !== 'lapsed') return 'due'
  return before.due === after.due ? undefined : 'moved'
}

function problemChanges(before: Findings, after: Findings): readonly ProblemChange[] {
  const [old, fresh] = differing(before.diagnostics, after.diagnostics).map(keysOf)
  if (!old || !fresh) return []
  return [
    ...without(fresh, old).map((diagnostic) => ({ kind: 'problem', diagnostic }) as const),
    ...without(old, fresh).map((diagnostic) => ({ kind: 'mended', diagnostic }) as const),
  ]
}

function dutyChanges(before: Moment, after: Moment): readonly DutyChange[] {
  const [left, right] = differing(before.open, after.open)
  const old = new Map(left.map((item) => [item.id, item]))
  const fresh = new Map(right.map((item) => [item.id, item]))
  const isDone = (item: Obligation) => isDoneMore(item, before, after)
  return [
    ...without(old, fresh).map((item) => ({ kind: isDone(item) ? 'done' : 'ended', item }) as const),
    ...right.flatMap((item) => {
      const was = old.get(item.id)
      const kind = was === undefined ? 'owed' : kindOfStep(was, item)
      return kind === undefined ? [] : [{ kind, item }]
    }),
  ]
}

/** How soon a change is said: what is wrong, what is late, what was brought about, what comes, and last what may wait. */
function rankOf(change: Change): number {
  switch (change.kind) {
    case 'problem':
      return change.diagnostic.severity === 'error' ? 0 : 8
    case 'mended':
      return 3
    case 'lapsed':
      return 1
    case 'due':
      return change.item.strength === 'duty' ? 2 : 9
    case 'done':
      return 4
    case 'owed':
      return change.item.strength === 'duty' && change.item.waitingOn === null ? 5 : 9
    case 'moved':
      return 6
    case 'ended':
      return 7
  }
}

/** What differs between two moments, what matters most first. */
export const changesBetween = (before: Moment, after: Moment): readonly Change[] =>
  [...problemChanges(before, after), ...dutyChanges(before, after)].sort((a, b) => rankOf(a) - rankOf(b))
