// No ordinary save is missed: every way that editors, sync programs and git write a file, with real files.
import { execFileSync } from 'node:child_process'
import {
  closeSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { isFolder, isFolderItself } from '../../src/host/is-folder.ts'
import { type Workspace, openWorkspace } from '../../src/host/workspace.ts'
import { makeFolder, temporaryFolder, textOf, until, writeFiles } from './folder.ts'

const note = (name: string): string => `---\nname: ${name}\n---\n`
const ana = 'contacts/ana.md'
const raj = 'contacts/raj.md'

async function open(root: string): Promise<Workspace> {
  const workspace = await openWorkspace({ root, watch: true })
  onTestFinished(() => workspace.close())
  return workspace
}

/** A watched notebook of two contacts, and every text of Ana's note that anyone was shown. */
async function watched() {
  const root = makeFolder({ [ana]: note('Ana'), [raj]: note('Raj') })
  const workspace = await open(root)
  const seen: (string | undefined)[] = []
  workspace.subscribe((after) => seen.push(textOf(after, ana)))
  return { root, workspace, seen, path: join(root, ana) }
}

const saves: Readonly<Record<string, (path: string, text: string) => void | Promise<void>>> = {
  'in place': (path, text) => {
    writeFileSync(path, text)
  },
  'truncated, then written a moment later': async (path, text) => {
    const file = openSync(path, 'w')
    await new Promise((resolve) => setTimeout(resolve, 120))
    writeSync(file, text)
    closeSync(file)
  },
  'in two halves, a moment apart': async (path, text) => {
    const file = openSync(path, 'w')
    writeSync(file, text.slice(0, 9))
    await new Promise((resolve) => setTimeout(resolve, 20))
    writeSync(file, text.slice(9))
    closeSync(file)
  },
  'a new file renamed over it': (path, text) => {
    writeFileSync(`${path}.tmp`, text)
    renameSync(`${path}.tmp`, path)
  },
  'the old one renamed to a backup first, as vim does': (path, text) => {
    renameSync(path, `${path}~`)
    writeFileSync(path, text)
    unlinkSync(`${path}~`)
  },
  'removed, and there again a moment later': async (path, text) => {
    unlinkSync(path)
    await new Promise((resolve) => setTimeout(resolve, 80))
    writeFileSync(path, text)
  },
  'with the same length': (path) => {
    writeFileSync(path, note('Eva'))
  },
}

describe('a save', () => {
  test.each(Object.entries(saves))('%s', async (_, save) => {
    const { workspace, seen, path } = await watched()
    const text = note('Eva')
    await save(path, text)
    const after = await until(workspace, (snapshot) => textOf(snapshot, ana) === text)
    expect(after.version).toBeGreaterThan(1)
    expect(textOf(after, raj)).toBe(note('Raj'))
    expect(new Set(seen), 'nobody saw the file half written').toEqual(new Set([text]))
  })

  test('twice in a row is seen twice or at once, and ends with the second', async () => {
    const { workspace, path } = await watched()
    for (let round = 1; round <= 20; round++) {
      renameSync(path, `${path}.old`)
      writeFileSync(path, note(`Ana ${round}`))
      await until(workspace, (snapshot) => textOf(snapshot, ana) === note(`Ana ${round}`))
    }
  })
})

test('half a file that stands for a while is no error any longer once the rest is written', async () => {
  const { workspace, path } = await watched()
  const wrong = () => workspace.current().diagnostics.filter(({ severity }) => severity === 'error').length
  const file = openSync(path, 'w')
  writeSync(file, '---\nname: Eva\n')
  await until(workspace, () => wrong() === 1)
  writeSync(file, '---\n')
  closeSync(file)
  const written = performance.now()
  await until(workspace, () => wrong() === 0)
  expect(performance.now() - written, 'told by an event, not found by the slow look').toBeLessThan(2000)
})

test('a new note, a new folder, a removed note', async () => {
  const { root, workspace } = await watched()
  writeFiles(root, { 'introductions/2026-11-02-ana-to-raj.md': '---\nintroducer: ana\nto: raj\n---\n' })
  await until(workspace, ({ notebook }) => notebook.notes.size === 3)
  unlinkSync(join(root, raj))
  const after = await until(workspace, ({ notebook }) => notebook.notes.size === 2)
  expect([...after.notebook.notes.keys()]).toEqual([ana, 'introductions/2026-11-02-ana-to-raj.md'])
})

test('a folder renamed, with all that is in it', async () => {
  const { root, workspace } = await watched()
  renameSync(join(root, 'contacts'), join(root, 'people'))
  const after = await until(
    workspace,
    ({ notebook }) => notebook.notes.has('people/ana.md') && !notebook.notes.has(ana),
  )
  expect(textOf(after, 'people/raj.md')).toBe(note('Raj'))
})

test('what is no note is none of its business', async () => {
  const { root, workspace, path } = await watched()
  writeFiles(root, {
    '.git/x.md': 'a',
    'node_modules/x.md': 'a',
    'templates/x.md': 'a',
    'contacts/photo.png': 'a',
  })
  writeFileSync(path, note('Anna'))
  const after = await until(workspace, (snapshot) => textOf(snapshot, ana) === note('Anna'))
  expect([...after.notebook.notes.keys()]).toEqual([ana, raj])
})

test('a save that changes nothing tells nobody', async () => {
  const { workspace, path, seen } = await watched()
  writeFileSync(path, note('Ana'))
  writeFileSync(path.replace('ana', 'raj'), note('Rajesh'))
  await until(workspace, (snapshot) => textOf(snapshot, raj) === note('Rajesh'))
  expect(seen).toHaveLength(1)
})

test('git checkout of many files is seen whole', async () => {
  const root = makeFolder({})
  const home = temporaryFolder()
  const env = { PATH: process.env.PATH, HOME: home, XDG_CONFIG_HOME: home, GIT_CONFIG_NOSYSTEM: '1' }
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Sam', '-c', 'user.email=sam@example.org', ...args], {
      cwd: root,
      env,
      stdio: 'pipe',
    })
  const many = (name: string) =>
    Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`contacts/p${index}.md`, note(`${name} ${index}`)]),
    )
  writeFiles(root, many('Old'))
  git('init', '-q', '-b', 'main')
  git('add', '.')
  git('commit', '-qm', 'old')
  git('checkout', '-qb', 'new')
  writeFiles(root, { ...many('New'), 'contacts/extra.md': note('Extra') })
  git('add', '.')
  git('commit', '-qm', 'new')

  const workspace = await open(root)
  const isAll = (name: string, size: number) => (snapshot: Parameters<Parameters<typeof until>[1]>[0]) =>
    snapshot.notebook.notes.size === size &&
    Object.entries(many(name)).every(([path, text]) => textOf(snapshot, path) === text)
  expect(isAll('New', 201)(workspace.current())).toBe(true)
  git('checkout', '-q', 'main')
  await until(workspace, isAll('Old', 200))
  git('checkout', '-q', 'new')
  await until(workspace, isAll('New', 201))
})

