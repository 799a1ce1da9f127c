// Names of new files: readable where they can be, safe on every system, never one that is there.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { isNotePath } from '#core'
import { findFileNameFault, freshStem, isKept, stemOf } from '../../../src/core/note/file-name.ts'
import { bounded } from '../properties/bounds.ts'
import { anyText } from './texts.ts'

test.each([
  ['Ana Silva', 'ana-silva'],
  ['Siobhán Keane', 'siobhan-keane'],
  ['Klara Novotná', 'klara-novotna'],
  ['O’Neill', 'oneill'],
  ['李小龍', '李小龍'],
  ['../../etc/passwd', 'etc-passwd'],
  ['C:\\x|y', 'c-x-y'],
  ['🎉', 'person'],
  ['...', 'person'],
])('%s is %s', (name, stem) => {
  expect(stemOf(name, 'person')).toBe(stem)
})

test.each(['con', 'PRN', 'aux', 'nul', 'com1', 'lpt9', 'me', 'Me', 'readme'])('%s is kept', (stem) => {
  expect(isKept(stem)).toBe(true)
  expect(freshStem(stem, () => false)).toBe(`${stem}-2`)
})

test('a stem that is taken gets the next number', () => {
  const taken = new Set(['ana', 'ana-2', 'ana-3'])
  expect(freshStem('ana', (stem) => taken.has(stem))).toBe('ana-4')
})

describe('any name', () => {
  it('gives a stem that every system takes', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const stem = freshStem(stemOf(name, 'person'), () => false)
        expect(findFileNameFault(stem)).toBeUndefined()
        expect(stem).toBe(stem.normalize('NFC'))
        expect(isNotePath(`contacts/${stem}.md`)).toBe(true)
        expect(new TextEncoder().encode(`${stem}.md`).length).toBeLessThan(143)
      }),
      bounded(3000),
    )
  })
})

test.each([
  ['', 'empty'],
  ['a/b', '“/”'],
  ['a:b', '“:”'],
  ['a|b', '“|”'],
  ['.hidden', 'point'],
  ['trailing.', 'point'],
  [' a', 'blank'],
  ['nul', 'kept'],
  ['me', 'always you'],
  ['x'.repeat(200), 'too long'],
])('“%s” is no id', (id, why) => {
  expect(findFileNameFault(id)).toContain(why)
})
