// In a notebook so large that Git is asked which notes changed, the counts are still those of a fresh look, whatever Git is told.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { keptGlance, type Kept } from '../../../src/host/glance/glance.ts'
import { askShort, countAfresh, keepShort, keptFile } from '../../cli/short-kept.ts'
import { writeFiles } from '../folder.ts'
import { repositoryAt } from '../git/repository.ts'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'owed-many-')))
const root = join(folder, 'repo', 'notes')
const { git, tryGit } = repositoryAt(join(folder, 'repo'))
const at = (path: string) => join(root, path)
const lapsed = (to: string) =>
  `---\nintroducer: Ana\nto: ${to}\ndate: 2026-01-01\n---\n## Timeline\n- 2026-01-02 thanked\n`
const mended = (path: string) => {
  writeFileSync(at(path), `${lapsed('Raj')}- 2026-01-03 closed: enough\n`)
}

beforeAll(() => {
  mkdirSync(root, { recursive: true })
  const some = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(
    (name) => [`introductions/${name}.md`, lapsed(name.repeat(3))] as const,
  )
  const many = Array.from({ length: 4100 }, (_, index) => [`more/${index % 40}/${index}.md`, 'x\n'] as const)
  writeFiles(root, Object.fromEntries([...some, ...many]))
  writeFileSync(join(folder, 'repo', '.gitignore'), 'ignored.md\n')
  git('init', '-q')
  git('config', 'gc.auto', '0')
  git('add', '-A')
  git('commit', '-qm', 'all')
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Has the counts kept, with Git's word for it: asked again, as a prompt does, where something moved while it looked. */
async function keep(): Promise<void> {
  await vi.waitFor(async () => {
    await keepShort(root)
    const { git: witness } = JSON.parse(readFileSync(keptFile(root), 'utf8')) as Kept
    expect(witness).not.toBeNull()
  }, 20_000)
}

/** Does it, and expects the counts to be as counted afresh, before and after they are kept again. */
async function after(deed: () => void, differs = true): Promise<void> {
  await keep()
  const before = (await askShort(root, '--json')).stdout
  deed()
  const fresh = await countAfresh(root, '--json')
  expect(await askShort(root, '--json')).toEqual(fresh)
  if (differs) expect(fresh.stdout).not.toBe(before)
  else expect(fresh.stdout).toBe(before)
}

test('saved, staged, changed again, committed', async () => {
  await after(() => {
    mended('introductions/a.md')
  })
  await after(() => {
    git('add', '-A')
  }, false)
  await after(() => {
    writeFileSync(at('introductions/a.md'), lapsed('Aaa'))
  })
  await after(() => {
    git('commit', '-qam', 'x')
  }, false)
  await after(() => {
    git('reset', '-q', '--hard', 'HEAD~1')
    git('checkout', '-q', 'HEAD', '--', '.')
  }, false)
})

test('staged, but not on disk', async () => {
  await after(() => {
    const blob = tryGit(['hash-object', '-w', '--stdin'], { input: 'x' }).out.trim()
    git('update-index', '--cacheinfo', `100644,${blob},notes/introductions/b.md`)
  }, false)
  await after(() => {
    mended('introductions/b.md')
  })
})

test('new, renamed, deleted', async () => {
  await after(() => {
    writeFiles(root, { 'introductions/new.md': lapsed('New') })
  })
  await after(() => {
    mended('introductions/new.md')
  })
  await after(() => {
    renameSync(at('introductions/new.md'), at('more/0/new.md'))
  }, false)
  await after(() => {
    rmSync(at('introductions/c.md'))
  })
})

test('said to be unchanged, or not to be looked at', async () => {
  for (const [flag, name] of [
    ['--assume-unchanged', 'd'],
    ['--skip-worktree', 'e'],
  ] as const) {
    git('update-index', flag, `notes/introductions/${name}.md`)
    await after(() => {
      mended(`introductions/${name}.md`)
    })
  }
})

test('ignored, or in a repository of its own', async () => {
  writeFiles(root, { 'introductions/ignored.md': lapsed('Ign'), 'introductions/inner/i.md': lapsed('Inn') })
  repositoryAt(at('introductions/inner')).git('init', '-q')
  repositoryAt(at('introductions/inner')).commit()
  for (const path of ['introductions/ignored.md', 'introductions/inner/i.md'])
    await after(() => {
      mended(path)
    })
})

test('as long and as old as before, Git trusting times or not', async () => {
  for (const [name, settings] of [
    ['f', []],
    ['g', ['core.trustctime=false', 'core.checkStat=minimal']],
  ] as const) {
    for (const setting of settings) git('config', ...(setting.split('=') as [string, string]))
    await after(() => {
      const path = at(`introductions/${name}.md`)
      const { atime, mtime } = statSync(path)
      writeFileSync(path, readFileSync(path, 'utf8').replace('introducer', 'introducar'))
      utimesSync(path, atime, mtime)
    })
  }
})

test('under somebody’s lock, and without Git', async () => {
  const lock = join(folder, 'repo/.git/index.lock')
  await keep()
  writeFileSync(lock, '')
  expect(keptGlance(root)).toBeDefined()
  expect(existsSync(lock)).toBe(true)
  await after(() => {
    writeFileSync(at('introductions/h.md'), lapsed('Hhh').replace('introducer', 'introducar'))
  })
  rmSync(lock)
  await keep()
  const { PATH } = process.env
  process.env.PATH = folder
  try {
    expect(keptGlance(root)).toBeDefined()
    mended('introductions/h.md')
    expect(await askShort(root, '--json')).toEqual(await countAfresh(root, '--json'))
  } finally {
    process.env.PATH = PATH
  }
})

test('asked within a hook of another repository', async () => {
  // what was counted while Git was out of reach may have been kept, and holds until a note changes
  writeFileSync(at('introductions/h.md'), lapsed('Hhh'))
  await keep()
  process.env.GIT_DIR = join(folder, 'elsewhere')
  try {
    expect(keptGlance(root)).toBeDefined()
    writeFileSync(at('introductions/h.md'), lapsed('Again'))
    expect(keptGlance(root)).toBeUndefined()
  } finally {
    Reflect.deleteProperty(process.env, 'GIT_DIR')
  }
})
