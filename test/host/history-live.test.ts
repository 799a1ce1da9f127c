// The live notebook with history: it hears of saves and commits, and never tells of another notebook than the one there is.
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { getDay } from '#core'
import { type SnapshotWithHistory, withHistory } from '../../src/host/history/with-history.ts'
import { readHistory } from '../../src/host/history/read.ts'
import { type Workspace, openWorkspace } from '../../src/host/workspace.ts'
import { makeFolder, until } from './folder.ts'
import { introduction, people, startStory, story, type Story } from './history-story.ts'

const thanked = '2026-11-03 thanked Ana'
const replied = '2026-11-05 replied: yes'

async function open(root: string): Promise<Workspace> {
  const bugs: unknown[] = []
  const opened = await openWorkspace({ root, watch: true, today: getDay('2026-11-22') })
  const workspace = withHistory(opened, { onBug: (bug) => bugs.push(bug), restMilliseconds: 0 })
  onTestFinished(async () => {
    await workspace.close()
    expect(bugs).toEqual([])
  })
  return workspace
}

/** What a snapshot says of the introduction's events: a day, or a state. */
function said({ notebook, history }: SnapshotWithHistory): readonly (string | undefined)[] {
  const note = notebook.notes.get(introduction)
  if (!note) return []
  return note.timeline.map((line) => {
    const written = history?.of({ line, note })
    return written?.state === 'committed' ? written.day : written?.state
  })
}

/** Waits until that is said, while somebody looks. */
async function untilSaid(workspace: Workspace, ...expected: readonly (string | undefined)[]): Promise<void> {
  const looking = setInterval(() => workspace.current(), 20)
  await until(workspace, (snapshot) => JSON.stringify(said(snapshot)) === JSON.stringify(expected))
  clearInterval(looking)
}

function makeStory(): Story {
  const repository = startStory()
  repository.save('2026-11-03', { [introduction]: story(thanked) })
  return repository
}

test('a save is not committed yet, and then it is', async () => {
  const repository = makeStory()
  const workspace = await open(repository.top)
  expect(said(workspace.current())).toEqual([undefined])
  await untilSaid(workspace, '2026-11-03')
  repository.write({ [introduction]: story(thanked, replied) })
  await untilSaid(workspace, '2026-11-03', 'pending')
  repository.save('2026-11-06')
  await untilSaid(workspace, '2026-11-03', '2026-11-06')
})

/** What is said of all events of all notes, in order. */
const saidOfAll = ({ notebook, history }: Pick<SnapshotWithHistory, 'notebook' | 'history'>): string =>
  JSON.stringify(
    [...notebook.notes.values()].map((note) => [
      note.path,
      note.timeline.map((line) => [line.words, history?.of({ line, note })]),
    ]),
  )

test('save by save it knows what a fresh reading knows', async () => {
  const repository = startStory()
  const [second, third] = ['introductions/second.md', 'introductions/third.md']
  const all = { [introduction]: story(thanked), [second]: story(thanked, replied), [third]: story(thanked) }
  repository.save('2026-11-03', all)
  const workspace = await open(repository.top)
  const looking = setInterval(() => workspace.current(), 20)
  onTestFinished(() => {
    clearInterval(looking)
  })
  const same = async (): Promise<void> => {
    const { notebook } = (await openWorkspace({ root: repository.top, watch: false })).current()
    const history = await readHistory({ root: repository.top, notebook }, notebook.notes.values())
    const expected = saidOfAll({ notebook, history })
    await until(workspace, (snapshot) => saidOfAll(snapshot) === expected)
  }
  await same()
  // one more event, and back; then two at once, one of which only moves
  for (const files of [
    { [second]: story(thanked, replied, '2026-11-06 thanked Raj') },
    { [second]: story(thanked, replied) },
    { [introduction]: story(replied), [third]: story('2026-11-02 wrote', thanked) },
  ]) {
    repository.write(files)
    await same()
  }
  rmSync(join(repository.top, second))
  await same()
  repository.save('2026-11-07', {})
  await same()
  repository.write({ [second]: story(replied) })
  await same()
})

test('a branch switched, a commit undone', async () => {
  const repository = makeStory()
  repository.git('checkout', '-q', '-b', 'phone')
  repository.save('2026-11-06', { [introduction]: story(thanked, replied) })
  const workspace = await open(repository.top)
  await untilSaid(workspace, '2026-11-03', '2026-11-06')
  repository.git('reset', '-q', '--soft', 'HEAD~1')
  await untilSaid(workspace, '2026-11-03', 'pending')
  repository.git('commit', '-q', '-m', 'again')
  repository.git('checkout', '-q', 'main')
  await untilSaid(workspace, '2026-11-03')
})

test('its version only grows, and each change of it is told', async () => {
  const repository = makeStory()
  const workspace = await open(repository.top)
  const versions: number[] = [workspace.current().version]
  workspace.subscribe((after, before) => {
    expect(after.version).toBeGreaterThan(before.version)
    versions.push(after.version)
  })
  await untilSaid(workspace, '2026-11-03')
  repository.write({ [introduction]: story(thanked, replied) })
  await untilSaid(workspace, '2026-11-03', 'pending')
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b))
  expect(workspace.current().version).toBe(versions.at(-1))
})

test('no repository is no history, and a repository begun later is noticed', async () => {
  const root = makeFolder({ ...people, [introduction]: story(thanked) })
  const workspace = await open(root)
  expect(said(workspace.current())).toEqual([undefined])
  const env = {
    ...process.env,
    GIT_AUTHOR_DATE: '2026-11-04T12:00:00Z',
    GIT_COMMITTER_DATE: '2026-11-04T12:00:00Z',
  }
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    ['commit', '-q', '-m', 'one'],
  ])
    execFileSync('git', args, { cwd: root, env })
  await untilSaid(workspace, '2026-11-04')
})

test('closed while Git is asked, it ends quietly', async () => {
  const workspace = await open(makeStory().top)
  workspace.current()
  let told = 0
  workspace.subscribe(() => told++)
  await workspace.close()
  expect(told).toBe(0)
})
