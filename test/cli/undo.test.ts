// `owed undo`: what was written is taken back, listed and shown, in words and as JSON.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { writeChanges } from '../../src/host/write/write.ts'
import { temporaryFolder, writeFiles } from '../host/folder.ts'
import { append, create } from '../host/write/notes.ts'
import { runOwed } from './run.ts'

const ana = 'contacts/ana.md'
const entry = 'introductions/2026-11-18-ana-to-raj.md'

beforeEach(() => {
  process.env.XDG_STATE_HOME = temporaryFolder()
  process.env.TZ = 'UTC'
})

/** A folder with a notebook, in which Owed wrote twice; `owed` runs in it. */
function makeWritten() {
  const cwd = temporaryFolder()
  const root = join(cwd, 'notes')
  writeFiles(root, { [ana]: '---\r\nname: Ana\r\n---\r\n' })
  writeChanges(root, 'Added the introduction to Raj', [create(entry, '---\nintroducer: ana\n---\n')])
  writeChanges(root, 'Thanked Ana', [append(ana, 'thanked'), append(entry, '- thanked ana')])
  const owed = (...words: readonly string[]) => runOwed(['undo', ...words], { cwd })
  return { root, owed, read: (path: string) => readFileSync(join(root, path), 'utf8') }
}

test('one after the other, and again', async () => {
  const { owed, read } = makeWritten()
  expect(await owed()).toMatchObject({
    code: 0,
    stdout: `Taken back: thanked Ana (${ana} and\n${entry})\nTo do it again: owed undo 3\n`,
  })
  expect(read(ana)).toBe('---\r\nname: Ana\r\n---\r\n')
  expect((await owed()).stdout).toContain(`Taken back: added the introduction to Raj\n(${entry})\n`)
  expect(() => read(entry)).toThrow('ENOENT')
  expect(await owed()).toMatchObject({
    code: 2,
    stderr: 'owed: All that Owed wrote here was taken back, so there is nothing to take back.\n',
  })
  expect((await owed('4')).stdout).toBe(
    `Done again: added the introduction to Raj\n(${entry})\nTo take it back: owed undo 5\n`,
  )
  expect(read(entry)).toBe('---\nintroducer: ana\n---\n')
})

test('what there is to take back, with its time', async () => {
  const { owed } = makeWritten()
  await owed()
  const { code, stdout } = await owed('--list', '--today', '2026-11-23')
  expect(code).toBe(0)
  const time = /^(\d) {2}\w{3} \d{1,2} \w{3}(?: \d{4})? \d\d:\d\d {2}/
  const starts = stdout.split('\n').flatMap((line) => (time.test(line) ? [line.replace(time, '$1 ')] : []))
  expect(starts).toEqual([
    '3 Taken back: thanked Ana (contacts/ana.md and',
    '2 Thanked Ana (contacts/ana.md and',
    expect.stringMatching(/^1 Added the introduction to Raj/),
  ])
  expect(stdout).toContain(`${entry}), taken back\n`)

  const { operations } = JSON.parse((await owed('--list', '--json')).stdout) as {
    operations: readonly object[]
  }
  expect(operations).toMatchObject([
    { id: '3', undoes: '2', takenBack: false },
    { id: '2', said: 'Thanked Ana', undoes: null, takenBack: true },
    { id: '1', files: [{ path: entry, change: 'added' }], takenBack: false },
  ])
})

test('a diff first, and nothing written', async () => {
  const { owed, read } = makeWritten()
  const before = [read(ana), read(entry)]
  const { code, stdout } = await owed('--dry-run')
  expect(code).toBe(0)
  expect(stdout).toBe(
    [
      ...[`--- a/${ana}`, `+++ b/${ana}`, '@@ -1,4 +1,3 @@', ' ---', ' name: Ana', ' ---', '-thanked'],
      ...[
        `--- a/${entry}`,
        `+++ b/${entry}`,
        '@@ -1,4 +1,3 @@',
        ' ---',
        ' introducer: ana',
        ' ---',
        '-- thanked ana',
      ],
      '',
    ].join('\n'),
  )
  expect((await owed('1', '--dry-run')).stdout).toContain('+++ /dev/null\n')
  expect(JSON.parse((await owed('--dry-run', '--json')).stdout)).toMatchObject({
    files: [{ path: ana, after: '---\r\nname: Ana\r\n---\r\n' }, { path: entry }],
  })
  expect([read(ana), read(entry)]).toEqual(before)
})

test('as JSON', async () => {
  const { owed } = makeWritten()
  expect(JSON.parse((await owed('--json')).stdout)).toMatchObject({
    id: '3',
    said: 'Taken back: thanked Ana',
    undoes: '2',
    files: [
      { path: ana, change: 'changed' },
      { path: entry, change: 'changed' },
    ],
  })
})

test('an edited file is left as it is', async () => {
  const { owed, root, read } = makeWritten()
  writeFiles(root, { [ana]: 'by hand\n' })
  const { code, stdout, stderr } = await owed()
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toContain(`owed: ${ana} was edited since`)
  expect(stderr).toContain('owed undo 2 --dry-run')
  expect(read(ana)).toBe('by hand\n')
  expect(read(entry)).toContain('- thanked ana')
  expect((await owed('2', '--dry-run')).stdout).toContain('-thanked\n')
})

test('wrong calls', async () => {
  const { owed, root } = makeWritten()
  expect(await owed('7')).toMatchObject({
    code: 2,
    stderr: 'owed: There is nothing 7 to take back. See owed undo --list.\n',
  })
  expect(await owed('1', '2')).toMatchObject({ code: 2 })
  expect(await owed('--list', '1')).toMatchObject({ code: 2 })
  rmSync(root, { recursive: true })
  expect(await owed()).toMatchObject({ code: 3 })
})

test('where nothing was written yet', async () => {
  const cwd = temporaryFolder()
  writeFiles(cwd, { 'notes/contacts/ana.md': '' })
  expect(await runOwed(['undo', '--list'], { cwd })).toMatchObject({
    code: 0,
    stdout: 'Owed has written nothing to these notes yet.\n',
  })
})
