// What pages say of when events were written down: late ones marked in words and form, live and as files.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { getDay } from '#core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { type SnapshotWithHistory, withHistory } from '../../src/host/history/with-history.ts'
import { type Workspace, openWorkspace } from '../../src/host/workspace.ts'
import { ensureLiveBuild } from '../../src/site/live-build.ts'
import { serveSite } from '../../src/site/server.ts'
import { buildStatic } from '../../src/site/static-build.ts'
import { introduction, people, startStory, story, type Story } from '../host/history-story.ts'
import { makeFolder } from '../host/folder.ts'
import { launchBrowser } from './browser.ts'
import { projectRoot } from './running.ts'
import { findBarriers, visit } from './visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser.close()
})

const page = 'introductions/ana-to-raj/'
const thanked = '2026-11-03 thanked Ana'
const replied = '2026-11-05 replied: Thursday'
const met = '2026-11-12 met by video'

/** Thanked at once, answered the next day, met and written down eight days later, reported but not committed. */
function makeStory(me: string = people['me.md']): Story {
  const repository = startStory()
  repository.save('2026-11-03', { 'me.md': me, [introduction]: story(thanked) })
  repository.save('2026-11-06', { [introduction]: story(thanked, replied) })
  const all = story(thanked, replied, met)
  repository.save('2026-11-20', { [introduction]: all })
  repository.write({ [introduction]: `${all}- 2026-11-21 reported to Ana\n` })
  return repository
}

const historyOf = (workspace: Workspace) => (workspace.current() as SnapshotWithHistory).history

/** Resolves with what the workspace tells once `holds` does. */
const until = (workspace: Workspace, holds: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    if (holds()) {
      resolve()
      return
    }
    const unsubscribe = workspace.subscribe(() => {
      if (!holds()) return
      unsubscribe()
      resolve()
    })
  })

/** The site of a notebook with history, closed when the test is over. */
async function serve(root: string) {
  const build = await ensureLiveBuild(projectRoot)
  const bugs: unknown[] = []
  const opened = await openWorkspace({ root, watch: true, today: getDay('2026-11-22') })
  const workspace = withHistory(opened, { onBug: (bug) => bugs.push(bug), restMilliseconds: 0 })
  const site = await serveSite({ workspace, folder: build, port: 0 })
  onTestFinished(async () => {
    await site.close()
    await workspace.close()
    expect(bugs).toEqual([])
  })
  return { workspace, url: site.url }
}

/** The lines of what happened; between them stands what was due. */
const events = '.timeline li:not([data-due])'

