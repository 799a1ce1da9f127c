// What is kept of commits is never the truth: with it, without it, or with a broken one, the history is the same.
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { TimelineLine } from '#core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cacheFolder } from '../../src/host/history/cache-folder.ts'
import { historyFile, loadKept, saveKept } from '../../src/host/history/cache.ts'
import type { Written } from '../../src/host/history/written.ts'
import { readHistory } from '../../src/host/history/read.ts'
import { openWorkspace } from '../../src/host/workspace.ts'
import { temporaryFolder } from './folder.ts'
import { anyStep, take } from './history-steps.ts'
import { found, introduction, shortOf, startStory, story, type Story } from './history-story.ts'

const thanked = '2026-11-03 thanked Ana'
const fileOf = async (repository: Story) => historyFile((await found(repository)).commonDir)

type Said = readonly [path: string, line: TimelineLine, written: Written | undefined]

/** Everything that the history says, in the order of the notes. */
async function everything({ top }: Story): Promise<readonly Said[]> {
  const { notebook } = (await openWorkspace({ root: top, watch: false })).current()
  const notes = [...notebook.notes.values()]
  const history = await readHistory({ root: top, notebook }, notes)
  return notes.flatMap((note) =>
    note.timeline.map((line) => [note.path, line, history.of({ line, note })] as const),
  )
}

/** What `read` gives where caches stand in `folder`. */
async function kept<T>(folder: string, read: () => Promise<T>): Promise<T> {
  const before = process.env.XDG_CACHE_HOME
  process.env.XDG_CACHE_HOME = folder
  try {
    return await read()
  } finally {
    process.env.XDG_CACHE_HOME = before
  }
}

/** Each event's commit has an event of that day. */
function expectProof({ tryGit }: Story, said: readonly Said[]): void {
  for (const [, line, written] of said)
    if (written?.state === 'committed')
      expect(tryGit(['grep', '-q', '-e', line.day, written.commit]).code, line.words).toBe(0)
}

test('after any commits, renames, merges, amends and rebases it says what a fresh reading says', async () => {
  let events = 0
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 8, maxLength: 24, size: 'max' }), async (steps) => {
      const repository = startStory()
      repository.save('2026-11-01')
      for (const [index, one] of steps.entries())
        await take(repository, one, `2026-11-${String(2 + index).padStart(2, '0')}`, () =>
          everything(repository),
        )
      const said = await everything(repository)
      events += said.length
      expect(said).toEqual(await kept(temporaryFolder(), () => everything(repository)))
      expectProof(repository, said)
      expect(said).toEqual(await everything(repository))
    }),
    { numRuns: 15, endOnFailure: true },
  )
  expect(events).toBeGreaterThan(15)
}, 120_000)

describe('the file', () => {
  test('is for the user alone, outside the notebook', async () => {
    const repository = startStory()
    repository.save('2026-11-03', { [introduction]: story(thanked) })
    await shortOf(repository)
    const file = await fileOf(repository)
    expect(file.startsWith(repository.top)).toBe(false)
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600')
    expect((statSync(dirname(file)).mode & 0o777).toString(8)).toBe('700')
    expect(repository.git('status', '--porcelain')).toBe('')
  })

  test.each([
    [
      'gone',
      (file: string) => {
        rmSync(file)
      },
    ],
    [
      'cut short',
      (file: string) => {
        writeFileSync(file, readFileSync(file).subarray(0, 200))
      },
    ],
    [
      'of another form',
      (file: string) => {
        writeFileSync(file, `owed history 0\n{}`)
      },
    ],
    [
      'changed by somebody',
      (file: string) => {
        writeFileSync(file, readFileSync(file, 'utf8').replace('thanked', 'thinked'))
      },
    ],
    [
      'a folder',
      (file: string) => {
        rmSync(file)
        mkdirSync(file)
      },
    ],
  ])('%s: the history is read anew', async (_, harm) => {
    const repository = startStory()
    repository.save('2026-11-03', { [introduction]: story(thanked) })
    await shortOf(repository)
    harm(await fileOf(repository))
    repository.save('2026-11-05', { [introduction]: story(thanked, '2026-11-05 met') })
    expect(Object.values(await shortOf(repository))).toEqual(['2026-11-03', '2026-11-05'])
    expect(Object.values(await shortOf(repository))).toEqual(['2026-11-03', '2026-11-05'])
  })

  test('lacking a commit is read anew', async () => {
    const repository = startStory()
    repository.save('2026-11-03', { [introduction]: story(thanked) })
    repository.save('2026-11-05', { [introduction]: story(thanked, '2026-11-05 met') })
    await shortOf(repository)
    const file = await fileOf(repository)
    const { heads, commits } = loadKept(file)
    saveKept(file, { heads, commits: new Map([...commits].slice(0, 1)) })
    expect(Object.values(await shortOf(repository))).toEqual(['2026-11-03', '2026-11-05'])
    expect(loadKept(file).commits.size).toBe(2)
  })

  test('that can’t be written changes nothing', async () => {
    const repository = startStory()
    repository.save('2026-11-03', { [introduction]: story(thanked) })
    const noFolder = join(temporaryFolder(), 'a file')
    writeFileSync(noFolder, '')
    expect(await kept(noFolder, () => shortOf(repository))).toEqual({ 'thanked Ana': '2026-11-03' })
  })

  test('begun by a process that was killed is taken away in time', async () => {
    const repository = startStory()
    repository.save('2026-11-03', { [introduction]: story(thanked) })
    const file = await fileOf(repository)
    mkdirSync(dirname(file), { recursive: true })
    const [old, young] = [`${file}.1-left`, `${file}.2-writing`]
    for (const draft of [old, young]) writeFileSync(draft, 'half')
    utimesSync(old, 0, 0)
    await shortOf(repository)
    expect([old, young].map((draft) => existsSync(draft))).toEqual([false, true])
  })

  test('leaves no draft behind', async () => {
    const repository = startStory()
    repository.save('2026-11-03', { [introduction]: story(thanked) })
    await Promise.all([shortOf(repository), shortOf(repository), shortOf(repository)])
    const file = await fileOf(repository)
    expect(readdirSync(dirname(file)).filter((name) => file.includes(name.slice(0, 32)))).toHaveLength(1)
  })

  test('says of a commit what was read of it', async () => {
    const repository = startStory()
    repository.save('2026-11-03', { [introduction]: story(thanked) })
    await shortOf(repository)
    expect([...loadKept(await fileOf(repository)).commits.values()]).toMatchObject([
      { parents: [], name: 'Sam Rivera', changes: [{ path: introduction, added: [thanked], removed: [] }] },
    ])
  })
})

test.each([
  [{}, 'linux', '/home/sam/.cache/owed'],
  [{ XDG_CACHE_HOME: '/var/tmp/sam' }, 'linux', '/var/tmp/sam/owed'],
  [{ XDG_CACHE_HOME: 'relative' }, 'linux', '/home/sam/.cache/owed'],
  [{}, 'darwin', '/home/sam/Library/Caches/owed'],
  [{ LOCALAPPDATA: '/c/Local' }, 'win32', '/c/Local/owed/cache'],
] as const)('caches of %j on %s stand in %s', (env, platform, folder) => {
  expect(cacheFolder(env, platform, '/home/sam')).toBe(folder)
})