test('a notebook moved away and another put in its place is noticed, and so are saves in it', async () => {
  const { root, workspace } = await watched()
  renameSync(root, `${root}-old`)
  mkdirSync(root)
  writeFiles(root, { [ana]: note('Ana the second') })
  await until(
    workspace,
    (snapshot) => textOf(snapshot, ana) === note('Ana the second') && !snapshot.notebook.notes.has(raj),
  )
  writeFileSync(join(root, ana), note('Ana the third'))
  await until(workspace, (snapshot) => textOf(snapshot, ana) === note('Ana the third'))
}, 20_000)

test('a notebook that vanishes keeps what was read until it is back', async () => {
  const { root, workspace } = await watched()
  renameSync(root, `${root}-away`)
  expect(textOf(workspace.current(), ana)).toBe(note('Ana'))
  writeFileSync(join(`${root}-away`, ana), note('Ana changed meanwhile'))
  renameSync(`${root}-away`, root)
  await until(workspace, (snapshot) => textOf(snapshot, ana) === note('Ana changed meanwhile'))
}, 20_000)

test('whether a folder stands somewhere can be asked of anything, whatever took its place', () => {
  const root = makeFolder({ 'contacts/ana.md': note('Ana') })
  symlinkSync('contacts', join(root, 'link'))
  const asked = ['contacts', 'link', 'contacts/ana.md', 'contacts/ana.md/ana.md', 'nowhere']
  expect(asked.map((path) => isFolder(join(root, path)))).toEqual([true, true, false, false, false])
  expect(asked.map((path) => isFolderItself(join(root, path)))).toEqual([true, false, false, false, false])
})

test('a folder named like a note that turns into one and back, again and again, stops nothing', async () => {
  const root = makeFolder({ [ana]: note('Ana') })
  const workspace = await open(root)
  for (let round = 0; round < 40; round++) {
    mkdirSync(join(root, raj))
    writeFileSync(join(root, raj, 'raj.md'), note('Raj'))
    await pause(round % 5)
    rmSync(join(root, raj), { recursive: true })
    writeFileSync(join(root, raj), note(`Raj ${round}`))
    await pause(round % 3)
    rmSync(join(root, raj))
  }
  writeFileSync(join(root, raj), note('Raj at last'))
  const last = await until(workspace, (snapshot) => textOf(snapshot, raj) === note('Raj at last'))
  expect(textOf(last, ana)).toBe(note('Ana'))
})

test('a link to a note elsewhere in the notebook follows the note', async () => {
  const { root, workspace, path } = await watched()
  symlinkSync('ana.md', join(root, 'contacts/linked.md'))
  await until(workspace, (snapshot) => textOf(snapshot, 'contacts/linked.md') === note('Ana'))
  writeFileSync(path, note('Anna'))
  await until(workspace, (snapshot) => textOf(snapshot, 'contacts/linked.md') === note('Anna'))
}, 20_000)

test('a closed workspace tells nothing more', async () => {
  const { workspace, seen, path, root } = await watched()
  await workspace.close()
  writeFileSync(path, note('Anna'))
  rmSync(join(root, raj))
  const second = await open(root)
  await until(second, (snapshot) => textOf(snapshot, ana) === note('Anna'))
  expect(seen).toEqual([])
})
