// Files that no person wrote: one mark without end, endless nesting. Each is read within two seconds.
import { describe, expect, it } from 'vitest'
import { settle } from './settle.ts'

const mebibyte = 1024 * 1024
const large = 96 * 1024
const fill = (unit: string, size = large): string => unit.repeat(Math.floor(size / Buffer.byteLength(unit)))
const steps = (unit: string, size: number): string => {
  let text = ''
  for (let depth = 0; text.length < size; depth++) text += `${' '.repeat(depth)}${unit}\n`
  return text.slice(0, size)
}

const units = [
  ...[
    '[',
    ']',
    '*',
    '_',
    '`',
    '!',
    '&',
    '<',
    '>',
    '(',
    '\\',
    '#',
    '|',
    '~',
    ':',
    '@',
    '-',
    '=',
    '0',
    ' ',
    '\t',
    'a',
    '😀',
    '\n',
    '\r',
  ],
  ...[
    '> ',
    '- ',
    '* ',
    '1. ',
    '>- ',
    '- > ',
    '[[',
    '![',
    '](',
    '![[a]]',
    '[a](',
    '[a](<',
    '[a][',
    '[[a]]',
    '[[a]]\n',
    '[[a|b]] ',
  ],
  ...[
    'a**b',
    '*a_ ',
    '**a *b ',
    '_a ',
    '*a*',
    '`a``b',
    '``` ',
    '<a ',
    '<!-- ',
    '<![CDATA[',
    '&amp;',
    '&#1;',
    '\\[',
    '&a',
  ],
  ...[
    '@a',
    '@a ',
    '@a@',
    '#a',
    '#a ',
    'a:',
    '1:1:',
    'http://a.b ',
    'a@b.c ',
    ', ',
    'a, ',
    'to a, ',
    'to ',
    'with a and ',
    'and ',
  ],
  ...[
    'until 2026-11-02 ',
    'for ',
    'by email ',
    'a-',
    'a-b ',
    "a'",
    'a.',
    '2026-11-02 ',
    '2026-11-02\n',
    '- 2026-11-02 met\n',
    '- [ ] 2026-11-02 a\n',
  ],
  ...[
    '- [ ] ',
    '- 2026-11-02 wrote to Ana, Ana, Ana and Ana\n',
    '- 2026-11-02 [[b]] [[c]]\n',
    '## Timeline\n',
    '# a\n',
    '## Timelin\n- 2026-11-02 met\n',
  ],
  ...[
    'a\n\n',
    '- a\n\n',
    '> a\n',
    '[a]: b\n',
    '[^a]: b\n',
    '| a ',
    '<<<<<<< a\n',
    '<<<<<<< a\n=======\n',
    '---\n',
    '📅 ',
    '✅ 2026',
    '\u0301',
    'é',
  ],
]

const bodies: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    units.map((unit) => [`one mark without end: ${JSON.stringify(unit)}`, `## Timeline\n${fill(unit)}`]),
  ),
  'one event of thousands of links': `## Timeline\n- 2026-11-02 met ${fill('[[ana]] ')}`,
  'one event of thousands of names': `## Timeline\n- 2026-11-02 met ${fill('Ana, ')}`,
  'one event of thousands of @ids': `## Timeline\n- 2026-11-02 met ${fill('@ana, ')}`,
  'one event of thousands of tags': `## Timeline\n- 2026-11-02 met ${fill('#dud ')}`,
  'one event of thousands of words': `## Timeline\n- 2026-11-02 met ${fill('word ')}`,
  'one event of thousands of dates': `## Timeline\n- 2026-11-02 met ${fill('until 2026-11-05 ')}`,
  'one promise of thousands of links': `- [ ] 2026-11-02 ${fill('[[ana]] ')}`,
  'one promise of thousands of marks': `- [ ] 2026-11-02 ${fill('📅 ')}`,
  'lists in lists': steps('- a', large),
  'quotes in quotes': Array.from({ length: 1000 }, (_, depth) => `${'>'.repeat(depth)} a`).join('\n'),
  'lists of 200 levels': Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
  'ordered lists of 200 levels': Array.from({ length: 200 }, (_, depth) => `${'   '.repeat(depth)}1. a`).join(
    '\n',
  ),
  'brackets opened and closed': `${fill('[', 50_000)}${fill(']', 50_000)}`,
  'stars opened and closed': `${fill('*a ', 50_000)}${fill('a* ', 50_000)}`,
  'brackets below the cap in each of many paragraphs': fill(`${'['.repeat(700)}\n\n`),
  'stars below the cap in each of many paragraphs': fill(`${'*a_ '.repeat(190)}\n\n`),
  'links below the cap in each of many paragraphs': fill(`${'[a]('.repeat(190)}\n\n`),
  'html below the cap in each of many paragraphs': fill(`${'<a '.repeat(700)}\n\n`),
  'backticks of every length': fill(
    Array.from({ length: 200 }, (_, count) => `${'`'.repeat(count)} `).join('') + '\n\n',
  ),
  'quotes below the cap in each of many paragraphs': `${'> '.repeat(20)}a\n\n`.repeat(150),
  'lists below the cap again and again': `${'- '.repeat(20)}a\n\n`.repeat(150),
  'quotes and lists by turns below the cap': `${'> - '.repeat(10)}a\n\n`.repeat(150),
  'paragraphs and lists by turns': 'x\n\n- x\n'.repeat(4000),
  'half nested lists without end': fill(`${'  '.repeat(20)}- a\n`),
}

