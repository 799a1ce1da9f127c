// Names found in a text: the same as a pattern made of them would find.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutAtNames } from '../../src/site/incognito/names.ts'

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The same, said as a pattern. */
function cutByPattern(text: string, names: readonly string[]): readonly string[] {
  if (names.length === 0) return [text]
  const longestFirst = names.toSorted((a, b) => b.length - a.length)
  return text.split(
    new RegExp(`(?<![\\p{L}\\p{N}])(${longestFirst.map(escaped).join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'gu'),
  )
}

test('a name is found as a whole word, the longest where several begin', () => {
  expect(cutAtNames('Tell Ana Silva, not Anabel, about Ana', ['Ana', 'Ana Silva'])).toEqual([
    'Tell ',
    'Ana Silva',
    ', not Anabel, about ',
    'Ana',
    '',
  ])
  expect(cutAtNames('Thank Zoë', ['Zoe'])).toEqual(['Thank Zoë'])
})

test('any names are found where a pattern finds them', () => {
  const piece = fc.constantFrom('a', 'A', 'b', ' ', '.', '\u0301', '𝒶', '7', '’', '-', '(', '$', 'ß')
  const words = (size: { minLength?: number; maxLength: number }) =>
    fc.array(piece, size).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(
      words({ maxLength: 14 }),
      fc.uniqueArray(words({ minLength: 1, maxLength: 3 }), { maxLength: 4 }),
      (text, names) => {
        expect(cutAtNames(text, names)).toEqual(cutByPattern(text, names))
      },
    ),
    { numRuns: 1000 },
  )
})
