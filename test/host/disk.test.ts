// Reading a notebook folder: what is skipped, and how each file that can't be read is told.
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readAll } from '../../src/host/disk.ts'
import { openWorkspace } from '../../src/host/workspace.ts'
import { makeFolder, writeFiles } from './folder.ts'

/** Every path that was read, with its text or why there is none. */
const readings = (root: string): Record<string, string> =>
  Object.fromEntries(
    [...readAll(root)].map(({ source }) => {
      const text = 'unreadable' in source ? source.unreadable : Buffer.from(source.bytes).toString('utf8')
      return [source.path, text] as const
    }),
  )

test('notes in any folder are read, and nothing else', () => {
  const root = makeFolder({
    'me.md': 'me',
    'contacts/ana.md': 'ana',
    'contacts/deep/er/raj.md': 'raj',
    'contacts/photo.png': 'no',
    'README.md': 'no',
    '.obsidian/x.md': 'no',
    '.hidden.md': 'no',
    'node_modules/x/y.md': 'no',
    'templates/report.met.md': 'no',
  })
  expect(readings(root)).toEqual({
    'me.md': 'me',
    'contacts/ana.md': 'ana',
    'contacts/deep/er/raj.md': 'raj',
  })
})

describe('links', () => {
  test('out of the notebook are told and not followed', () => {
    const root = makeFolder({ 'me.md': 'me' })
    writeFiles(dirname(root), { 'secret.md': 'secret', 'elsewhere/eva.md': 'eva', 'pictures/a.png': 'a' })
    symlinkSync('../secret.md', join(root, 'secret.md'))
    symlinkSync(join(dirname(root), 'elsewhere'), join(root, 'contacts'))
    symlinkSync('../pictures', join(root, 'pictures'))
    expect(readings(root)).toEqual({ 'me.md': 'me', 'secret.md': 'outside', contacts: 'outside' })
  })

  test('to a note inside are that note, to a folder inside are skipped, in a circle or to nowhere harm nobody', () => {
    const root = makeFolder({ 'contacts/ana.md': 'ana' })
    symlinkSync('contacts/ana.md', join(root, 'link.md'))
    symlinkSync('..', join(root, 'contacts/up'))
    symlinkSync('loop.md', join(root, 'loop.md'))
    symlinkSync('nowhere.md', join(root, 'broken.md'))
    expect(readings(root)).toEqual({
      'contacts/ana.md': 'ana',
      'link.md': 'ana',
      'loop.md': 'vanished',
      'broken.md': 'vanished',
    })
  })

  test('the notebook itself may be one', async () => {
    const root = makeFolder({ 'contacts/ana.md': '---\nname: Ana\n---\n' })
    symlinkSync(root, `${root}-link`)
    const workspace = await openWorkspace({ root: `${root}-link`, watch: false })
    expect([...workspace.current().notebook.notes.keys()]).toEqual(['contacts/ana.md'])
  })
})

test('a folder named like a note, a note too large, a pipe', () => {
  const root = makeFolder({
    'x.md/inside.md': 'inside',
    'large.md': Buffer.alloc(1024 * 1024 + 1, 'a'),
    'just.md': Buffer.alloc(1024 * 1024, 'a'),
    'empty.md': '',
  })
  execFileSync('mkfifo', [join(root, 'pipe.md')])
  const found = readings(root)
  expect(found).toMatchObject({
    'x.md': 'folder',
    'x.md/inside.md': 'inside',
    'large.md': 'too-large',
    'empty.md': '',
  })
  expect(found['just.md']).toHaveLength(1024 * 1024)
  expect(Object.keys(found)).not.toContain('pipe.md')
})

test('bytes arrive as they are on disk', () => {
  const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, 0xe9, 0x0d, 0x0a, 0x00])
  const root = makeFolder({ 'a.md': bytes, 'b.md': 'b' })
  const [reading] = [...readAll(root)].filter(({ source }) => source.path === 'a.md')
  expect(reading?.source).toEqual({ path: 'a.md', bytes })
})

// Root may read everything, so the files are read as somebody else where the tests run as root.
test('a note and a folder without permission are told, and the rest is read', () => {
  const root = makeFolder({ 'me.md': 'me', 'locked.md': 'no', 'shut/a.md': 'no' })
  for (const folder of [root, dirname(root)]) chmodSync(folder, 0o755)
  chmodSync(join(root, 'locked.md'), 0)
  chmodSync(join(root, 'shut'), 0)
  const runs = `
    import { readAll } from '${join(import.meta.dirname, '../../src/host/disk.ts')}'
    if (process.getuid() === 0) process.setuid(65534)
    console.log(JSON.stringify([...readAll(process.argv[1])].map(({ source }) => [source.path, source.unreadable ?? 'read'])))`
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', runs, root], {
    encoding: 'utf8',
  })
  chmodSync(join(root, 'shut'), 0o755)
  expect(Object.fromEntries(JSON.parse(output) as [string, string][])).toEqual({
    'me.md': 'read',
    'locked.md': 'permission',
    shut: 'permission',
  })
})

describe('a notebook that is not there', () => {
  test.each([
    ['missing', (root: string) => `${root}/nowhere`, /There is no notebook at/],
    ['a file', (root: string) => `${root}/file.txt`, /is a file, not a notebook/],
    ['empty', (root: string) => `${root}/empty`, /is empty/],
    ['without any entry', (root: string) => `${root}/other`, /neither a contact nor an introduction/],
  ])('%s: says how to begin', async (_, place, message) => {
    const root = makeFolder({ 'file.txt': '', 'other/page.md': 'Just a page.\n' })
    mkdirSync(join(root, 'empty'))
    writeFileSync(join(root, 'empty', 'photo.png'), '')
    await expect(openWorkspace({ root: place(root), watch: false })).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringMatching(message) as string,
    })
  })
})
