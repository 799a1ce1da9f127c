// A frontmatter read the short way holds the fields that YAML finds in it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPlainFields } from '../../../src/core/note/plain-yaml.ts'
import { parseYaml } from '../../../src/core/note/yaml.ts'
import { bounded } from './bounds.ts'

const words = [
  ...[
    'a',
    'Ana Silva',
    'é',
    '🙂',
    ' ',
    'x-y',
    '2026-11-01',
    '2026-11-01 10:30',
    '3m',
    '+351 21 000',
    'a@b.org',
  ],
  ...[
    'https://a.b/c#d',
    'C#',
    'a:b',
    "it's",
    'say "hi"',
    '(x)',
    '“x”',
    'true',
    'null',
    '~',
    'no',
    '.',
    '$1',
    '%',
    '=',
    '<<',
  ],
]
const numbers = [
  '7',
  '01',
  '+5511',
  '-1',
  '1.10',
  '1.',
  '.5',
  '1e3',
  '1E+30',
  '0x1f',
  '0o7',
  '1_000',
  '.inf',
  '-.inf',
  '.nan',
]
const marks = [
  ...[
    ':',
    ': ',
    ' :',
    '#',
    ' #',
    '# ',
    '-',
    '- ',
    '? ',
    ',',
    ', ',
    '[',
    ']',
    '[[',
    ']]',
    '{',
    '}',
    '&a',
    '*a',
    '!',
    '|',
  ],
  ...[
    '>',
    "'",
    "''",
    '"',
    '""',
    '\\',
    '\\n',
    '%',
    '@',
    '`',
    '---',
    '...',
    '\t',
    '\r',
    '\r\n',
    '\n',
    '\n ',
    '\n  - ',
    '\n- ',
  ],
  ...['\u00a0', '\u0085', '\u2028', '\u2029', '\u3000', '\ufeff', '\u0000', '\f', '\u0301', '\ud800'],
]
const piece = fc.oneof(
  { weight: 16, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.constantFrom(...numbers) },
  { weight: 2, arbitrary: fc.constantFrom(...marks) },
)
const some = fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join(''))
const one = fc.oneof(some, piece)
const item = fc.oneof(
  one,
  one.map((text) => `"${text}"`),
  one.map((text) => `'${text}'`),
  one.map((text) => `"[[${text}]]"`),
)
const list = fc
  .tuple(
    fc.array(item, { maxLength: 4 }),
    fc.constantFrom(', ', ',', ' , ', ',  '),
    fc.constantFrom('', ' ', ','),
  )
  .map(([items, comma, end]) => `[${items.join(comma)}${end}]`)
const key = fc.oneof(
  {
    weight: 24,
    arbitrary: fc.constantFrom(
      'name',
      'to',
      'met-at',
      'a_b',
      'X2',
      'true',
      'null',
      'constructor',
      'b',
      'c',
      'd',
      'e',
      'f',
      'g',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '__proto__',
      '1',
      '-',
      'é',
      'a b',
      '"q"',
      '# a',
      ' a',
      'a:b',
      '<<',
      'x'.repeat(70),
    ),
  },
)
const colon = fc.oneof(
  { weight: 24, arbitrary: fc.constant(': ') },
  fc.constantFrom(':', ':   ', ' : ', ':\t', ''),
)
const behind = fc.oneof(
  { weight: 24, arbitrary: fc.constant('\n') },
  fc.constantFrom('', ' \n', '\n\n', ' # a\n', '\n \n', '\r\n'),
)
const field = fc
  .tuple(key, colon, fc.oneof(item, list, fc.constant('')), behind)
  .map((parts) => parts.join(''))
const source = fc.array(field, { maxLength: 4 }).map((fields) => fields.join(''))

test('whatever is read the short way is read so by YAML too', () => {
  fc.assert(
    fc.property(source, fc.constantFrom(0, 4), (source, base) => {
      const plain = readPlainFields(source, base)
      if (!plain) return
      expect({ fields: plain, problems: [] }).toEqual(
        parseYaml(source, { start: base, end: base + source.length }),
      )
    }),
    bounded(20_000),
  )
})

test('a usual frontmatter is read the short way', () => {
  const source =
    'name: Ana Silva\nemail: ana@a.org\n\ntags: [mentor, "old friend"]\nto: "[[raj|Raj]]"\norg:\nmet: 2026-11-01\ncadence: 3m\n'
  const plain = readPlainFields(source, 4)
  expect(plain).toHaveLength(7)
  expect({ fields: plain, problems: [] }).toEqual(parseYaml(source, { start: 4, end: 4 + source.length }))
})
