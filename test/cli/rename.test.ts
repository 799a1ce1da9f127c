// `owed rename`: the file, every reference, one undo; as a diff that Git takes; and what is refused.
import { spawnSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeFolder, writeFiles } from '../host/folder.ts'
import { runOwed } from './run.ts'

const files = {
  'contacts/ana-silva.md': '---\nname: Ana Silva\n---\nNo line end',
  'contacts/raj-patel.md': '---\r\nname: Raj Patel\r\nthrough: "[[ana-silva]]"   # at the fair\r\n---\r\n',
  'introductions/2026-11-01-ana-to-raj.md':
    '---\nintroducer: "[[ana-silva|Ana]]"\nto: Raj\n---\n- [ ] 2026-11-10 send @ana-silva the deck\n\n## Timeline\n* 2026-11-02 thanked ana-silva\n* 2026-11-03 reported: to Ana\n',
  'journal.md': 'Saw [[ana-silva]] in town.\n',
}
const today = ['--notes', '.', '--today', '2026-11-22']

/** Every note of a folder, as it is. */
const read = (root: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')]),
  )

const renamed = {
  'contacts/ana-costa.md': '---\nname: Ana Costa\n---\nNo line end',
  'contacts/raj-patel.md': '---\r\nname: Raj Patel\r\nthrough: "[[ana-costa]]"   # at the fair\r\n---\r\n',
  'introductions/2026-11-01-ana-to-raj.md':
    '---\nintroducer: "[[ana-costa|Ana]]"\nto: Raj\n---\n- [ ] 2026-11-10 send @ana-costa the deck\n\n## Timeline\n* 2026-11-02 thanked ana-costa\n* 2026-11-03 reported: to Ana\n',
  'journal.md': 'Saw [[ana-silva]] in town.\n',
}

test('a new name: the id follows, every reference follows, and one undo brings all of it back', async () => {
  const cwd = makeFolder(files)
  const { code, stdout } = await runOwed(['rename', 'Ana', 'Ana Costa', ...today], { cwd })
  expect(code).toBe(0)
  expect(stdout.replace(/\s+/g, ' ')).toBe(
    `Renamed Ana Silva to Ana Costa: ${join('contacts', 'ana-costa.md')}. 4 references in 2 notes followed. ` +
      'Left alone, since it is neither a contact nor an introduction: journal.md. To take it back: owed undo ',
  )
  expect(read(cwd)).toEqual(renamed)
  expect((await runOwed(['check', ...today], { cwd })).stdout).not.toContain('error')
  expect((await runOwed(['undo', '--notes', '.'], { cwd })).code).toBe(0)
  expect(read(cwd)).toEqual(files)
})

test.skipIf(process.platform === 'win32')('the file keeps its permissions', async () => {
  const cwd = makeFolder(files)
  chmodSync(join(cwd, 'contacts/ana-silva.md'), 0o600)
  await runOwed(['rename', 'ana-silva', 'ana-costa', ...today], { cwd })
  expect(statSync(join(cwd, 'contacts/ana-costa.md')).mode & 0o777).toBe(0o600)
})

test('--dry-run prints a diff that Git applies, and writes nothing', async () => {
  const cwd = makeFolder(files)
  const { code, stdout } = await runOwed(['rename', 'ana-silva', 'Ana Costa', '--dry-run', ...today], { cwd })
  expect(code).toBe(0)
  expect(read(cwd)).toEqual(files)
  expect(stdout).toContain('rename from contacts/ana-silva.md\nrename to contacts/ana-costa.md\n')
  const lf = { ...files, 'contacts/raj-patel.md': files['contacts/raj-patel.md'].replaceAll('\r', '') }
  const other = makeFolder(lf)
  const again = await runOwed(['rename', 'ana-silva', 'Ana Costa', '--dry-run', ...today], { cwd: other })
  const { status, stderr } = spawnSync('git', ['apply', '-'], {
    cwd: other,
    input: again.stdout,
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(read(other)).toEqual({
    ...renamed,
    'contacts/raj-patel.md': renamed['contacts/raj-patel.md'].replaceAll('\r', ''),
  })
})

test('--json says what followed', async () => {
  const cwd = makeFolder(files)
  const { stdout } = await runOwed(['rename', 'ana-to-raj', '2026-11-01-ana', '--json', ...today], { cwd })
  expect(JSON.parse(stdout)).toEqual({
    id: '2026-11-01-ana',
    from: 'introductions/2026-11-01-ana-to-raj.md',
    to: 'introductions/2026-11-01-ana.md',
    references: 0,
    notes: [],
    left: [],
    operation: '1',
  })
})

test('a file renamed by hand gets its references back', async () => {
  const cwd = makeFolder({ ...files, 'contacts/ana-costa.md': '---\nname: Ana Costa\n---\n' })
  rmSync(join(cwd, 'contacts/ana-silva.md'))
  const { code, stdout } = await runOwed(['rename', 'ana-silva', 'ana-costa', ...today], { cwd })
  expect({ code, stdout: stdout.replace(/\s+/g, ' ') }).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('4 references in 2 notes followed.') as string,
  })
  expect(read(cwd)).toEqual({ ...renamed, 'contacts/ana-costa.md': '---\nname: Ana Costa\n---\n' })
})

describe('refused, and nothing is written', () => {
  const more = { ...files, 'contacts/lena.md': '---\nname: Lena\n---\n' }
  test.each<readonly [readonly string[], number, string]>([
    [['ana-silva'], 2, 'owed rename needs NEW'],
    [['ana-silwa', 'x'], 2, 'Did you mean ana-silva?'],
    [['ana-silva', 'lena'], 2, 'contacts/lena.md has that id already.'],
    [['ana-silva', 'ana-silva'], 2, 'It is called ana-silva already.'],
    [['ana-silva', 'ANA-SILVA'], 2, 'only in upper and lower case'],
    [['ana-silva', 'nul'], 2, 'is kept for something else'],
    [['ana-silva', '../x'], 2, 'can’t be an id'],
    [['2026-11-01-ana-to-raj', 'ana-to-raj'], 1, 'Write `date: 2026-11-01` into it first.'],
  ])('owed rename %j', async (words, exit, sentence) => {
    const cwd = makeFolder(more)
    const { code, stdout, stderr } = await runOwed(['rename', ...words, ...today], { cwd })
    expect({ code, stdout }).toEqual({ code: exit, stdout: '' })
    expect(stderr).toContain(sentence)
    expect(read(cwd)).toEqual(more)
  })

  test('where a reference stands in a line that can’t be read', async () => {
    const cwd = makeFolder(more)
    writeFiles(cwd, {
      'introductions/b.md':
        '---\nintroducer: Lena\nto: Raj\ndate: 2026-11-01\n---\n## Timeline\n- 2026-11-02 taked with ana-silva\n',
    })
    const { code, stderr } = await runOwed(['rename', 'ana-silva', 'ana-costa', ...today], { cwd })
    expect(code).toBe(1)
    expect(stderr).toContain('introductions/b.md, line 7, can’t be read, and may speak of ana-silva.')
    expect(Object.keys(read(cwd))).toContain('contacts/ana-silva.md')
  })

  test('somebody who has no file, and is nobody else', async () => {
    const cwd = makeFolder({
      ...files,
      'introductions/b.md': '---\nintroducer: Mo Ali\nto: Raj\ndate: 2026-11-01\n---\n',
    })
    const { code, stderr } = await runOwed(['rename', 'mo-ali', 'mo', ...today], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('Mo Ali has no file to rename.')
  })
})
