// `owed show --history`: what a person reads of when events were committed, and what a program does.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeFolder, temporaryFolder } from '../host/folder.ts'
import { introduction, people, startStory, story, storyAt, type Story } from '../host/history-story.ts'
import { displayWidth } from '../../src/cli/width.ts'
import { runOwed } from './run.ts'

const today = ['--today', '2026-11-22']
const events = [
  '2026-11-03 thanked Ana',
  '2026-11-05 replied: Thursday at ten',
  '2026-11-12 met by video #not-a-fit: he hires only in Porto',
] as const

/** Thanked at once, answered the next day, met and written down eight days later by Lena, reported but not committed. */
function makeStory(): Story {
  const repository = startStory()
  repository.save('2026-11-03', { [introduction]: story(events[0]) })
  repository.save('2026-11-06', { [introduction]: story(events[0], events[1]) })
  repository.save(
    { at: '2026-11-20', name: 'Lena Voss', email: 'lena@example.org' },
    { [introduction]: story(...events) },
  )
  repository.write({ [introduction]: story(...events, '2026-11-21 reported to Ana') })
  return repository
}

const show = ({ top }: Story, ...args: readonly string[]) =>
  runOwed(['show', ...args, '--notes', '.', ...today], { cwd: top })

const timelineIn = (stdout: string): string => stdout.slice(stdout.indexOf('Timeline')).trimEnd()

describe('in words', () => {
  test('each event with its commit, and how much later that was', async () => {
    const { code, stdout, stderr } = await show(makeStory(), 'ana-to-raj', '--history')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(timelineIn(stdout)).toBe(
      `Timeline
  2026-11-03  thanked Ana
              committed Tue 3 Nov
  2026-11-05  replied: Thursday at ten
              committed Fri 6 Nov, 1 day later
  2026-11-12  met by video #not-a-fit: he hires only in Porto
              late: committed Fri 20 Nov by Lena Voss, 8 days later
  2026-11-21  reported to Ana
              not committed yet`,
    )
  })

  test('without the option nothing of it', async () => {
    const repository = makeStory()
    const { stdout } = await show(repository, 'ana-to-raj')
    expect(stdout).not.toContain('committed')
    const { stdout: told } = await show(repository, 'ana-to-raj', '--history')
    expect(
      told
        .split('\n')
        .filter((line) => !/^ {14}(?:late: |not )?committed/.test(line))
        .join('\n'),
    ).toBe(stdout)
  })

  test('a person’s events in any file', async () => {
    const { stdout } = await show(makeStory(), 'raj', '--history')
    expect(timelineIn(stdout)).toContain(
      '  2026-11-12  met by video #not-a-fit: he hires only in Porto (ana-to-raj)\n' +
        '              late: committed Fri 20 Nov by Lena Voss, 8 days later',
    )
  })

  test('a commit made anew, and one that a shallow clone begins with', async () => {
    const repository = makeStory()
    repository.git('stash', '-q')
    repository.on({ at: '2026-11-20', anew: '2026-11-21' }, 'commit', '-q', '--amend', '--no-edit')
    expect((await show(repository, 'ana-to-raj', '--history')).stdout).toContain(
      'late: committed Sat 21 Nov by Lena Voss, 9 days later, in a commit\n              first made Fri 20 Nov',
    )
    const top = join(temporaryFolder(), 'clone')
    repository.git('clone', '-q', '--depth=1', `file://${repository.top}`, top)
    expect((await show(storyAt(top), 'ana-to-raj', '--history')).stdout.replace(/\s+/g, ' ')).toContain(
      'committed Sat 21 Nov by Lena Voss or before: this clone’s history begins there',
    )
  })

  test('fits in 80 columns', async () => {
    const repository = makeStory()
    const name = 'A very long name that goes on and on '.repeat(4)
    repository.save({ at: '2026-11-21', anew: '2026-11-22', name, email: 'x@example.org' })
    const { stdout } = await show(repository, 'ana-to-raj', '--history')
    expect(stdout).toContain('A very long name')
    for (const line of stdout.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80)
  })
})

describe('in JSON', () => {
  interface Shown {
    timeline: {
      day: string
      written?: { state: string; day?: string; late?: boolean; daysLater?: number } | null
    }[]
  }
  const printed = async (repository: Story, ...args: readonly string[]) =>
    JSON.parse((await show(repository, ...args, '--json')).stdout) as Shown

  test.each(['ana-to-raj', 'raj'])(
    'show %s: history adds to each event, and changes nothing',
    async (entry) => {
      const repository = makeStory()
      const [plain, told] = [await printed(repository, entry), await printed(repository, entry, '--history')]
      expect(told.timeline.every(({ written }) => written != null)).toBe(true)
      const without = told.timeline.map((event) =>
        Object.fromEntries(Object.entries(event).filter(([key]) => key !== 'written')),
      )
      expect({ ...told, timeline: without }).toEqual(plain)
    },
  )

  test('says of each event its commit, its days and whether it is late', async () => {
    const repository = makeStory()
    const { timeline } = await printed(repository, 'ana-to-raj', '--history')
    expect(timeline.map(({ written }) => written)).toMatchObject([
      { state: 'committed', day: '2026-11-03', daysLater: 0, late: false, by: null },
      { state: 'committed', day: '2026-11-06', daysLater: 1, late: false },
      {
        commit: repository.git('rev-parse', 'HEAD'),
        day: '2026-11-20',
        daysLater: 8,
        late: true,
        by: 'Lena Voss',
      },
      { state: 'pending' },
    ])
  })
})

describe('where Git can’t tell', () => {
  const files = { ...people, [introduction]: story(...events) }
  const said = async (cwd: string, env: NodeJS.ProcessEnv = {}) =>
    runOwed(['show', 'ana-to-raj', '--history', '--notes', '.', ...today], { cwd, env })

  test('no repository: one clear line, and it is the environment’s', async () => {
    expect(await said(makeFolder(files))).toMatchObject({
      code: 3,
      stdout: '',
      stderr: 'owed: . is in no Git repository. To begin one: git init\n',
    })
  })

  test('a folder inside a bare repository', async () => {
    const root = makeFolder(files)
    execFileSync('git', ['init', '-q', '--bare', '.'], { cwd: root })
    const { code, stderr } = await said(root)
    expect(code).toBe(3)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  test('before the first commit nothing is committed yet', async () => {
    const repository = startStory()
    repository.write(files)
    const { code, stdout } = await show(repository, 'ana-to-raj', '--history')
    expect(code).toBe(0)
    expect(stdout.match(/not committed yet/g)).toHaveLength(3)
  })

  test('a sample: its days are a story, so nothing is late', async () => {
    const repository = makeStory()
    repository.save('2026-11-21', {
      'me.md': people['me.md'].replace('---\n', '---\nsample-as-of: 2026-11-22\n'),
    })
    const { code, stdout } = await show(repository, 'ana-to-raj', '--history')
    expect(code).toBe(0)
    expect(timelineIn(stdout)).toContain('Timeline\n  The sample’s days are a story')
    expect(stdout).not.toMatch(/committed \w+ \d/)
    const json = JSON.parse((await show(repository, 'ana-to-raj', '--history', '--json')).stdout) as {
      timeline: { written: unknown }[]
    }
    expect(json.timeline.map(({ written }) => written)).toEqual([null, null, null, null])
  })
})
