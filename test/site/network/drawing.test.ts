// The network's picture as laid out: names that cover nothing, nothing outside, the same every time.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chooseBusiest } from '../../../src/site/network/choose.ts'
import { draw } from '../../../src/site/network/draw.ts'
import { placeLabels } from '../../../src/site/network/labels.ts'
import { emsOf, fitInto } from '../../../src/site/network/label-width.ts'
import { around, overlaps, type Box, type Drawing, type Sketch } from '../../../src/site/network/sketch.ts'

const formats = [
  { width: 848, size: 14, ems: 15 },
  { width: 340, size: 13, ems: 12 },
] as const

/** Names of people, some long, right to left, or with wide letters. */
const nameOf = (index: number): string =>
  [
    `Ana Silva ${index}`,
    'أمينة بن يوسف',
    '山田太郎',
    `Wolfeschlegelsteinhausenbergerdorff ${index}`,
    'Ω',
    '👩‍👩‍👧‍👦 & <b>',
  ][index % 6] ?? ''

/** A sketch of who is tied to whom, whoever is tied to nobody left out. */
function sketchOf(ties: readonly (readonly [number, number])[], directed = true): Sketch {
  const edges = new Map(
    ties
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => [[a, b].sort().join('-'), { from: `p${a}`, to: `p${b}`, directed }]),
  )
  const ends = [...edges.values()].flatMap(({ from, to }) => [from, to])
  const nodes = [...Map.groupBy(ends, (key) => key)]
    .map(([key, { length }]) => ({ key, name: nameOf(Number(key.slice(1))), degree: length }))
    .sort((one, two) => two.degree - one.degree || (one.key < two.key ? -1 : 1))
  return { nodes, edges: [...edges.values()] }
}

/** Networks of up to 500 people: the fewer `hubs`, the more everybody is tied to the same few. */
const sketches = fc
  .record({
    people: fc.integer({ min: 2, max: 500 }),
    hubs: fc.double({ min: 0.02, max: 1, noNaN: true }),
    seeds: fc.array(fc.tuple(fc.nat(9999), fc.nat(9999)), { minLength: 1, maxLength: 700, size: 'max' }),
  })
  .map(({ people, hubs, seeds }) =>
    sketchOf(seeds.map(([a, b]) => [a % Math.max(1, Math.floor(people * hubs)), b % people])),
  )
  .filter(({ nodes }) => nodes.length > 0)

const labelsOf = ({ dots }: Drawing): readonly Box[] => dots.flatMap(({ label }) => label?.box ?? [])

/** How many pairs of boxes, each of another list or place, cover each other. */
const covered = (boxes: readonly Box[], others: readonly Box[]): number =>
  boxes.flatMap((box, index) =>
    others.filter((other, at) => (boxes !== others || at > index) && overlaps(box, other)),
  ).length

const bare = (drawing: Drawing): Drawing => ({
  ...drawing,
  dots: drawing.dots.map(({ key, x, y, radius, label }) => ({ key, x, y, radius, label })),
})

describe('any network of up to 500 people', () => {
  test('no name covers another or a dot, nothing is cut off, and the busiest 20 are named', () => {
    fc.assert(
      fc.property(sketches, fc.constantFrom(...formats), (sketch, format) => {
        const drawing = draw(sketch, format)
        const labels = labelsOf(drawing)
        const dots = drawing.dots.map((dot) => around(dot, dot.radius))
        expect(covered(labels, labels)).toBe(0)
        expect(covered(labels, dots)).toBe(0)
        for (const box of [...labels, ...dots]) {
          expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(-0.1)
          expect(box.right).toBeLessThanOrEqual(drawing.width + 0.1)
          expect(box.bottom).toBeLessThanOrEqual(drawing.height + 0.1)
        }
        expect(drawing.dots).toHaveLength(sketch.nodes.length)
        expect(drawing.dots.slice(0, 20).filter(({ label }) => label === null)).toEqual([])
      }),
      { numRuns: 12 },
    )
  })

  test('the order in which people and ties are read changes nothing', () => {
    fc.assert(
      fc.property(sketches, fc.nat(99), (sketch, turn) => {
        const turned = { ...sketch, edges: [...sketch.edges.slice(turn), ...sketch.edges.slice(0, turn)] }
        expect(bare(draw(turned, formats[0]))).toEqual(bare(draw(sketch, formats[0])))
      }),
      { numRuns: 4 },
    )
  })
})

