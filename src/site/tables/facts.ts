// Which rows of a table a query keeps, how many each choice would keep, and in what order they stand.
import { plain } from './plain.ts'
import type { TableQuery, TableShape } from './query.ts'

/** What a row is found and narrowed by. */
export interface RowFacts {
  /** All that its words can be found by, as `plain` makes it. */
  readonly words: string
  /** Its values of each facet, in the facets' order. */
  readonly values: readonly (readonly string[])[]
}

/** What a column orders a row by: the smaller the earlier; null stands last either way. */
export type SortKey = number | null

/** How many rows each value of each facet has, all else of the query given, and how many the whole query keeps. */
export interface Counts {
  readonly kept: number
  /** By the facet's id, then by value; under the empty value those that the facet isn't asked for. */
  readonly facets: ReadonlyMap<string, ReadonlyMap<string, number>>
}

type Test = (facts: RowFacts) => boolean

const always: Test = () => true

/** Whether the words of a query are all in a row, in any order. */
function wordTest({ words }: TableQuery): Test {
  const wanted = plain(words).split(' ')
  return words === '' ? always : (facts) => wanted.every((word) => facts.words.includes(word))
}

const facetTests = (shape: TableShape, { chosen }: TableQuery): readonly Test[] =>
  shape.facets.map(({ id }, index) => {
    const value = chosen[id]
    return value === undefined ? always : ({ values }) => values[index]?.includes(value) === true
  })

/** The test that a query makes of each row. */
export function keeps(shape: TableShape, query: TableQuery): Test {
  const tests = [wordTest(query), ...facetTests(shape, query)]
  return (facts) => tests.every((test) => test(facts))
}

/** Which of a table's rows a query keeps, in their order, and how many each choice would. */
export interface Sifted<T> {
  readonly kept: readonly T[]
  readonly counts: Counts
}

/** Counts what `query` keeps of `rows`, and what each value of each facet would in the place of that facet's own. */
export const count = (shape: TableShape, query: TableQuery, rows: readonly RowFacts[]): Counts =>
  sift(shape, query, rows, (row) => row).counts

/** Sifts `rows` by `query` in one go; `factsOf` gives what each is sifted by. */
export function sift<T>(
  shape: TableShape,
  query: TableQuery,
  rows: readonly T[],
  factsOf: (row: T) => RowFacts,
): Sifted<T> {
  const [hasWords, tests] = [wordTest(query), facetTests(shape, query)]
  const tallies = tests.map(() => new Map<string, number>())
  const reached = tests.map(() => 0)
  const tally = (index: number, values: readonly string[]): void => {
    const counts = tallies[index]
    reached[index] = (reached[index] ?? 0) + 1
    for (const value of values) counts?.set(value, (counts.get(value) ?? 0) + 1)
  }
  const kept: T[] = []
  for (const row of rows) {
    const facts = factsOf(row)
    if (!hasWords(facts)) continue
    let [fails, failed] = [0, 0]
    for (let index = 0; index < tests.length && fails < 2; index++) {
      if (tests[index]?.(facts) === true) continue
      fails++
      failed = index
    }
    if (fails === 0) {
      kept.push(row)
      for (let index = 0; index < tests.length; index++) tally(index, facts.values[index] ?? [])
    } else if (fails === 1) tally(failed, facts.values[failed] ?? [])
  }
  const facets = shape.facets.map(
    ({ id }, index) => [id, new Map([['', reached[index] ?? 0], ...(tallies[index] ?? [])])] as const,
  )
  return { kept, counts: { kept: kept.length, facets: new Map(facets) } }
}

/** Items in the order of their keys, up or down; what has no key comes last, and equal keys keep their order. */
export function inOrder<T>(items: readonly T[], keyOf: (item: T) => SortKey, down: boolean): readonly T[] {
  const sign = down ? -1 : 1
  return items.toSorted((a, b) => {
    const [x, y] = [keyOf(a), keyOf(b)]
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return sign * (x - y)
  })
}

const collator = new Intl.Collator('en')

/** Texts as keys: equal ones share a place in the order in which people look names up; an empty one has none. */
export function rank(texts: readonly string[]): readonly SortKey[] {
  const sorted = [...new Set(texts)].filter((text) => text !== '').sort(collator.compare)
  const places = new Map<string, number>()
  sorted.forEach((text, index) => {
    const before = sorted[index - 1]
    const same = before !== undefined && collator.compare(before, text) === 0
    places.set(text, same ? (places.get(before) ?? index) : index)
  })
  return texts.map((text) => places.get(text) ?? null)
}
