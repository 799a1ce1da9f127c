// Carets stand under the very words, whatever the line is made of.
import { expect, test } from 'vitest'
import { excerpt } from '../../src/cli/excerpt.ts'
import { cropTo, displayWidth } from '../../src/cli/width.ts'

/** Where `word` stands in the line, as a diagnostic says it. */
const at = (line: string, word: string): readonly [number, number] => {
  const start = line.indexOf(word) + 1
  return [start, start + word.length]
}

test.each([
  ['plain', 'introducer: anna', 'anna', '            ^^^^'],
  ['a tab before', '\t- anna', 'anna', '      ^^^^'],
  ['a tab within', 'ab\tanna', 'anna', '    ^^^^'],
  ['wide letters before', 'to: 田中 anna', 'anna', '         ^^^^'],
  ['wide letters themselves', 'to: 田中', '田中', '    ^^^^'],
  ['an emoji before', '🎉 anna', 'anna', '   ^^^^'],
  ['a family of emoji before', '👩‍👩‍👧 anna', 'anna', '   ^^^^'],
  ['marks on letters', 'Ame\u0301lie anna', 'anna', '       ^^^^'],
])('%s', (_, line, word, carets) => {
  const [column, endColumn] = at(line, word)
  expect(excerpt(line, column, endColumn, 60).carets).toBe(carets)
})

test('a place behind the end of the line, and one of no length, have one caret', () => {
  expect(excerpt('---', 4, 4, 60).carets).toBe('   ^')
  expect(excerpt('', 1, 1, 60)).toEqual({ shown: '', carets: '^' })
  expect(excerpt('abc', 2, 2, 60).carets).toBe(' ^')
})

test('a long line is cropped around the word, and still fits', () => {
  const line = `${'word '.repeat(40)}anna${' more'.repeat(40)}`
  const [column, endColumn] = at(line, 'anna')
  const { shown, carets } = excerpt(line, column, endColumn, 60)
  expect(displayWidth(shown)).toBeLessThanOrEqual(60)
  expect(shown.slice(carets.indexOf('^'), carets.length)).toBe('anna')
})

test('a word longer than the screen is cut with its carets', () => {
  const { shown, carets } = excerpt('x'.repeat(500), 1, 501, 40)
  expect(displayWidth(shown)).toBeLessThanOrEqual(40)
  expect(carets.length).toBeLessThanOrEqual(40)
})

test('a name too long for its line ends in …', () => {
  expect(cropTo('田中さくら', 6)).toBe('田中…')
  expect(cropTo('Ana', 3)).toBe('Ana')
})
