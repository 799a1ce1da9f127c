// A table as the server knows it: what its rows are found, narrowed and ordered by, each worked out once when asked for.
import { count, type Counts, inOrder, keeps, rank, type RowFacts, type SortKey } from './facts.ts'
import { plain } from './plain.ts'
import { narrows, type TableQuery, type TableShape, writeQuery } from './query.ts'
import type { Noun } from './said.ts'

export interface Facet<T> {
  readonly id: string
  readonly label: string
  /** What no choice is called. */
  readonly any: string
  /** As a line of links above the table, or as a list to choose from. */
  readonly as: 'links' | 'list'
  readonly values: readonly { readonly value: string; readonly label: string }[]
  readonly of: (item: T) => readonly string[]
}

export interface Column<T> {
  readonly id: string
  readonly label: string
  /** A text or a number to order by; empty or null where there is none, which stands last. */
  readonly key: (item: T) => string | number | null
  /** Whether the first press orders it downwards. */
  readonly downFirst?: boolean
}

/** How a kind of table is made. */
export interface TablePlan<T> {
  /** The address of its page. */
  readonly at: string
  readonly noun: Noun
  readonly facets: readonly Facet<T>[]
  /** The first is the order that the items are given in. */
  readonly columns: readonly Column<T>[]
  /** All that an item can be found by. */
  readonly words: (item: T) => string
}

export interface Table<T> {
  readonly plan: TablePlan<T>
  readonly shape: TableShape
  /** In the order of the first column. */
  readonly items: readonly T[]
  readonly facts: (item: T) => RowFacts
  readonly keys: (column: string) => (item: T) => SortKey
  /** What a query keeps, in its order. */
  readonly select: (query: TableQuery) => readonly T[]
  readonly count: (query: TableQuery) => Counts
  readonly hrefOf: (query: TableQuery) => string
}

/** A table of `items`, each another object; a facet that can't tell any two apart is left out. */
export function makeTable<T extends object>(given: TablePlan<T>, items: readonly T[]): Table<T> {
  const plan = { ...given, facets: given.facets.filter((facet) => isTelling(facet, items)) }
  const shape = {
    facets: plan.facets.map(({ id, values }) => ({ id, values: values.map(({ value }) => value) })),
    orders: plan.columns.map(({ id }) => id),
  }
  const facts = once<T, RowFacts>((item) => factsOf(plan, item))
  const keys = once((column: string) => keysOf(plan, items, column))
  const sorted = once((order: string) => {
    const [column = '', down] = order.split('\n')
    if (column === shape.orders[0] && down === '') return items
    return inOrder(items, keys(column), down === 'down')
  })
  const everything = once(() => count(shape, nothingAsked, items.map(facts)))
  return {
    plan,
    shape,
    items,
    facts,
    keys,
    select(query) {
      const all = sorted(`${query.by}\n${query.down ? 'down' : ''}`)
      if (!narrows(query)) return all
      const test = keeps(shape, query)
      return all.filter((item) => test(facts(item)))
    },
    count: (query) => (narrows(query) ? count(shape, query, items.map(facts)) : everything('')),
    hrefOf: (query) => `${plan.at}${writeQuery(shape, query)}`,
  }
}

/** Whether a facet has a value that some have and others don't. */
const isTelling = <T>({ values, of }: Facet<T>, items: readonly T[]): boolean =>
  values.some(({ value }) => {
    const has = (item: T): boolean => of(item).includes(value)
    return items.some(has) && !items.every(has)
  })

const nothingAsked: TableQuery = { words: '', chosen: {}, by: '', down: false, page: 1 }

function factsOf<T>({ words, facets }: TablePlan<T>, item: T): RowFacts {
  let found: string | undefined
  return {
    get words() {
      return (found ??= plain(words(item)))
    },
    values: facets.map((facet) => facet.of(item)),
  }
}

function keysOf<T extends object>(
  { columns }: TablePlan<T>,
  items: readonly T[],
  column: string,
): (item: T) => SortKey {
  const key = columns.find(({ id }) => id === column)?.key
  const given = items.map((item) => key?.(item) ?? null)
  const ranks = rank(given.map((one) => (typeof one === 'string' ? one : '')))
  const places = new Map(items.map((item, index) => [item, index]))
  return (item) => {
    const index = places.get(item) ?? -1
    const own = given[index] ?? null
    return typeof own === 'string' ? (ranks[index] ?? null) : own
  }
}

/** `find`, asked only once for each `key`. */
function once<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const value = find(key)
    known.set(key, value)
    return value
  }
}
