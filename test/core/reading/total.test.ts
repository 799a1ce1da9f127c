// Reading never throws, whatever the bytes, and tells only places that are in the text.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bounded } from '../properties/bounds.ts'
import { tale } from '../properties/tales.ts'
import { writeTale } from '../properties/tale.ts'
import { settle } from './settle.ts'

const path = fc.constantFrom(
  'contacts/x.md',
  'introductions/2026-11-02-x.md',
  'me.md',
  'x.md',
  'introductions/x.sync-conflict-1.md',
)

describe('any file is read', () => {
  it('of arbitrary bytes', () => {
    fc.assert(
      fc.property(path, fc.uint8Array({ maxLength: 300 }), (path, bytes) => void settle(path, bytes)),
      bounded(300),
    )
  })
  it('of arbitrary text', () => {
    const body = fc.string({ unit: 'binary', maxLength: 200 })
    fc.assert(
      fc.property(path, body, fc.boolean(), (path, text, fenced) => {
        settle(path, fenced ? `---\n${text}\n---\n${text}` : text)
      }),
      bounded(400),
    )
  })

  const crumb = fc.constantFrom(
    ...[
      '---',
      '\n',
      '\r\n',
      '\r',
      ': ',
      '- ',
      '  ',
      '\t',
      '"',
      "'",
      '[',
      ']',
      '[[',
      ']]',
      '{',
      '}',
      '#',
      ' #',
      '|',
      '>',
      '&a',
      '*a',
      '!x',
      '%',
    ],
    ...[
      'kind: made',
      'introducer: ',
      'to: ',
      'parties: ',
      'date: ',
      'type: contact',
      'name: ',
      'policy: ',
      'away: ',
      'reach-out: ',
      'off: ',
    ],
    ...[
      '## Timeline\n',
      '- 2026-11-02 ',
      '- [ ] 2026-11-02 ',
      '- [x] ',
      ' ✅ 2026-11-03',
      '📅 2026-02-30',
      'met',
      'scheduled',
      ' for ',
      ' until ',
    ],
    ...[
      '2026-11-05',
      '2026-13-45',
      '@',
      '@ana',
      '[[ana|',
      '[a](',
      '\\',
      '`',
      '```\n',
      '<',
      '<!--',
      '**',
      '_',
      '😀',
      '\u0000',
      '\uFEFF',
      '\u2028',
      'me',
    ],
  )
  const crumbs = fc.array(crumb, { maxLength: 40 }).map((parts) => parts.join(''))
  it('of what notes are made of, in any order', () => {
    fc.assert(
      fc.property(path, crumbs, crumbs, fc.boolean(), (path, one, two, fenced) => {
        settle(path, fenced ? `---\n${one}\n---\n${two}` : one + two)
      }),
      bounded(1500),
    )
  })

  const cut = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    drop: fc.nat({ max: 12 }),
    put: fc.oneof(crumb, fc.constant('')),
  })
  const byLine = fc.record({ line: fc.nat({ max: 20 }), times: fc.constantFrom(0, 2, 3) })
  it('of a note that was damaged', () => {
    fc.assert(
      fc.property(
        tale({ most: 6 }),
        fc.array(cut, { maxLength: 4 }),
        fc.array(byLine, { maxLength: 3 }),
        (story, cuts, lines) => {
          let text = writeTale(story)
          for (const { at, drop, put } of cuts) {
            const from = Math.floor(at * text.length)
            text = text.slice(0, from) + put + text.slice(from + drop)
          }
          for (const { line, times } of lines)
            text = text
              .split('\n')
              .flatMap((each, index) => (index === line ? Array<string>(times).fill(each) : [each]))
              .join('\n')
          settle('introductions/story.md', text)
        },
      ),
      bounded(600),
    )
  })
  it('of a note whose bytes were damaged', () => {
    fc.assert(
      fc.property(
        tale({ most: 4 }),
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 3 }),
        (story, changes) => {
          const bytes = new TextEncoder().encode(writeTale(story))
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte
          settle('introductions/story.md', bytes)
        },
      ),
      bounded(300),
    )
  })
  it.each([
    '',
    '\n',
    '---',
    '---\n',
    '---\n---',
    '---\n---\n',
    '\uFEFF',
    '\uFEFF---\n---\n',
    '-',
    '--- \n---\t\n',
    '---\r\n---\r\n',
    '---\r---\r',
  ])('as short as %j', (text) => {
    for (const path of ['contacts/x.md', 'introductions/x.md', 'me.md', 'x.md'])
      expect(settle(path, text).path).toBe(path)
  })
})
