// Markdown as shown: what is kept, what becomes text, what is left to other parts of the page.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reader, renderMarkdown, renderProse, treeOf } from '../../src/site/markdown.ts'
import { beforeTimeline, plainProse } from '../../src/site/plain-prose.ts'

const resolve = (target: string): string | undefined => (target === 'ana' ? '/contacts/ana/' : undefined)
const render = (text: string, promises: readonly number[] = []): string =>
  renderProse(text, promises, resolve)

test.each([
  ['*plain* and **strong**', '<p><em>plain</em> and <strong>strong</strong></p>'],
  ['# A heading', '<h3>A heading</h3>'],
  [
    '[[ana]], [[ana|Ana]], [[nobody]]',
    '<p><a href="/contacts/ana/">ana</a>, <a href="/contacts/ana/">Ana</a>, nobody</p>',
  ],
  ['[Ana](contacts/ana.md)', '<p><a href="/contacts/ana/">Ana</a></p>'],
  ['[file](../../etc/passwd)', '<p><em>file</em></p>'],
  [
    '[page](https://example.org/)',
    '<p><a href="https://example.org/" rel="noopener noreferrer">page</a></p>',
  ],
  ['a <b>bold</b> move', '<p>a &#x3C;b>bold&#x3C;/b> move</p>'],
  ['<div>block</div>', '<p>&#x3C;div>block&#x3C;/div></p>'],
  ['![cat](https://evil.example/cat.png)', '<p>[image: cat]</p>'],
  ['![cat][c]\n\n[c]: https://evil.example/cat.png', '<p>[image: cat]</p>'],
])('%j', (text, html) => {
  expect(render(text).trim()).toBe(html)
})

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
])('a link to %s has no address', (url) => {
  expect(render(`[trap](${url}) [ref][r] <${url}>\n\n[r]: ${url}`)).not.toMatch(/href="(?!\/)/)
})

test('the timeline and the promises are left to the page; other tasks stay, as text', () => {
  const text = '- [ ] 2026-11-10 send it\n- [x] a task\n\n## Timeline\n- 2026-11-01 met\n\n## After\nend\n'
  const html = render(text, [2])
  expect(html).not.toContain('send it')
  expect(html).not.toContain('met')
  expect(html).toContain('☑ a task')
  expect(html).not.toContain('<input')
  expect(html).toContain('<h4>After</h4>')
})

test('a text without any of GitHub’s additions is read as if they were looked for', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      'word',
      ' ',
      '\n',
      '\n\n',
      '- ',
      '1. ',
      '# ',
      '> ',
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '\\',
      '<',
      '>',
    ],
    ...[
      '---',
      ':',
      '-',
      '=',
      'x',
      '^',
      'http',
      'www',
      '.',
      '/',
      '\t',
      '    ',
      '|',
      '~',
      '@',
      '[[ana]]',
      '!',
      '+',
    ],
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
      const text = pieces.join('')
      expect(treeOf(text), JSON.stringify(text)).toEqual(reader.parse(text))
    }),
    { seed: 20261101, numRuns: 3000 },
  )
})

test('plain paragraphs with links to notes are read the short way', () => {
  const text = 'We met [[ana|Ana Silva]] at the fair,\nwith [[nobody]].\n\n“Later”, she said.\n\n'
  expect(plainProse(text, resolve)).toBe(
    '<p>We met <a href="/contacts/ana/">Ana Silva</a> at the fair,\nwith nobody.</p>\n<p>“Later”, she said.</p>',
  )
  expect(beforeTimeline(`${text}## Timeline\n- 2026-11-01 met\n`)).toBe(text)
})

test('what is read the short way says what the whole Markdown says', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      'Word ',
      'é',
      ' ',
      '\n',
      '\n\n',
      '[[ana]]',
      '[[ana|Ana]]',
      '[[x y]]',
      '[ana]',
      '(ana)',
      '[',
      ']',
    ],
    ...[
      '!',
      ':',
      ': /url',
      '.',
      '1.',
      '- ',
      '---',
      '===',
      '# ',
      '## Timeline\n- ',
      '\n# Log\n',
      '\n## History\n\n- ',
    ],
    ...[
      '"',
      "'",
      '(',
      ')',
      '|',
      '*',
      '_',
      '`',
      '```',
      '~~~',
      '<',
      '<!--',
      '&amp;',
      '\\',
      '\t',
      '  ',
      '> ',
      'www.',
    ],
    ...['http://a.b', '@', '[^1]', '$', '=', '/', '\r\n', '\u00a0', '\u0301'],
  )
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(text, (one) => {
      expect(renderProse(one, [], resolve)).toBe(renderMarkdown(one, [], resolve))
    }),
    { numRuns: 1500 },
  )
})
