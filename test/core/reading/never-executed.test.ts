// Nothing in a note is ever executed, however its frontmatter is fenced.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import matter from 'gray-matter'
import { afterAll, describe, expect, it } from 'vitest'
import { checkNotebook, getDay, makeNotebook, readNote } from '#core'

const folder = mkdtempSync(join(tmpdir(), 'owed-canary-'))
const cage = join(folder, 'sung')
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const song = `process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(cage)}, ''); globalThis.canary = 'sung'`
const scripts = [`{ name: (() => { ${song} })() }`, `module.exports = (() => { ${song} })()`, song]

const fences: readonly (readonly [string, string])[] = [
  ...[
    'js',
    'javascript',
    ' js',
    '  javascript',
    'JS',
    'JavaScript',
    '\tjs',
    'js ',
    'coffee',
    'json',
    'cson',
    'toml',
    'ts',
    'node',
    'yaml js',
  ].map((word) => [`---${word}`, '---'] as const),
  ...(['---foo', '---js', '--- js', '----', '---\t'] as const).flatMap((close) => [
    ['---', close] as const,
    ['---js', close] as const,
  ]),
  ...([';;;', '+++', '~~~', '----', '---\r'] as const).map((mark) => [mark, mark] as const),
  ['\uFEFF---js', '---'],
  ['---js\r', '---\r'],
]

const sang = (): boolean => 'canary' in globalThis || existsSync(cage)

describe.each(fences)('%j … %j', (open, close) => {
  it.each(scripts)('runs nothing of %s', (script) => {
    for (const path of ['contacts/x.md', 'introductions/x.md', 'me.md', 'x.md']) {
      const bytes = new TextEncoder().encode(`${open}\n${script}\n${close}\ntext\n`)
      for (let time = 0; time < 2; time++) {
        const notebook = makeNotebook([readNote({ path, bytes })])
        const found = checkNotebook(notebook, getDay('2026-11-10'))
        if (/^(?:contacts|introductions)\//.test(path))
          expect(found.map(({ severity }) => severity)).toContain('error')
      }
    }
    expect(sang()).toBe(false)
  })
})

it.each([
  '!!js/function "function () { globalThis.canary = 1 }"',
  '!!js/eval "globalThis.canary = 1"',
  '!<tag:yaml.org,2002:js/function> "x"',
  '{__proto__: {canary: 1}}',
])('runs nothing of the YAML value %s', (value) => {
  const bytes = new TextEncoder().encode(`---\nname: ${value}\n---\n`)
  const notebook = makeNotebook([readNote({ path: 'contacts/x.md', bytes })])
  expect(checkNotebook(notebook, getDay('2026-11-10')).length).toBeGreaterThan(0)
  expect(sang()).toBe(false)
})

it('would have sung without the guard', () => {
  matter(`---js\n${scripts[0] ?? ''}\n---\n`, {})
  expect(sang()).toBe(true)
  Reflect.deleteProperty(globalThis, 'canary')
})
