// Whatever a note looks like: an event more changes nothing else, counts as exactly that event, and is refused rather than misplaced.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Day, getDay, type Note, planEvent, readNote } from '#core'
import { notebookOf } from '../notebook-of.ts'

const path = 'introductions/a.md'
const today = getDay('2026-11-22')
const days: readonly Day[] = ['2026-10-01', '2026-11-02', '2026-11-03', '2026-11-22'].map(getDay)

const pieces = fc.constantFrom(
  '## Timeline',
  '## Log',
  '# Other',
  'Timeline\n---',
  '- 2026-11-02 reached out to Raj',
  '- 2026-11-03 replied: yes',
  '* 2026-11-20 met Raj #went-well',
  '1. 2026-10-05 thanked Ana',
  '  - nested, with [[raj]]',
  '  ## Timeline',
  '- [ ] 2026-11-10 send the deck',
  '- [x] send it 📅 2026-11-01',
  '- no date',
  '- 2026-02-30 met',
  '- 2026-11-05 nudgd Raj',
  'Words, and more.',
  '> ## Timeline\n> - 2026-11-02 met',
  '```\n## Timeline\n- 2026-11-02 met\n```',
  '```',
  '<!-- a comment -->',
  '<!--',
  '',
  '',
  '\t',
  '---',
  '| a | b |\n|---|---|',
  '    - 2026-11-02 met',
)
const heads = fc.constantFrom(
  '---\nintroducer: Ana\nto: Raj\ndate: 2026-10-01\n---\n',
  '---\nintroducer: Ana # who\nto: [Raj, "[[lena]]"]\n---\n\n',
  '---\nintroducer: Ana\nto: Raj\n---',
  '---\nparties: [Ana, Raj]\ndate: 2026-10-01\n---\n',
)
const notes = fc
  .record({
    head: heads,
    body: fc.array(pieces, { maxLength: 12 }),
    end: fc.constantFrom('', '\n', '\n\n'),
    eol: fc.constantFrom('\n', '\r\n'),
    bom: fc.boolean(),
  })
  .map(
    ({ head, body, end, eol, bom }) =>
      `${bom ? '\uFEFF' : ''}${`${head}${body.join('\n')}${end}`.replaceAll('\n', eol)}`,
  )

const words = fc.constantFrom(
  'nudged [[raj]]: wrote again',
  'talked with [[raj]] by phone',
  'got from [[ana]]: a hint # and a * star',
  'note on the weather',
  'snoozed until 2026-12-01: away',
  'he said `x` and _y_ and [z](w) <b>',
)

const read = (text: string): Note => readNote({ path, bytes: new TextEncoder().encode(text) })
const shapes = (note: Note) =>
  note.timeline.map(({ day, verb, words: said, tags, until }) =>
    JSON.stringify([day, verb, said, tags, until]),
  )

test('one event more, and nothing else', () => {
  let written = 0
  fc.assert(
    fc.property(notes, words, fc.constantFrom(...days), (text, said, day) => {
      const before = read(text)
      const planned = planEvent(notebookOf({ [path]: text }), path, today, said, { on: day })
      if ('refused' in planned) return
      const revision = planned.plan(before)
      if ('refused' in revision) return
      written++
      const bare = before.text
      // what was there is there still, in its order, around one piece
      let start = 0
      while (start < bare.length && bare[start] === revision.text[start]) start++
      const rest = bare.length - start
      expect(revision.text.slice(revision.text.length - rest)).toBe(bare.slice(start))
      const after = read((before.hasBom ? '\uFEFF' : '') + revision.text)
      const old = shapes(before)
      const now = shapes(after)
      for (const shape of old) now.splice(now.indexOf(shape), 1)
      expect(now).toHaveLength(1)
      expect(now[0]).toContain(day)
      expect(after.promises.map(({ slug, done }) => [slug, done])).toEqual(
        before.promises.map(({ slug, done }) => [slug, done]),
      )
      if (text.includes('\r\n')) expect(revision.text.replaceAll('\r\n', '')).not.toContain('\n')
      if (!bare.endsWith('\n') && bare.length === start) expect(revision.text.endsWith('\n')).toBe(false)
    }),
    { numRuns: 1000 },
  )
  expect(written).toBeGreaterThan(300)
})
