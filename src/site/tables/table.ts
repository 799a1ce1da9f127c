// A table as the server knows it: what its rows are found, narrowed and ordered by, each worked out once when asked for.
import { inOrder, rank, type RowFacts, sift, type Sifted, type SortKey } from './facts.ts'
import { onceOf } from '../once.ts'
import { narrows, readQuery, type TableQuery, type TableShape, writeQuery } from './query.ts'
import type { Noun } from './said.ts'

export interface Facet<T> {
  readonly id: string
  readonly label: string
  /** What no choice is called. */
  readonly any: string
  /** As a line of links above the table, or as a list to choose from; lists come after all links. */
  readonly as: 'links' | 'list'
  readonly values: readonly { readonly value: string; readonly label: string }[]
  readonly of: (item: T) => readonly string[]
  /** Whether its values are words of the notes, which are hidden while a screen is shared. */
  readonly private?: boolean
  /** Whether it stays where all have the same value: pages lead to it. */
  readonly stays?: boolean
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
  /** All that an item can be found by, as `plain` makes it. */
  readonly words: (item: T) => string
}

/** An item with its facts. */
export interface TableRow<T> {
  readonly item: T
  readonly facts: RowFacts
  /** Its place in the order of the first column. */
  readonly place: number
}

export interface Table<T> {
  readonly plan: TablePlan<T>
  readonly shape: TableShape
  /** In the order of the first column. */
  readonly rows: readonly TableRow<T>[]
  /** The keys of all rows in a column, by their place. */
  readonly keys: (column: string) => readonly SortKey[]
  /** What a query keeps, in its order, and how many each choice would. */
  readonly select: (query: TableQuery) => Sifted<TableRow<T>>
  readonly hrefOf: (query: TableQuery) => string
}

/** As many as somebody goes to and fro between. */
const mostKept = 24

/** A table of `items`; a facet that can't tell any two apart is left out. */
export function makeTable<T>(given: TablePlan<T>, items: readonly T[]): Table<T> {
  const plan = {
    ...given,
    facets: given.facets.filter((facet) => facet.stays === true || isTelling(facet, items)),
  }
  const shape = {
    facets: plan.facets.map(({ id, values }) => ({ id, values: values.map(({ value }) => value) })),
    orders: plan.columns.map(({ id }) => id),
  }
  const rows = items.map((item, place) => ({ item, place, facts: factsOf(plan, item) }))
  const keys = onceOf(mostKept, (column) => keysOf(plan, items, column))
  const sorted = onceOf(mostKept, (order) => {
    const { by, down } = readQuery(shape, new URLSearchParams(order))
    return inOrder(rows, ({ place }) => keys(by)[place] ?? null, down)
  })
  const sifted = onceOf(mostKept, (search) => {
    const query = readQuery(shape, new URLSearchParams(search))
    const found = sift(shape, query, rows, ({ facts }) => facts)
    return { ...found, isKept: new Set(found.kept) }
  })
  const own = shape.orders[0] ?? ''
  return {
    plan,
    shape,
    rows,
    keys,
    select(query) {
      const found = sifted(writeQuery(shape, { ...query, by: own, down: false, page: 1 }))
      if (query.by === own && !query.down) return found
      const all = sorted(writeQuery(shape, { ...query, words: '', chosen: {}, page: 1 }))
      return { ...found, kept: narrows(query) ? all.filter((row) => found.isKept.has(row)) : all }
    },
    hrefOf: (query) => `${plan.at}${writeQuery(shape, query)}`,
  }
}

/** Whether a facet has a value that some have and others don't. */
const isTelling = <T>({ values, of }: Facet<T>, items: readonly T[]): boolean =>
  values.some(({ value }) => {
    const has = (item: T): boolean => of(item).includes(value)
    return items.some(has) && !items.every(has)
  })

/** Its facts, each worked out when a query first asks for it. */
function factsOf<T>({ words, facets }: TablePlan<T>, item: T): RowFacts {
  const found: { words?: string; values?: RowFacts['values'] } = {}
  return {
    get words() {
      return (found.words ??= words(item))
    },
    get values() {
      return (found.values ??= facets.map((facet) => facet.of(item)))
    },
  }
}

function keysOf<T>({ columns }: TablePlan<T>, items: readonly T[], column: string): readonly SortKey[] {
  const key = columns.find(({ id }) => id === column)?.key
  const given = items.map((item) => key?.(item) ?? null)
  const texts = given.map((one) => (typeof one === 'string' ? one : ''))
  const ranks = texts.some((text) => text !== '') ? rank(texts) : []
  return given.map((one, index) => (typeof one === 'string' ? (ranks[index] ?? null) : one))
}
