// A static copy read on a later day says what is owed on that day, as a new one would.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type Day, getDay } from '#core'
import { openWorkspace, type Snapshot } from '../../src/host/workspace.ts'
import { buildStatic } from '../../src/site/static-build.ts'
import { introductionHref } from '../../src/site/links.ts'
import { fullDay } from '../../src/site/words/dates.ts'
import { introductionPage } from '../../src/site/views/introduction.ts'
import { owedNow } from '../../src/site/views/sitting.ts'
import { todayPage } from '../../src/site/views/today.ts'
import { launchBrowser } from './browser.ts'
import { projectRoot } from './running.ts'

const built = getDay('2026-11-22')
const notes = {
  'me.md': '---\nname: Sam\n---\n',
  'contacts/ana.md': '---\nname: Ana Silva\ncadence: 2w\n---\n## Timeline\n- 2026-11-12 talked by phone\n',
  'contacts/raj.md': '---\nname: Raj Patel\nmet: 2026-11-21\n---\n\n- [ ] 2026-11-27 send the deck\n',
  'introductions/ana-to-raj.md': '---\nkind: received\nintroducer: ana\nto: raj\ndate: 2026-11-20\n---\n',
  'introductions/lena-to-zoe.md':
    '---\nintroducer: Lena\nto: Zoe\ndate: 2026-11-01\n---\n## Timeline\n- 2026-11-01 thanked\n- 2026-11-02 wrote\n- 2026-11-18 snoozed until 2026-11-26\n',
  'introductions/kim-and-lee.md':
    '---\nkind: made\nparties: [Kim, Lee]\ndate: 2026-11-16\n---\n## Timeline\n- 2026-11-16 asked Kim\n- 2026-11-16 asked Lee\n- 2026-11-18 agreed Kim\n- 2026-11-19 agreed Lee\n- 2026-11-20 introduced\n',
}
const temp = mkdtempSync(join(tmpdir(), 'owed-recount-'))
const out = join(temp, 'dist')
let browser: Browser

beforeAll(async () => {
  for (const [path, text] of Object.entries(notes)) {
    mkdirSync(dirname(join(temp, 'notes', path)), { recursive: true })
    writeFileSync(join(temp, 'notes', path), text)
  }
  await buildStatic(projectRoot, join(temp, 'notes'), out, { today: built })
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser.close()
  rmSync(temp, { recursive: true, force: true })
})

/** The notebook as a new copy would have it on a later day. */
const snapshotOn = async (today: Day): Promise<Snapshot> =>
  (await openWorkspace({ root: join(temp, 'notes'), today, watch: false })).current()

/** Opens a page of the copy on a day, at noon. */
async function openOn(day: Day, path: string): Promise<Page> {
  const page = await browser.newPage({ timezoneId: 'America/Sao_Paulo' })
  await page.clock.setFixedTime(new Date(`${day}T12:00:00-03:00`))
  await page.goto(pathToFileURL(join(out, path)).href)
  return page
}

interface Shown {
  readonly title: string
  readonly rows: readonly (readonly string[])[]
}

/** Every group that stands on Today, with its rows. */
const groupsShown = (page: Page): Promise<readonly Shown[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('#main > .hung, #main > .folds > details')]
      .filter(({ hidden }) => !hidden)
      .map((group) => ({
        title: group.querySelector('h2')?.textContent.replace(/\s+/g, ' ').trim() ?? '',
        rows: [...group.querySelectorAll<HTMLElement>('.row')]
          .filter(({ hidden }) => !hidden)
          .map((row) => [
            row.querySelector('.row-sentence')?.textContent.trim() ?? '',
            row.dataset.status ?? '',
            row.querySelector('.lateness')?.textContent.replace(/\s+/g, ' ').trim() ?? '',
            row.querySelector('.lapse:not([hidden])')?.textContent.trim() ?? '',
          ]),
      })),
  )

/** The same as a new copy would show it. */
function groupsExpected(snapshot: Snapshot): readonly Shown[] {
  const { repair, groups, folded } = todayPage(snapshot)
  const steps = repair.flatMap((one) => one.steps)
  return [
    ...(steps.length > 0 ? [{ title: 'Repair first', rows: steps }] : []),
    ...[...groups, ...folded].map(({ title, count, rows }) => ({ title: `${title} ${count}`, rows })),
  ].map(({ title, rows }) => ({
    title,
    rows: rows.map(({ sentence, status, lateness, lapse, due }) => [
      sentence,
      status,
      lateness === '' ? `since ${due.words}` : lateness,
      lapse,
    ]),
  }))
}

test.each([0, 1, 4, 5, 6, 8, 13, 30])('Today, %i days after it was built', async (count) => {
  const day = addDays(built, count)
  const snapshot = await snapshotOn(day)
  const page = await openOn(day, 'index.html')
  expect(await groupsShown(page)).toEqual(groupsExpected(snapshot))
  expect(await page.locator('.lede').textContent()).toBe(todayPage(snapshot).sentence)
  expect(await page.locator('.masthead .day').textContent()).toContain(fullDay(day))
  expect(await page.locator('.begin').count()).toBe(todayPage(snapshot).owed > 0 ? 1 : 0)
  await page.close()
})

