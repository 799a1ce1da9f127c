// What is asked of a table: addresses there and back, what is kept, how many, and in what order.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { barPath } from '../../src/site/tables/bar.ts'
import { carried, carry } from '../../src/site/tables/carried.ts'
import { count, inOrder, keeps, rank, type RowFacts } from '../../src/site/tables/facts.ts'
import { plain } from '../../src/site/tables/plain.ts'
import {
  choosing,
  narrows,
  ordering,
  readQuery,
  type TableQuery,
  type TableShape,
  writeQuery,
} from '../../src/site/tables/query.ts'
import { saidOf, spanOf } from '../../src/site/tables/said.ts'

const shape: TableShape = {
  facets: [
    { id: 'kind', values: ['received', 'made'] },
    { id: 'tag', values: ['mentor', 'old friend', 'a,b|c%', 'ß'] },
  ],
  orders: ['next', 'since', 'title'],
}

const read = (search: string): TableQuery => readQuery(shape, new URLSearchParams(search))

const word = fc.constantFrom('raj', 'Ana', 'José', 'MUÑOZ', '李雷', 'Zoë', ' ', '&', '=', 'ß', 'א', '100%')
const someWords = fc.array(word, { maxLength: 4 }).map((parts) => parts.join(' '))
const queries: fc.Arbitrary<TableQuery> = fc
  .record({
    words: someWords,
    kind: fc.constantFrom(undefined, 'received', 'made', 'nonsense'),
    tag: fc.constantFrom(undefined, 'mentor', 'old friend', 'a,b|c%', 'ß'),
    by: fc.constantFrom('next', 'since', 'title', 'nonsense'),
    down: fc.boolean(),
    page: fc.constantFrom('1', '2', '17', '0', '-1', 'x', '1e99'),
  })
  .map(({ words, kind, tag, by, down, page }) => {
    const asked = new URLSearchParams({ q: words, by, page, ...(kind && { kind }), ...(tag && { tag }) })
    if (down) asked.set('down', '')
    return readQuery(shape, asked)
  })

const facts: fc.Arbitrary<RowFacts> = fc
  .tuple(
    someWords,
    fc.constantFrom<readonly string[]>(['received'], ['made']),
    fc.subarray(['mentor', 'old friend', 'a,b|c%', 'ß']),
  )
  .map(([words, kind, tags]) => ({ words: plain(words), values: [kind, tags] }))

describe('an address', () => {
  test('says what is asked, and nothing where nothing is', () => {
    expect(writeQuery(shape, read('?q=raj&kind=made&by=since&down'))).toBe('?q=raj&kind=made&by=since&down')
    expect(writeQuery(shape, read(''))).toBe('')
    expect(writeQuery(shape, read('?by=next&page=1&q=+'))).toBe('')
  })

  test('that can’t be meant is ignored, kindly', () => {
    expect(read('?q=raj&kind=sideways&by=colour&page=-3&what=else&__proto__=x')).toEqual(read('?q=raj'))
  })

  test('read, written and read again is the same', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const search = writeQuery(shape, query)
        expect(read(search)).toEqual(query)
        expect(writeQuery(shape, read(search))).toBe(search)
      }),
    )
  })

  test('a heading asks for its column, then for the other way round; from the first page on', () => {
    const once = ordering(read('?q=a&page=3'), 'since', true)
    expect(writeQuery(shape, once)).toBe('?q=a&by=since&down')
    expect(writeQuery(shape, ordering(once, 'since', true))).toBe('?q=a&by=since')
    expect(writeQuery(shape, choosing(read('?kind=made&page=2'), 'kind', null))).toBe('')
  })
})

