// A pattern made for plain text finds there what the one for every script finds.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overLetters } from '../../../src/core/text/letters.ts'

const sources = [
  String.raw`(?<![\p{L}\p{N}_.@/])@([\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?)`,
  String.raw`(?<![\p{L}\p{N}])(?:by\s+(email|phone)|(in[ -]person))(?![\p{L}\p{N}-])`,
  String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}.'’-]*[\p{L}\p{N}])?`,
  String.raw`[^\p{L}]+`,
]
const words = [
  'by email',
  'BY Phone',
  'in-person',
  '@ana',
  '@ana.silva',
  '—',
  '’',
  ' ',
  '-',
  '_',
  '.',
  '1',
  '²',
  'é',
  'ſ',
  'K',
  '李',
  '\u2003',
  'Ⅷ',
]
const texts = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 12 })
  .map((parts) => parts.join(''))

test.each(sources)('%s', (source) => {
  const pattern = overLetters(source, 'giu')
  fc.assert(
    fc.property(texts, (text) => {
      const found = [...text.matchAll(pattern(text))].map((match) => [match.index, ...match])
      expect(found).toEqual(
        [...text.matchAll(new RegExp(source, 'giu'))].map((match) => [match.index, ...match]),
      )
    }),
    { numRuns: 2000 },
  )
})
