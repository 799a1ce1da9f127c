// A fence that needs no second opinion is one on which gray-matter agrees.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agrees, isCertain, splitFence } from '../../../src/core/note/fence.ts'
import { bounded } from './bounds.ts'

const opening = fc.oneof(
  { weight: 6, arbitrary: fc.constant('---\n') },
  fc.constantFrom('--- \n', '---\t\n', '---\r\n', '---js\n', '----\n', '---', ''),
)
const crumb = fc.constantFrom(
  ...[
    'a: b',
    'a',
    '#',
    '# c',
    ' ',
    '\t',
    '\n',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\u2028',
    '\u2029',
    '\u0085',
    '\ufeff',
  ],
  ...[
    '---',
    '\n---\n',
    '\n--- \n',
    '\n---\r\n',
    '\n---x\n',
    '\n----',
    '\r---\n',
    '\u2028---\n',
    '\u2029---',
    ' ---\n',
    '...',
  ],
)
const note = fc
  .tuple(opening, fc.array(crumb, { maxLength: 8 }))
  .map(([open, crumbs]) => open + crumbs.join(''))

test('where it is certain how a note is cut, gray-matter cuts it so', () => {
  fc.assert(
    fc.property(note, (text) => {
      const { yaml } = splitFence(text)
      if (yaml) expect(agrees(text, yaml)).toBe(true)
    }),
    bounded(5000),
  )
})

test('a usual note is certain', () => {
  const text = '---\nname: Ana\n---\ntext\n\n---\nmore\n'
  const { yaml } = splitFence(text)
  expect(yaml).toEqual({ start: 4, end: 14 })
  expect(yaml && isCertain(text, yaml)).toBe(true)
})
