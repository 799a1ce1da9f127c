// Wrong calls, colour, width and odd environments: what is said, where, and with which exit code.
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { displayWidth } from '../../src/cli/width.ts'
import { makeFolder } from '../host/folder.ts'
import { runOwed } from './run.ts'

const files = {
  'contacts/ana.md': '---\nname: Ana Silva\n---\n',
  'contacts/raj.md': '---\nname: Raj Patel\n---\n',
  'introductions/ana-to-raj.md': '---\nintroducer: ana\nto: raj\ndate: 2026-11-01\n---\n',
}
const today = ['--today', '2026-11-22']
// eslint-disable-next-line no-control-regex
const colour = /\x1b\[/

describe('a wrong call exits 2 and names the nearest', () => {
  test.each([
    [['chek'], 'Did you mean check?'],
    [['list', '--al'], 'Did you mean --all?'],
    [['--todya', '2026-11-22'], 'Did you mean --today?'],
    [['list', '--person', 'anna'], 'Did you mean ana'],
    [['list', '--rule', 'reprot'], 'Did you mean report?'],
    [['show', 'ana-to-rja'], 'Did you mean ana-to-raj?'],
    [['explain', 'reference-mispelt'], 'Did you mean reference-misspelt?'],
    [['check', 'contacts/anna.md'], 'Did you mean contacts/ana.md?'],
    [['--today', '2026-02-30'], 'there is no such day'],
    [['--today', 'tomorrow'], 'a day is written YYYY-MM-DD'],
    [['--today'], '--today needs a value'],
    [['--today='], '--today needs a value'],
    [['--today', '--json'], '--today needs a value'],
    [['--json=yes'], '--json takes no value'],
    [['show'], 'owed show needs ENTRY'],
    [['list', 'more'], 'owed list doesn’t take "more"'],
    [['check', '/etc/passwd'], 'is no note of this notebook'],
  ])('owed %j', async (args, sentence) => {
    const { code, stdout, stderr } = await runOwed(args, { cwd: makeFolder(files), env: { OWED_NOTES: '.' } })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(sentence)
  })
})

test('list --exit-code is 1 when something is overdue, else 0', async () => {
  const options = { cwd: makeFolder(files), env: { OWED_NOTES: '.' } }
  const codes = async (day: string) => (await runOwed(['list', '--exit-code', '--today', day], options)).code
  expect(await codes('2026-11-03')).toBe(0)
  expect(await codes('2026-11-04')).toBe(1)
  expect((await runOwed(['list', ...today], options)).code).toBe(0)
})

test('the notebook is --notes, else OWED_NOTES, else ./notes', async () => {
  const root = makeFolder(files)
  const elsewhere = makeFolder({ 'notes/introductions/other.md': files['introductions/ana-to-raj.md'] })
  const read = async (args: readonly string[], env = {}) =>
    (await runOwed([...args, ...today], { cwd: elsewhere, env })).stdout
  expect(await read(['--notes', root], { OWED_NOTES: 'nowhere' })).toContain('ana-to-raj')
  expect(await read([], { OWED_NOTES: root })).toContain('ana-to-raj')
  expect(await read([], { OWED_NOTES: '' })).toContain('other')
})

test('colour only on a terminal, never with NO_COLOR, always with FORCE_COLOR', async () => {
  const cwd = makeFolder(files)
  const printed = async (env: NodeJS.ProcessEnv, isTTY: boolean) =>
    (await runOwed(['list', '--notes', '.', ...today], { cwd, env, isTTY })).stdout
  expect(await printed({}, false)).not.toMatch(colour)
  expect(await printed({}, true)).toMatch(colour)
  expect(await printed({ NO_COLOR: '1' }, true)).not.toMatch(colour)
  expect(await printed({ TERM: 'dumb' }, true)).not.toMatch(colour)
  expect(await printed({ FORCE_COLOR: '1' }, false)).toMatch(colour)
  expect(await printed({ FORCE_COLOR: '0' }, true)).not.toMatch(colour)
})

test("a note's own control characters don't reach the terminal", async () => {
  const name = 'Ana \u001b]0;owned\u0007\u001b[2J Silva'
  const cwd = makeFolder({ ...files, 'contacts/ana.md': `---\nname: ${name}\n---\n` })
  const { both } = await runOwed(['list', '--all', '--notes', '.', ...today], {
    cwd,
    env: { FORCE_COLOR: '1' },
  })
  // eslint-disable-next-line no-control-regex
  expect(both).not.toMatch(/\u001b(?!\[\d+m)|\u0007/)
})

test.each(commands.map(({ name }) => name))('owed %s --help fits in 80 columns', async (name) => {
  const { code, stdout, stderr } = await runOwed([name, '--help'], { cwd: makeFolder({}) })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toContain(`Usage: owed ${name}`)
  for (const line of stdout.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80)
})

test.each([['list', '--all'], ['check'], ['show', 'ana'], ['show', 'ana-to-raj'], ['rules']])(
  'owed %s fits in 80 columns',
  async (...args) => {
    const long = 'a very long name that goes on and on '.repeat(3)
    const cwd = makeFolder({
      ...files,
      'contacts/ana.md': `---\nname: Ana ${long}\nrole: ${long}\nstatus: ${long}\n---\n`,
    })
    const { stdout, stderr } = await runOwed([...args, '--notes', '.', ...today], { cwd })
    expect(stderr).toBe('')
    for (const line of stdout.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(80)
  },
)

test('explain knows every check and every rule', async () => {
  const { checks, rules } = await import('#core')
  for (const word of [...checks.map(({ code }) => code), ...rules.map(({ id }) => id)]) {
    const { code, stdout } = await runOwed(['explain', word], { cwd: makeFolder({}) })
    expect(code, word).toBe(0)
    expect(stdout, word).toContain(word)
  }
})

test('one bad file never hides the others', async () => {
  const cwd = makeFolder({
    ...files,
    'contacts/large.md': Buffer.alloc(5 * 1024 * 1024, 'a'),
    'contacts/latin.md': Buffer.from('---\nname: Jos\u00e9\n---\n', 'latin1'),
    'contacts/x.md/y.md': '---\nname: Yara\n---\n',
  })
  const { code, stdout } = await runOwed(['check', '--json', '--notes', '.', ...today], { cwd })
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { file: string; code: string }[] }
  expect(code).toBe(1)
  expect(diagnostics.filter((one) => one.code === 'file-unreadable').map(({ file }) => file)).toEqual([
    'contacts/large.md',
    'contacts/latin.md',
    'contacts/x.md',
  ])
  expect((await runOwed(['list', '--notes', '.', ...today], { cwd })).stdout).toContain(
    join('introductions', 'ana-to-raj.md'),
  )
})