test('a sitting has the cards of its day, with the line of that day', async () => {
  const day = addDays(built, 6)
  const page = await openOn(day, 'sitting/index.html')
  const titles = await page.locator('#cards > .card h2').allTextContents()
  expect(titles.map((title) => title.trim())).toEqual(
    owedNow(await snapshotOn(day)).map(({ sentence }) => sentence),
  )
  expect(titles.length).toBeGreaterThan(2)
  expect(await page.locator('.lede').textContent()).toBe(`${titles.length} follow-ups to write.`)
  expect(await page.locator('.sitting-end p:visible').allTextContents()).toEqual([
    expect.stringContaining('Back to today'),
  ])
  const lines = await page.locator('#cards .by-hand code').allTextContents()
  expect(lines).toContain('- 2026-11-28 apologised to ana')
  await page.close()
})

test('an introduction’s page has the apology on its day, and not before', async () => {
  const path = join(introductionHref('ana-to-raj'), 'index.html')
  for (const count of [5, 6]) {
    const day = addDays(built, count)
    const page = await openOn(day, path)
    const shown = (await page.locator('.row:visible .row-sentence').allTextContents()).map((words) =>
      words.trim(),
    )
    const expected = introductionPage(await snapshotOn(day), 'ana-to-raj')?.owed ?? []
    expect(shown.toSorted(), day).toEqual(expected.map(({ sentence }) => sentence).toSorted())
    expect(shown.some((words) => words.startsWith('Apologise'))).toBe(count === 6)
    await page.close()
  }
})

test('what is copied carries the day on which it is read', async () => {
  const page = await openOn(addDays(built, 2), join(introductionHref('ana-to-raj'), 'index.html'))
  const lines = await page
    .locator('.row:visible [data-by-hand]')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.byHand))
  expect(lines).toEqual(['- 2026-11-24 reached out to raj', '- 2026-11-24 thanked ana'])
  await page.close()
})

test('what is owed has its words on its page from its day on, and Today leads to them', async () => {
  for (const count of [0, 4]) {
    const page = await openOn(addDays(built, count), 'contacts/raj/index.html')
    expect(await page.locator('.row:visible', { hasText: 'Send the deck' }).count()).toBe(1)
    expect(await page.locator('.row-draft:visible', { hasText: 'Send the deck' }).count()).toBe(0)
    await page.close()
  }
  const page = await openOn(addDays(built, 5), 'index.html')
  await page.getByRole('link', { name: /^Draft for: Send the deck/ }).click()
  await page.waitForURL(/raj/)
  expect(await page.locator('details.row-draft[open] textarea').inputValue()).toMatch(/deck/)
  expect(await page.locator('.row-draft', { hasText: 'Apologise to Raj' }).isVisible()).toBe(false)
  await page.close()
})

test('without a script it says for which day it was counted', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(pathToFileURL(join(out, 'index.html')).href)
  expect(await groupsShown(page)).toEqual(groupsExpected(await snapshotOn(built)))
  expect(await page.locator('#built').textContent()).toMatch(
    /Built on\s+Sun 22 Nov 2026.*counted for that day/s,
  )
  await page.goto(pathToFileURL(join(out, introductionHref('ana-to-raj'), 'index.html')).href)
  expect(await page.locator('.row:visible').count()).toBe(2)
  await context.close()
})

test('the icon in the browser’s tab has the count of the day', async () => {
  const numberOn = async (day: Day): Promise<string> => {
    const page = await openOn(day, 'contacts/ana/index.html')
    const href = (await page.locator('link[rel=icon]').evaluate((link: HTMLLinkElement) => link.href)) || ''
    const icon = await page.goto(href).then(() => page.locator('svg').textContent())
    await page.close()
    return icon ?? ''
  }
  const days = [0, 5, 6, 13, 30, 45].map((count) => addDays(built, count))
  const shown = await Promise.all(days.map(numberOn))
  const sure = days.map((day) => (day > addDays(built, 30) ? addDays(built, 30) : day))
  const owed = await Promise.all(sure.map(async (day) => todayPage(await snapshotOn(day)).owed))
  expect(shown).toEqual(owed.map((count) => (count === 0 ? '' : String(count))))
  expect(new Set(shown).size).toBeGreaterThan(2)
})

test('after a month it says that it is too old to be sure', async () => {
  const page = await openOn(addDays(built, 45), 'index.html')
  expect(await page.locator('#main > .banner').textContent()).toContain('This copy is 45 days old')
  expect(await page.locator('#built').textContent()).toContain('Sun 22 Nov 2026')
  await page.close()
})

test('where the clock is behind, it stays as it was built', async () => {
  const page = await openOn(addDays(built, -3), 'index.html')
  expect(await groupsShown(page)).toEqual(groupsExpected(await snapshotOn(built)))
  await page.close()
})