test('between lines to both sides, upwards and down, a name stands where none runs through it', () => {
  const ways = [
    [60, 0],
    [-60, 0],
    [0, 60],
    [0, -60],
  ] as const
  for (const free of [
    [50, -50],
    [50, 50],
    [-50, -50],
    [-50, 50],
  ] as const) {
    // a line to each of the four sides, and into all corners but one
    const corners = ways.flatMap(([x]) => (x === 0 ? [] : [[x, -40] as const, [x, 40] as const]))
    const taken = corners.filter(([x, y]) => x * free[0] < 0 || y * free[1] < 0)
    const dot = { key: 'p', name: 'Priya Raman', radius: 5, always: false, x: 0, y: 0 }
    const lines = [...ways, ...taken].map(
      ([x, y]) =>
        [
          { x: 0, y: 0 },
          { x, y },
        ] as const,
    )
    const [label] = placeLabels([dot], lines, { size: 14, ems: 15, left: -200, right: 200 })
    const { left = NaN, top = NaN, right = NaN, bottom = NaN } = label?.box ?? {}
    const middle = [(left + right) / 2, (top + bottom) / 2]
    expect(middle.map(Math.sign)).toEqual(free.map(Math.sign))
  }
})

test('a drawing is kept: asked for again it costs nothing', () => {
  const sketch = sketchOf([
    [0, 1],
    [0, 2],
  ])
  expect(draw(sketch, formats[0])).toBe(draw({ ...sketch }, formats[0]))
})

test('a new tie elsewhere leaves a part as it is; one more person at it moves the others little', () => {
  const star = [
    [0, 1],
    [0, 2],
    [0, 3],
    [3, 4],
    [3, 5],
    [5, 6],
  ] as const
  const before = draw(sketchOf(star), formats[0])
  const elsewhere = draw(sketchOf([...star, [10, 11]]), formats[0])
  const more = draw(sketchOf([...star, [5, 7]]), formats[0])
  const moved = (after: Drawing): readonly number[] => {
    const places = new Map(after.dots.map((dot) => [dot.key, dot]))
    return before.dots.map(({ key, x, y }) =>
      Math.hypot((places.get(key)?.x ?? 0) - x, (places.get(key)?.y ?? 0) - y),
    )
  }
  expect(Math.max(...moved(elsewhere))).toBe(0)
  expect(moved(more).toSorted((a, b) => a - b)[3]).toBeLessThan(60)
})

test('introducers stand above those they introduced, where the whole allows it', () => {
  const { dots } = draw(
    sketchOf([
      [0, 1],
      [1, 2],
      [2, 3],
    ]),
    formats[0],
  )
  const heights = new Map(dots.map(({ key, y }) => [key, y]))
  expect(['p0', 'p1', 'p2', 'p3'].map((key) => heights.get(key) ?? 0)).toEqual(
    [...heights.values()].sort((a, b) => a - b),
  )
})

test('where not all have room, the best connected are drawn, and nobody alone', () => {
  const stars = Array.from({ length: 30 }, (_, hub) =>
    Array.from({ length: 31 - hub }, (__, leaf) => [hub, 100 + hub * 40 + leaf] as const),
  ).flat()
  const chosen = chooseBusiest(sketchOf(stars), 40)
  const ends = new Set(chosen.edges.flatMap(({ from, to }) => [from, to]))
  expect(chosen.nodes).toHaveLength(40)
  expect(chosen.nodes.filter(({ key }) => !ends.has(key))).toEqual([])
  expect(chosen.nodes[0]?.key).toBe('p0')
})

test('a name is cut where it is too wide, between letters as people see them', () => {
  expect(fitInto('Ana  Silva\n', 20)).toBe('Ana Silva')
  expect(fitInto('Wolfeschlegelsteinhausen', 8)).toMatch(/^Wolfes\w*…$/)
  expect(fitInto('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 10)).toBe('👩‍👩‍👧‍👦…')
  expect(emsOf('WWW')).toBeGreaterThan(emsOf('iii'))
})

test('the best connected who aren’t tied to each other are drawn with the best connected whom they are tied to', () => {
  const pairs = Array.from(
    { length: 50 },
    (_, index) =>
      [
        [index, 100 + index],
        [index, 200 + index],
        [300 + index, 200 + index],
      ] as const,
  ).flat()
  const chosen = chooseBusiest(sketchOf(pairs), 11)
  const ends = new Set(chosen.edges.flatMap(({ from, to }) => [from, to]))
  expect(chosen.nodes).toHaveLength(11)
  expect(chosen.nodes.filter(({ key }) => !ends.has(key))).toEqual([])
})
