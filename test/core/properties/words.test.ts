// Positions, near misses, folding: each against the plainest way to do it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, lineText, nearest, positionAt, slug } from '#core'
import { editDistance } from '../../../src/core/text/distance.ts'
import { findLineStarts } from '../../../src/core/text/position.ts'
import { bounded } from './bounds.ts'

const text = fc
  .array(fc.constantFrom('a', 'é', '😀', 'e\u0301', '\t', '\n', '\r\n', '\r', '\u2028', ' '), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''))

describe('positions', () => {
  it('lead to the same offset and back', () => {
    fc.assert(
      fc.property(text, (text) => {
        const starts = findLineStarts(text)
        const lines = text.split(/\r\n|\n|\r/)
        expect(starts.length).toBe(lines.length)
        for (let offset = 0; offset <= text.length; offset++) {
          const { line, column } = positionAt(starts, offset)
          expect((starts[line - 1] ?? NaN) + column - 1).toBe(offset)
          const before = text.slice(0, offset).replace(/\r$/, text[offset] === '\n' ? '' : '\r')
          expect(line).toBe(before.split(/\r\n|\n|\r/).length)
        }
        for (const [index, line] of lines.entries()) expect(lineText(text, starts, index + 1)).toBe(line)
      }),
      bounded(500),
    )
  })
})

/** The distance by its definition: the least of every way to begin. */
function plainDistance(a: string, b: string): number {
  const known = new Map<string, number>()
  const from = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j
    const key = `${i},${j}`
    const before = known.get(key)
    if (before !== undefined) return before
    const same = a[i - 1] === b[j - 1] ? 0 : 1
    const ways = [from(i - 1, j) + 1, from(i, j - 1) + 1, from(i - 1, j - 1) + same]
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) ways.push(from(i - 2, j - 2) + 1)
    const least = Math.min(...ways)
    known.set(key, least)
    return least
  }
  return from(a.length, b.length)
}

describe('near misses', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), maxLength: 9 })
  it('are as far off as by definition', () => {
    fc.assert(
      fc.property(word, word, fc.nat({ max: 4 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(plainDistance(a, b), limit + 1))
        expect(editDistance(b, a, limit)).toBe(editDistance(a, b, limit))
      }),
      bounded(2000),
    )
  })
  it('are the nearest there are, and never the word itself', () => {
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 6 }), (word, candidates) => {
        const near = candidates.filter((each) => {
          const distance = plainDistance(word, each)
          return distance > 0 && distance <= (each.length <= 5 ? 1 : 2)
        })
        const least = Math.min(...near.map((each) => plainDistance(word, each)))
        expect(nearest(word, candidates)).toBe(near.find((each) => plainDistance(word, each) === least))
      }),
      bounded(1000),
    )
  })
})

describe('names', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      'José',
      'Jose\u0301',
      'Łukasz',
      'İstanbul',
      'ẞ',
      'O’Neill',
      '  Ana  Silva ',
      '李小龍',
      'ﬁ',
      'ǅ',
      '한국',
    ),
  )
  it('stay when folded again, and when slugged again', () => {
    fc.assert(
      fc.property(name, (name) => {
        expect(fold(fold(name))).toBe(fold(name))
        expect(slug(slug(name))).toBe(slug(name))
        expect(slug(name)).not.toMatch(/^-|-$|--|\s/)
      }),
      bounded(2000),
    )
  })
  it('are equal in either way to write an accent', () => {
    fc.assert(
      fc.property(name, (name) => {
        expect(fold(name.normalize('NFD'))).toBe(fold(name))
        expect(slug(name.normalize('NFD'))).toBe(slug(name))
      }),
      bounded(500),
    )
  })
})
