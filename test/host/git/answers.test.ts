// Git's answers come in pieces of any size: whatever they hold, each is told from the next.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noteLimit } from '#core'
import { type Content, splitAnswers } from '../../../src/host/git/blobs.ts'

const nonce = 'owed-test'
const id = 'a'.repeat(40)
const end = Buffer.from(`\n${nonce} missing\n`)

const answerOf = (content: Buffer | null, size: number): Buffer =>
  content === null
    ? Buffer.concat([Buffer.from(`${id} missing`), end])
    : Buffer.concat([Buffer.from(`${id} blob ${size}\n`), content, end])

function split(bytes: Buffer, cuts: readonly number[]): readonly Content[] {
  const found: Content[] = []
  const take = splitAnswers(nonce, (content) => found.push(content))
  let from = 0
  for (const cut of [...cuts].map((each) => each % (bytes.length + 1)).sort((a, b) => a - b)) {
    take(bytes.subarray(from, cut))
    from = cut
  }
  take(bytes.subarray(from))
  return found
}

// all but the name itself, which nobody can know beforehand
const texts = [
  '',
  '\n',
  `${id} missing\n`,
  `${id} blob 3\n`,
  '\nowed-tes missing\n',
  'missing\n',
  '\r\n\n',
  '\nowed-',
]
const awkward = fc.oneof(
  fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
  fc.constantFrom(...texts).map((text) => Buffer.from(text)),
)
const cutsOf = fc.array(fc.nat(5000), { maxLength: 12 })

test('every answer is what was sent, filtered or not', () => {
  const one = fc.record({ content: fc.option(awkward, { nil: null }), more: fc.integer({ min: -3, max: 3 }) })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 8 }), cutsOf, (answers, cuts) => {
      const bytes = Buffer.concat(
        answers.map(({ content, more }) => answerOf(content, Math.max(0, (content?.length ?? 0) + more))),
      )
      const found = split(bytes, cuts).map((content) =>
        typeof content === 'string' ? content : Buffer.from(content).toString('hex'),
      )
      expect(found).toEqual(answers.map(({ content }) => content?.toString('hex') ?? 'vanished'))
    }),
  )
})

test.each([
  ['by the size Git tells', 5 * noteLimit, 5 * noteLimit],
  ['only once it is filtered', 10, noteLimit + 1],
  ['only before it is filtered', noteLimit + 1, 10],
])('what is too large %s is passed over', (_, size, length) => {
  const large = answerOf(Buffer.alloc(length, 'x\n'), size)
  const bytes = Buffer.concat([answerOf(Buffer.from('first'), 5), large, answerOf(Buffer.from('last'), 4)])
  const cuts = Array.from({ length: 100 }, (_, index) => Math.floor((bytes.length * index) / 100))
  expect(
    split(bytes, cuts).map((content) =>
      typeof content === 'string' ? content : Buffer.from(content).toString(),
    ),
  ).toEqual(['first', 'too-large', 'last'])
})
