// Diffs, as `git apply` takes them.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffLines } from '../../../src/host/write/diff.ts'
import { writeFiles } from '../folder.ts'
import { makeRepository } from '../git/repository.ts'

/** What Git makes of a diff. */
function applied(path: string, before: string | null, after: string | null): string | null {
  const repository = makeRepository()
  if (before !== null) writeFiles(repository.top, { [path]: before })
  const lines = diffLines(path, before, after)
  if (lines.length > 0) {
    const words = ['-c', 'core.autocrlf=false', 'apply', '--whitespace=nowarn', '-']
    const { code, err } = repository.tryGit(words, { input: `${lines.join('\n')}\n` })
    expect({ code, err, lines }).toEqual({ code: 0, err: '', lines })
  }
  const file = join(repository.top, path)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

test('a change with three lines around it', () => {
  const before = Array.from({ length: 12 }, (_, index) => `line ${index + 1}\n`).join('')
  expect(diffLines('contacts/ana.md', before, before.replace('line 6\n', 'line 6\nnew\n'))).toEqual([
    '--- a/contacts/ana.md',
    '+++ b/contacts/ana.md',
    '@@ -4,6 +4,7 @@',
    ' line 4',
    ' line 5',
    ' line 6',
    '+new',
    ' line 7',
    ' line 8',
    ' line 9',
  ])
})

test('a missing last line end, on both sides', () => {
  expect(diffLines('a.md', 'one', 'one\ntwo').slice(2)).toEqual([
    '@@ -1,1 +1,2 @@',
    '-one',
    '\\ No newline at end of file',
    '+one',
    '+two',
    '\\ No newline at end of file',
  ])
})

test('nothing where nothing differs', () => {
  expect(diffLines('a.md', 'one\n', 'one\n')).toEqual([])
})

test('a stretch too long to compare is replaced whole', () => {
  const text = (word: string) =>
    Array.from({ length: 9000 }, (_, index) => `${word} ${index % 7 ? index : 'x'}\n`).join('')
  expect(applied('a.md', text('old'), text('new'))).toBe(text('new'))
})

const names = [
  'a.md',
  'contacts/a b.md',
  'Ünï 名前 🎉.md',
  'a"b\\c.md',
  'tab\there\nline.md',
  "it's.md",
  ' a .md',
  'a\u007fb.md',
]
const line = fc.constantFrom(
  'a',
  'b',
  'c',
  '',
  '---',
  '+++ x',
  '\ufeffd',
  'é 🎉',
  '\\ No newline at end of file',
  'a\r',
)
const text = fc
  .tuple(fc.array(line, { maxLength: 14 }), fc.constantFrom('', '\n', '\r\n'), fc.constantFrom('\n', '\r\n'))
  .map(([lines, end, between]) => (lines.length === 0 ? '' : lines.join(between) + end))

test('Git makes of any text what it shall be, whatever the file is called', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), text, text, (path, before, after) => {
      expect(applied(path, before, after)).toBe(after)
    }),
    { numRuns: 60 },
  )
})

test.each(names)('a new file and one that goes: %j', (path) => {
  expect(applied(path, null, 'one\ntwo')).toBe('one\ntwo')
  expect(applied(path, 'one\ntwo\n', null)).toBe(null)
})
