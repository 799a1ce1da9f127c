// A body read the short way is the tree that Markdown makes of it.
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { expect, test } from 'vitest'
import { readMarkdown } from '../../../src/core/note/body.ts'
import { readPlain } from '../../../src/core/note/plain-body.ts'

/** What the reading of a body asks of a tree. */
const shape = (node: Nodes): unknown => ({
  type: node.type,
  depth: 'depth' in node ? node.depth : null,
  checked: 'checked' in node ? (node.checked ?? null) : null,
  // the places of a list and of the root are never asked for
  place:
    node.type === 'list' || node.type === 'root'
      ? null
      : [node.position?.start.offset, node.position?.end.offset],
  children: 'children' in node ? node.children.map(shape) : null,
})

const usual = [
  ...['a', 'Word ', 'é', ' ', '\n', '\n\n', '\n- 2026-11-01 met', '\n- ', '- a\n', '[[ana]]', '[[ana|Ana]]'],
  ...[
    '\n## Timeline\n',
    '\n# a\n',
    '\n- a',
    '. ',
    ': ',
    ', ',
    '- ',
    '#tag',
    ' #b',
    '(a) ',
    '“a”',
    '🙂',
    '\n\nWe ',
  ],
]
const rare = [
  ...[
    '[[x y]]',
    '[ana]',
    '(ana)',
    '[',
    ']',
    '[ ] ',
    '[x] ',
    '!',
    ': /url',
    '1. ',
    '2026-',
    '\n---',
    '===',
    '\n#',
  ],
  ...[
    '"',
    "'",
    '(',
    '|',
    '*',
    '_',
    '`',
    '```\n',
    '~~~',
    '<',
    '&amp;',
    '\\',
    '\t',
    '  ',
    '> ',
    'www.a.b',
    '@',
  ],
  ...[
    '\r\n',
    '\u00a0',
    '\u0301',
    '\u2028',
    '\u0085',
    '\u3000',
    '\u0000',
    '+ ',
    '# ',
    '-',
    '=',
    '\f',
    '\ufeff',
  ],
]
const line = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...usual) }, fc.constantFrom(...rare))

test('whatever is read the short way is read so by Markdown too', () => {
  const text = fc.array(line, { maxLength: 14 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(text, (source) => {
      const plain = readPlain(source)
      if (plain) expect(shape(plain)).toEqual(shape(readMarkdown(source)))
    }),
    { numRuns: 3000 },
  )
})

test('a usual note is read the short way', () => {
  const source =
    'We spoke about tools and what [[raj]] is building.\n\n## Timeline\n- 2026-11-01 met by video #clunker: a good hour\n\n- 2026-11-02 thanked [[raj]]\n'
  const plain = readPlain(source)
  expect(plain).toBeDefined()
  expect(plain && shape(plain)).toEqual(shape(readMarkdown(source)))
})