describe('the live page', () => {
  test('marks what was written down late, in words and in form, and is silent where it was on its day', async () => {
    const { workspace, url } = await serve(makeStory().top)
    await until(workspace, () => historyOf(workspace) !== undefined)
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page: tab, troubles, close } = await visit(browser, url + page, { colorScheme })
      expect(await tab.locator(events).evaluateAll(linesOf)).toEqual([
        ['Thanked Ana (you) in time', null, false],
        ['Replied: Thursday (they)', 'committed Fri 6 Nov, 1 day later', false],
        ['Met by video (both of you)', 'late: committed Fri 20 Nov, 8 days later', true],
        ['Reported to Ana (you)', 'not committed yet', false],
      ])
      expect(await tab.locator(events).evaluateAll(shapesOf)).toEqual(['none', 'none', 'rotated', 'none'])
      expect(await tab.locator('.legend').textContent()).toContain('written down late')
      expect(await tab.locator('.timeline-silence').textContent()).toContain('Where nothing is said')
      expect(await findBarriers(tab)).toEqual([])
      expect(troubles).toEqual([])
      await close()
    }
  }, 60_000)

  test('of a person says the same of their events, and fits a phone', async () => {
    const { workspace, url } = await serve(makeStory().top)
    await until(workspace, () => historyOf(workspace) !== undefined)
    const { page: tab, close } = await visit(browser, `${url}contacts/raj/`, {
      viewport: { width: 360, height: 740 },
    })
    expect(await tab.locator('.timeline [data-late] .timeline-written').allTextContents()).toEqual([
      'late: committed Fri 20 Nov, 8 days later',
    ])
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await close()
  })

  test('is made from the same snapshot until something changes', async () => {
    const { workspace } = await serve(makeStory().top)
    await until(workspace, () => historyOf(workspace) !== undefined)
    const before = workspace.current()
    expect(workspace.current()).toBe(before)
  })

  test('doesn’t wait for the history: it renders without, and says so once it is there', async () => {
    const { workspace, url } = await serve(makeStory().top)
    const first = await (await fetch(url + page)).text()
    expect(first).toContain('Thanked')
    await until(workspace, () => historyOf(workspace) !== undefined)
    expect(await (await fetch(url + page)).text()).toContain('timeline-written')
  })

  test('an open page hears of a save and of a commit', async () => {
    const repository = makeStory()
    const { workspace, url } = await serve(repository.top)
    await until(workspace, () => historyOf(workspace) !== undefined)
    const { page: tab, close } = await visit(browser, url + page)
    const last = tab.locator('.timeline li').last()
    repository.write({ [introduction]: story(thanked, replied, '2026-11-22 heard: thanks') })
    await last.getByText('heard', { exact: false }).waitFor()
    await last.getByText('not committed yet').waitFor()
    repository.save('2026-11-22')
    const looking = setInterval(() => historyOf(workspace), 50)
    await last.getByText('not committed yet').waitFor({ state: 'detached' })
    clearInterval(looking)
    await close()
  }, 60_000)

  test('says nothing where there is no repository, nothing was committed, or the notebook is a sample', async () => {
    const files = { ...people, [introduction]: story(thanked) }
    const none = startStory()
    none.write(files)
    const sample = makeStory(people['me.md'].replace('---\n', '---\nsample-as-of: 2026-11-22\n'))
    for (const root of [makeFolder(files), none.top, sample.top]) {
      const { workspace, url } = await serve(root)
      historyOf(workspace)
      await fetch(url + page)
      await workspace.close()
      expect(historyOf(workspace)).toBeUndefined()
      const html = await (await fetch(url + page)).text()
      expect(html).toContain('Thanked')
      expect(html).not.toMatch(/timeline-written|timeline-silence|data-late|committed/)
    }
  })
})

/** Each event's words, what is said of its commit, and whether it is marked. */
function linesOf(items: readonly Element[]) {
  const text = (item: Element, selector: string) =>
    item.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? null
  return items.map((item) => [
    text(item, 'p'),
    text(item, '.timeline-written'),
    item.hasAttribute('data-late'),
  ])
}

const shapesOf = (items: readonly Element[]) =>
  items.map((item) => (getComputedStyle(item, '::after').transform === 'none' ? 'none' : 'rotated'))

test('the pages as files say it too, where the notes are in a repository', async () => {
  const out = mkdtempSync(join(tmpdir(), 'owed-static-'))
  try {
    await buildStatic(projectRoot, makeStory().top, out)
    const html = readFileSync(join(out, page, 'index.html'), 'utf8')
    expect(html).toMatch(/late: committed Fri 20 Nov( 2026)?, 8 days later/)
    expect(html).toContain('not committed yet')
    expect(readFileSync(join(out, 'contacts/raj/index.html'), 'utf8')).toContain('8 days later')
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}, 120_000)

test('the sample of the project calls nothing late', () => {
  const root = join(projectRoot, 'notes')
  expect(readFileSync(join(root, 'me.md'), 'utf8')).toContain('sample-as-of')
  const text = execFileSync(
    process.execPath,
    ['scripts/owed.ts', 'show', 'wim-de-groot', '--history', '--notes', root],
    { cwd: projectRoot, encoding: 'utf8' },
  )
  expect(text).toContain('The sample’s days are a story')
})
