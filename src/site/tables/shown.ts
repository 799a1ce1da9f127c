// A table as a page shows it: what it can be narrowed to, its headings, its rows, and the way to the rest of them.
import { carry, type Carried } from './carried.ts'
import type { Counts, SortKey } from './facts.ts'
import { choosing, cleared, narrows, ordering, readQuery, type TableQuery } from './query.ts'
import { type Noun, saidOf, spanOf } from './said.ts'
import type { Facet, Table } from './table.ts'

/** The most rows that a page from the live server has. */
export const rowsShown = 200

export interface OptionShown {
  readonly value: string
  readonly label: string
  readonly count: number
  readonly href: string
  readonly chosen: boolean
}

export interface FacetShown {
  readonly id: string
  readonly label: string
  readonly as: 'links' | 'list'
  /** Whether its values are words of the notes. */
  readonly isPrivate: boolean
  /** The first stands for no choice, with the empty value. */
  readonly options: readonly OptionShown[]
}

export interface FilterShown {
  readonly at: string
  readonly words: string
  readonly facets: readonly FacetShown[]
  /** What a form sends along beside its fields. */
  readonly sent: readonly { readonly name: string; readonly value: string }[]
  /** "3 of 26 introductions". */
  readonly said: string
  readonly kept: number
  /** Takes away what narrows; null where nothing does. */
  readonly clearHref: string | null
  readonly all: number
  readonly noun: Noun
  /** The columns it can be ordered by, the order it has by itself first. */
  readonly orders: readonly string[]
  /** Whether the whole table is in the page, for a script to filter. */
  readonly whole: boolean
}

export interface HeadShown {
  readonly id: string
  readonly label: string
  readonly href: string
  readonly sort: 'ascending' | 'descending' | undefined
  readonly downFirst: boolean
}

export interface PagesShown {
  /** "201–400 of 3,041". */
  readonly said: string
  readonly earlier: string | null
  readonly later: string | null
}

/** A row, with what it carries where a script is to filter it. */
export type Line<L> = L & { readonly data?: Carried | undefined }

export interface TableShown<L> {
  readonly filter: FilterShown
  readonly heads: readonly HeadShown[]
  readonly lines: readonly Line<L>[]
  readonly pages: PagesShown | null
}

/** A row of a whole table, which is put into words when it is asked for. */
export interface RowShown<L> {
  /** The page of what it is a row of, which shows all that the row does; null where that has none. */
  readonly home: string | null
  /** Its key in each column. */
  readonly keys: readonly SortKey[]
  readonly line: () => Line<L>
}

/** All rows of a table. */
export interface RowsShown<L> {
  readonly each: readonly RowShown<L>[]
  /** What all of them depend on, beside what each is a row of. */
  readonly alike: string
}

/** A whole table, for a copy. */
export interface WholeShown<L> extends Omit<TableShown<L>, 'lines'> {
  readonly rows: RowsShown<L>
}

/** A whole table as its page shows it, all rows in words. */
export const inWords = <L, W extends WholeShown<L>>({
  rows,
  ...page
}: W & WholeShown<L>): Omit<W, 'rows'> & Pick<TableShown<L>, 'lines'> => ({
  ...page,
  lines: rows.each.map((row) => row.line()),
})

/** All of `table`, with what a script needs to show the part that somebody asks for; `homeOf` gives the page of an item. */
export function showWhole<T, L>(
  table: Table<T>,
  lineOf: (item: T) => L,
  homeOf: (item: T) => string | null,
): WholeShown<L> {
  const { kept, filter, heads } = lookInto(table, null)
  const columns = table.plan.columns.map(({ id }) => table.keys(id))
  const each = kept.map(({ item, facts, place }): RowShown<L> => {
    const keys = columns.map((column) => column[place] ?? null)
    return { home: homeOf(item), keys, line: () => ({ ...lineOf(item), data: carry(facts, keys) }) }
  })
  const { facets, orders } = table.shape
  const alike = JSON.stringify([facets.map(({ id }) => id), orders])
  return { filter, heads, pages: null, rows: { each, alike } }
}

/** What is asked of a table, what that keeps of it, and what stands above the rows. */
function lookInto<T>(table: Table<T>, asked: URLSearchParams | null) {
  const query = readQuery(table.shape, asked ?? new URLSearchParams())
  const { kept, counts } = table.select(query)
  const filter = showFilter(table, query, counts, asked === null)
  const heads = table.plan.columns.map(({ id, label, downFirst = false }): HeadShown => ({
    id,
    label,
    downFirst,
    href: table.hrefOf(ordering(query, id, downFirst)),
    sort: query.by !== id ? undefined : query.down ? 'descending' : 'ascending',
  }))
  return { query, kept, filter, heads }
}

/** What a page shows of `table`: the part that the address asks for. */
export function showTable<T, L>(
  table: Table<T>,
  lineOf: (item: T) => L,
  asked: URLSearchParams,
): TableShown<L> {
  const { query, kept, filter, heads } = lookInto(table, asked)
  const last = Math.max(1, Math.ceil(kept.length / rowsShown))
  const page = Math.min(query.page, last)
  const start = (page - 1) * rowsShown
  const lines = kept
    .slice(start, start + rowsShown)
    .map(({ item }): Line<L> => ({ ...lineOf(item), data: undefined }))
  const to = (number: number): string => table.hrefOf({ ...query, page: number })
  const pages = {
    said: spanOf(start + 1, start + lines.length, kept.length),
    earlier: page > 1 ? to(page - 1) : null,
    later: page < last ? to(page + 1) : null,
  }
  return { filter, heads, lines, pages: last > 1 ? pages : null }
}

function showFilter<T>(table: Table<T>, query: TableQuery, counts: Counts, whole: boolean): FilterShown {
  const { plan, rows } = table
  const option = (facet: Facet<T>, value: string, label: string): OptionShown => ({
    value,
    label,
    count: counts.facets.get(facet.id)?.get(value) ?? 0,
    href: table.hrefOf(choosing(query, facet.id, value === '' ? null : value)),
    chosen: (query.chosen[facet.id] ?? '') === value,
  })
  const linked = plan.facets.filter(({ id, as }) => as === 'links' && query.chosen[id] !== undefined)
  return {
    at: plan.at,
    words: query.words,
    facets: plan.facets.map((facet): FacetShown => ({
      id: facet.id,
      label: facet.label,
      as: facet.as,
      isPrivate: facet.private === true,
      options: [
        option(facet, '', facet.any),
        ...facet.values.map(({ value, label }) => option(facet, value, label)),
      ].filter(
        ({ value, count, chosen }) => value === '' || chosen || facet.as === 'links' || whole || count > 0,
      ),
    })),
    sent: [
      ...linked.map(({ id }) => ({ name: id, value: query.chosen[id] ?? '' })),
      ...(query.by === table.shape.orders[0] ? [] : [{ name: 'by', value: query.by }]),
      ...(query.down ? [{ name: 'down', value: '' }] : []),
    ],
    said: saidOf(counts.kept, rows.length, plan.noun, narrows(query)),
    kept: counts.kept,
    clearHref: narrows(query) ? table.hrefOf(cleared(query)) : null,
    all: rows.length,
    noun: plan.noun,
    orders: table.shape.orders,
    whole,
  }
}
