// Every rule's sentence can be told as done.
import { expect, test } from 'vitest'
import { getDay, makeAgenda, makeNotebook, readNote, rules } from '#core'
import { sayDone } from '#core'

const encoder = new TextEncoder()

test.each(rules)('$id', ({ id, examples }) => {
  const sentences = examples.flatMap(({ files, today }) => {
    const notes = Object.entries(files).map(([path, text]) => readNote({ path, bytes: encoder.encode(text) }))
    return makeAgenda(makeNotebook(notes), getDay(today)).filter(({ rule }) => rule === id)
  })
  expect(sentences.length).toBeGreaterThan(0)
  for (const sentence of sentences.map(sayDone))
    expect(sentence).toMatch(
      /^(?:acted|answered|apologised|asked|got|gave|helped|introduced|kept|let|nudged|reached|reminded|told|thanked|wrote) [^:]+$/,
    )
})

test.each([
  ['report', 'Tell Ana how it went with Raj', 'told Ana how it went with Raj'],
  ['nudge', 'Nudge Raj: no answer yet', 'nudged Raj'],
  ['find', 'Name somebody for Lena, or say no: a designer', 'gave Lena an answer'],
  ['promise', 'Send Ana the deck: all of it', 'kept “send Ana the deck: all of it”'],
] as const)('%s: %s', (rule, sentence, done) => {
  expect(sayDone({ rule, sentence })).toBe(done)
})
