// The rows of a copy's table in the order of what is most pressing on the day it is read: what lapsed since stands first.
import type { Day } from '#core'
import type { RowFacts, SortKey } from '../tables/facts.ts'
import type { TableShape } from '../tables/query.ts'
import { pressingOn, type Pressing } from './table-day.ts'

interface Row extends RowFacts {
  readonly element: HTMLTableRowElement
  readonly keys: readonly SortKey[]
}

/** The columns that order by what is most pressing. */
const pressingColumns: ReadonlySet<string> = new Set(['next', 'open', 'status'])

const ranks: Readonly<Record<Pressing['status'], number>> = {
  lapsed: 0,
  overdue: 1,
  due: 2,
  upcoming: 3,
  snoozed: 4,
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** As what is owed is listed: by status, then duties first, then by due day, then by id. */
const comparePressing = (a: Pressing, b: Pressing): number =>
  ranks[a.status] - ranks[b.status] ||
  Number(b.isDuty) - Number(a.isDuty) ||
  compareText(a.due, b.due) ||
  compareText(a.id, b.id)

/** A row with what is most pressing in it. */
interface Placed<R> {
  readonly row: R
  readonly pressing: Pressing
  /** The place of its group, where the table stands in groups; else 0. */
  readonly group: number
  /** Its place in the copy as it was built. */
  readonly before: number
}

/**
 * The rows with their places by what is most pressing in each on `today`, and in that order where it is the table's own; as they
 * are where no column is by that. Rows in which nothing is open have no place, and come last.
 */
export function orderOn<R extends Row>(shape: TableShape, rows: readonly R[], today: Day): readonly R[] {
  const column = shape.orders.findIndex((id) => pressingColumns.has(id))
  if (column < 0) return rows
  const groupAt = shape.facets.findIndex(({ id }) => id === 'group')
  const groups = shape.facets[groupAt]?.values ?? []
  const open = rows.flatMap((row, index): readonly Placed<R>[] => {
    const pressing = pressingOn(row.element, today)
    const group = groups.indexOf(row.values[groupAt]?.[0] ?? '')
    return pressing ? [{ row, pressing, group, before: row.keys[column] ?? rows.length + index }] : []
  })
  const sorted = inGroups(
    open.toSorted((a, b) => comparePressing(a.pressing, b.pressing) || a.before - b.before),
  )
  const places = new Map<Row, number>(sorted.map(({ row }, place) => [row, place]))
  const placed = rows.map((row) => ({ ...row, keys: row.keys.with(column, places.get(row) ?? null) }))
  if (column > 0) return placed
  // where nothing is open, the latest first
  const since = shape.orders.indexOf('since')
  const sinceOf = ({ keys }: Row): number => keys[since] ?? 0
  const last = rows.length
  return placed.toSorted((a, b) => (a.keys[0] ?? last) - (b.keys[0] ?? last) || sinceOf(b) - sinceOf(a))
}

/** In the order of their groups; in the first, where trust is to be mended, entry by entry with the apology first. */
function inGroups<R>(sorted: readonly Placed<R>[]): readonly Placed<R>[] {
  const entryOf = ({ pressing: { id } }: Placed<R>): string => id.slice(0, id.indexOf('/'))
  const byEntry = Map.groupBy(sorted, (one) => (one.group === 0 ? entryOf(one) : ''))
  const isApology = ({ pressing: { id } }: Placed<R>): boolean => /^[^/]*\/apologise(?:\/|$)/.test(id)
  const mended = [...byEntry.values()].flatMap((some) => [
    ...some.filter((one) => one.group === 0 && isApology(one)),
    ...some.filter((one) => one.group !== 0 || !isApology(one)),
  ])
  return mended.toSorted((a, b) => a.group - b.group)
}
