// What is asked of a table, and how an address says it: `?q=raj&stage=met&by=since&down`.

/** Something a table can be narrowed by, and the values that it has. */
export interface FacetShape {
  readonly id: string
  readonly values: readonly string[]
}

/** What a table can be asked; the first of its orders is the one it has by itself. */
export interface TableShape {
  readonly facets: readonly FacetShape[]
  /** The ids of the columns it can be ordered by. */
  readonly orders: readonly string[]
}

export interface TableQuery {
  /** As typed, with single spaces. */
  readonly words: string
  /** The value that each facet is narrowed to, by the facet's id. */
  readonly chosen: Readonly<Record<string, string>>
  readonly by: string
  readonly down: boolean
  /** From 1. */
  readonly page: number
}

const mostWords = 200
const lastPage = 1_000_000

/** What an address asks of a table; what it can't mean is ignored. */
export function readQuery(shape: TableShape, asked: URLSearchParams): TableQuery {
  const page = Number(asked.get('page') ?? '1')
  const by = shape.orders.find((id) => id === asked.get('by')) ?? shape.orders[0] ?? ''
  return {
    words: tidy(asked.get('q') ?? ''),
    chosen: Object.fromEntries(
      shape.facets.flatMap(({ id, values }) => {
        const value = asked.get(id)
        return value !== null && values.includes(value) ? [[id, value]] : []
      }),
    ),
    by,
    down: asked.has('down'),
    page: Number.isInteger(page) && page > 0 && page <= lastPage ? page : 1,
  }
}

const tidy = (words: string): string => words.replace(/\s+/g, ' ').trim().slice(0, mostWords).trim()

/** The part of an address that asks this, from its `?` on; empty where nothing is asked. */
export function writeQuery(shape: TableShape, query: TableQuery): string {
  const { words, chosen, by, down, page } = query
  const parts = [
    ...(words === '' ? [] : [['q', words]]),
    ...shape.facets.flatMap(({ id }) => (chosen[id] === undefined ? [] : [[id, chosen[id]]])),
    ...(by === shape.orders[0] ? [] : [['by', by]]),
  ].map((pair) => new URLSearchParams([pair as [string, string]]).toString())
  const all = [...parts, ...(down ? ['down'] : []), ...(page > 1 ? [`page=${page}`] : [])]
  return all.length === 0 ? '' : `?${all.join('&')}`
}

/** Whether a query leaves rows out. */
export const narrows = ({ words, chosen }: TableQuery): boolean =>
  words !== '' || Object.keys(chosen).length > 0

/** The query without what narrows it; the order stays. */
export const cleared = (query: TableQuery): TableQuery => ({ ...query, words: '', chosen: {}, page: 1 })

/** The query with a facet narrowed to `value`, or not at all. */
export function choosing(query: TableQuery, facet: string, value: string | null): TableQuery {
  const others = Object.entries(query.chosen).filter(([id]) => id !== facet)
  return {
    ...query,
    page: 1,
    chosen: Object.fromEntries(value === null ? others : [...others, [facet, value]]),
  }
}

/** The query by another column, the way round that is asked first; by its own, the other way round. */
export const ordering = (query: TableQuery, by: string, downFirst: boolean): TableQuery => ({
  ...query,
  page: 1,
  by,
  down: query.by === by ? !query.down : downFirst,
})
