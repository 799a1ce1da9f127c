// The rows of a copy's table in the order of what is most pressing on the day it is read: what lapsed since stands first.
import type { Day } from '#core'
import type { RowFacts, SortKey } from '../tables/facts.ts'
import type { TableShape } from '../tables/query.ts'
import { pressingOn, type Pressing } from './table-day.ts'

/** A row of a table with what it is found, narrowed and ordered by. */
export interface Row extends RowFacts {
  readonly element: HTMLTableRowElement
  readonly keys: readonly SortKey[]
}

/** The columns that order by what is most pressing. */
const pressingColumns: ReadonlySet<string> = new Set(['next', 'open', 'status'])

// core's order in a few lines: a page would load all of core for it
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
interface Placed {
  readonly row: Row
  readonly pressing: Pressing
  /** The group it is in, where the table stands in groups; else empty. */
  readonly group: string
  /** Its place in the copy as it was built. */
  readonly before: number
}

/**
 * The rows with their places by what is most pressing in each on `today`, and in that order where it is the table's own; as they
 * are where no column is by that. Rows in which nothing is open have no place, and come last.
 */
export function orderOn(shape: TableShape, rows: readonly Row[], today: Day): readonly Row[] {
  const column = shape.orders.findIndex((id) => pressingColumns.has(id))
  if (column < 0) return rows
  const groupAt = shape.facets.findIndex(({ id }) => id === 'group')
  const open = rows.flatMap((row, index): readonly Placed[] => {
    const pressing = pressingOn(row.element, today)
    const group = row.values[groupAt]?.[0] ?? ''
    return pressing ? [{ row, pressing, group, before: row.keys[column] ?? rows.length + index }] : []
  })
  const sorted = open.toSorted((a, b) => comparePressing(a.pressing, b.pressing) || a.before - b.before)
  const places = new Map<Row, number>(
    inGroups(sorted, shape.facets[groupAt]?.values ?? []).map(({ row }, place) => [row, place]),
  )
  const placed = rows.map((row) => ({ ...row, keys: row.keys.with(column, places.get(row) ?? null) }))
  if (column > 0) return placed
  // where nothing is open, the latest first
  const since = shape.orders.indexOf('since')
  const sinceOf = ({ keys }: Row): number => keys[since] ?? 0
  const last = rows.length
  return placed.toSorted((a, b) => (a.keys[0] ?? last) - (b.keys[0] ?? last) || sinceOf(b) - sinceOf(a))
}

/** In the order of their groups; first those where trust is to be mended, entry by entry with the apology first. */
function inGroups(sorted: readonly Placed[], groups: readonly string[]): readonly Placed[] {
  const wrong = sorted.filter(({ group }) => group === 'repair')
  const byEntry = Map.groupBy(wrong, ({ pressing: { id } }) => id.slice(0, id.indexOf('/')))
  const isApology = ({ pressing: { id } }: Placed): boolean => /^[^/]*\/apologise(?:\/|$)/.test(id)
  const repair = [...byEntry.values()].flatMap((some) => [
    ...some.filter(isApology),
    ...some.filter((one) => !isApology(one)),
  ])
  const rest = sorted.filter(({ group }) => group !== 'repair')
  return [...repair, ...rest.toSorted((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group))]
}