describe('what is kept', () => {
  test('accents, case and the order of words don’t matter', () => {
    const row = { words: plain('José Muñoz, through Åsa Łukasz-Straße'), values: [[], []] }
    const all = ['jose', 'MUNOZ jos', 'lukasz', 'Åsa', 'strasse JOSÉ', '']
    for (const words of all) expect([words, keeps(shape, { ...read(''), words })(row)]).toEqual([words, true])
    expect(keeps(shape, { ...read(''), words: 'jose raj' })(row)).toBe(false)
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => plain(plain(text)) === plain(text)))
  })

  test('asking for more keeps less', () => {
    fc.assert(
      fc.property(queries, word, fc.constantFrom('received', 'made'), facts, (query, more, kind, row) => {
        const wider = keeps(shape, query)(row)
        const narrower = { ...query, words: `${query.words} ${more}`.trim() }
        if (keeps(shape, narrower)(row)) expect(wider).toBe(true)
        if (query.chosen.kind === undefined && keeps(shape, choosing(query, 'kind', kind))(row))
          expect(wider).toBe(true)
      }),
    )
  })

  test('the number beside a choice is how many it would keep', () => {
    fc.assert(
      fc.property(queries, fc.array(facts, { maxLength: 12 }), (query, rows) => {
        const counts = count(shape, query, rows)
        expect(counts.kept).toBe(rows.filter(keeps(shape, query)).length)
        for (const { id, values } of shape.facets)
          for (const value of ['', ...values]) {
            const asked = choosing(query, id, value === '' ? null : value)
            expect(counts.facets.get(id)?.get(value) ?? 0).toBe(rows.filter(keeps(shape, asked)).length)
          }
      }),
    )
  })

  test('a row carries its facts to the page and back', () => {
    const key = fc.oneof(fc.constant(null), fc.integer({ min: -9, max: 99_999_999 }))
    fc.assert(
      fc.property(facts, fc.array(key, { minLength: 2, maxLength: 4 }), (row, keys) => {
        const attributes = carry(row, keys)
        const [words, values, written] = Object.values(attributes) as [string, string, string]
        expect(carried({ words, values, keys: written })).toEqual({ ...row, keys })
      }),
    )
  })
})

describe('the order', () => {
  test('is by key, up or down; what has none is last; equals stay as they were', () => {
    const items = [
      { id: 'a', key: 2 },
      { id: 'b', key: null },
      { id: 'c', key: 1 },
      { id: 'd', key: 2 },
    ]
    const ids = (down: boolean) =>
      inOrder(items, ({ key }) => key, down)
        .map(({ id }) => id)
        .join('')
    expect([ids(false), ids(true)]).toEqual(['cadb', 'adcb'])
  })

  test('of names is that of a directory', () => {
    const names = ['Zoë', 'Émile', 'anna', 'Emil', '', 'Anna', 'Zoë']
    const ranks = rank(names)
    expect(ranks[4]).toBeNull()
    expect(ranks[0]).toBe(ranks[6])
    const sorted = inOrder(names, (name) => ranks[names.indexOf(name)] ?? null, false)
    expect(sorted).toEqual(['anna', 'Anna', 'Emil', 'Émile', 'Zoë', 'Zoë', ''])
  })
})

test('words beside a table', () => {
  const noun = { one: 'person', many: 'people' }
  expect(saidOf(26, 26, noun, false)).toBe('26 people')
  expect(saidOf(1, 1, noun, false)).toBe('1 person')
  expect(saidOf(0, 3041, noun, true)).toBe('0 of 3,041 people')
  expect(spanOf(201, 400, 3041)).toBe('201–400 of 3,041')
  expect(narrows(read('?by=since&page=2'))).toBe(false)
})

test('a bar stays within its picture, begins at the middle line, and more is never shorter', () => {
  const reach = (path: string): number =>
    Math.max(0, ...[...path.matchAll(/M([\d.]+) 0h([\d.]+)/g)].map(([, x, w]) => Number(x) + Number(w)))
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 300 }), (a, b) => {
      const most = Math.max(a, b)
      const [shorter, longer] = [Math.min(a, b), most].map((n) => reach(barPath(n, most, 'right')))
      expect(shorter).toBeLessThanOrEqual(longer ?? 0)
      expect(longer).toBeLessThanOrEqual(100.01)
      if (a > 0) expect(reach(barPath(a, most, 'left'))).toBeCloseTo(100, 1)
    }),
  )
  expect(barPath(0, 5, 'left')).toBe('')
})
