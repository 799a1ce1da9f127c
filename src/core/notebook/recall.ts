// Remembering what was worked out, and forgetting exactly what a change touches: nobody declares what depends on what, reading does.

interface Cell {
  known: boolean
  value: unknown
  /** Who read it while working out something of their own. */
  readers: Set<Cell> | null
  readonly forgotten: (() => void) | null
}

/** Something worked out for a key, remembered until anything that was read for it changes. */
export interface Query<T, A = void> {
  (key: string, given: A): T
  /** The keys it is remembered for. */
  keys(): Iterable<string>
  /** Forgets one key, and all that was worked out from it. */
  forget(key: string): void
}

/** Values that come from outside, by key: reading one inside a query ties the query to it. */
export interface Input {
  read(key: string): void
  /** The value for `key` is another now: everything that read it is forgotten. */
  changed(key: string): void
}

export interface Recall {
  /** `compute` must ask for everything through queries and inputs; `forgotten` is told the keys whose values were dropped. */
  query<T, A = void>(compute: (key: string, given: A) => T, forgotten?: (key: string) => void): Query<T, A>
  input(): Input
}

/** A memory; without `tracked` nothing is forgotten because of anything else, and nothing is spent on it. */
export const makeRecall = (tracked: boolean): Recall => (tracked ? makeTracked() : untracked)

const untracked: Recall = {
  query<T, A>(compute: (key: string, given: A) => T, forgotten?: (key: string) => void): Query<T, A> {
    const known = new Map<string, T>()
    const ask = (key: string, given: A): T => {
      const found = known.get(key)
      if (found !== undefined || known.has(key)) return found as T
      const value = compute(key, given)
      known.set(key, value)
      return value
    }
    const forget = (key: string) => {
      if (known.delete(key)) forgotten?.(key)
    }
    return Object.assign(ask, { keys: () => known.keys(), forget })
  },
  input: () => ({ read: () => undefined, changed: () => undefined }),
}

function makeTracked(): Recall {
  let reader: Cell | undefined
  const tie = (cell: Cell) => {
    if (reader) (cell.readers ??= new Set()).add(reader)
  }
  return {
    query<T, A>(compute: (key: string, given: A) => T, forgotten?: (key: string) => void): Query<T, A> {
      const cells = new Map<string, Cell>()
      const ask = (key: string, given: A): T => {
        let cell = cells.get(key)
        if (!cell) {
          const tell = forgotten
            ? () => {
                forgotten(key)
              }
            : null
          cell = { known: false, value: undefined, readers: null, forgotten: tell }
          cells.set(key, cell)
        }
        tie(cell)
        if (cell.known) return cell.value as T
        const outer = reader
        reader = cell
        try {
          cell.value = compute(key, given)
          cell.known = true
        } finally {
          reader = outer
        }
        return cell.value as T
      }
      const forget = (key: string) => {
        const cell = cells.get(key)
        if (!cell) return
        spread(cell)
        cells.delete(key)
      }
      return Object.assign(ask, { keys: () => cells.keys(), forget })
    },
    input() {
      const cells = new Map<string, Cell>()
      return {
        read(key) {
          if (!reader) return
          let cell = cells.get(key)
          if (!cell) {
            cell = { known: true, value: undefined, readers: null, forgotten: null }
            cells.set(key, cell)
          }
          tie(cell)
        },
        changed(key) {
          const cell = cells.get(key)
          if (!cell) return
          cells.delete(key)
          spread(cell)
        },
      }
    },
  }
}

/** Forgets a cell and everything that was worked out from it. */
function spread(start: Cell): void {
  const waiting = [start]
  for (let cell = waiting.pop(); cell; cell = waiting.pop()) {
    for (const each of cell.readers ?? []) waiting.push(each)
    cell.readers = null
    if (!cell.known) continue
    cell.known = false
    cell.value = undefined
    cell.forgotten?.()
  }
}