const yaml = 64 * 1024 - 100
/** At the very cap: what the parser needs minutes for where it is let. */
const largest: Readonly<Record<string, string>> = Object.fromEntries(
  [
    '[',
    '*a_ ',
    '> ',
    '- ',
    'a**b',
    '[a](',
    '[[a]]',
    '[[a]]\n',
    '`',
    '<',
    '\\',
    '- 2026-11-02 met Ana\n',
    ' ',
  ].map((unit) => [`1 MiB of ${JSON.stringify(unit)}`, fill(unit, mebibyte - 200)]),
)

const frontmatters: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      '[',
      '{',
      '[[a]],',
      '{a: ',
      '- ',
      '? ',
      'a: ',
      '&a ',
      '*a ',
      '!a ',
      '"',
      "'",
      '#',
      '|\n',
      '>\n ',
      '- - - ',
      ' ',
      '\n',
      '\t',
      'a',
      ': ',
      ',',
      '%',
      '\\u0000',
    ].map((unit) => [`64 KiB of ${JSON.stringify(unit)}`, fill(unit, yaml)]),
  ),
  'many fields': Array.from({ length: 4000 }, (_, index) => `field${index}: a`)
    .join('\n')
    .slice(0, yaml),
  'many fields that are nearly known': Array.from(
    { length: 4000 },
    (_, index) => `introducr${index % 10}${index}: a`,
  )
    .join('\n')
    .slice(0, yaml),
  'one key again and again': fill('name: Ana\n', yaml),
  'a long list': `tags:\n${fill('  - a\n', yaml - 10)}`,
  'a long flow list': `tags: [${fill('a, ', yaml - 20)}a]`,
  'a list of links': `tags: [${fill('[[a]], ', yaml - 20)}a]`,
  'a list of people': `to: [${fill('Ana, ', yaml - 20)}Ana]`,
  'blocks in blocks': steps('a:', yaml),
  'a long text': `name: ${fill('word ', yaml - 20)}`,
  'a long quoted text': `name: "${fill('word ', yaml - 20)}"`,
  'a long folded text': `name: >\n${fill('  word\n', yaml - 20)}`,
  'a long comment': `name: a ${fill('# ', yaml - 20)}`,
  'policies without end': `policy: {${fill('reach-out: 1d, ', yaml - 20)}lapse: 1d}`,
  'absences without end': `away: [${fill('{from: 2026-01-01, until: 2026-01-02}, ', yaml - 60)}]`,
}

/** Reads it and gives the milliseconds it took. */
function time(path: string, text: string): number {
  const start = performance.now()
  settle(path, text)
  return performance.now() - start
}

// Milliseconds. All of these take well under two seconds; what grows too fast takes minutes, and a busy machine some more.
const limit = 20_000

describe.each(Object.entries({ ...bodies, ...largest }))('%s', (_name, body) => {
  it('is read in time', () => {
    const took = time('introductions/x.md', `---\nintroducer: Ana\nto: Raj\ndate: 2026-11-01\n---\n${body}`)
    expect(took).toBeLessThan(limit)
  })
})
describe.each(Object.entries(frontmatters))('a frontmatter: %s', (_name, source) => {
  it.each(['introductions/x.md', 'contacts/x.md', 'me.md'])('is read in time as %s', (path) => {
    const took = time(path, `---\n${source}\n---\n`)
    expect(took).toBeLessThan(limit)
  })
})
