// Deeds from Today and from the pages of entries, in a real browser: done, snoozed, opened, and what is new.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { keyOf } from './actions.ts'
import { launchBrowser } from './browser.ts'
import { five } from './notebooks.ts'
import { ensureLiveBuild } from '../../src/site/live-build.ts'
import { serveSite } from '../../src/site/server.ts'
import { projectRoot, serveNotebook, type TestSite } from './running.ts'
import { findBarriers, visit } from './visit.ts'

let browser: Browser
let site: TestSite

beforeAll(async () => {
  browser = await launchBrowser()
}, 120_000)
afterAll(() => browser.close())
beforeEach(async () => {
  site = await serveNotebook(five)
  return () => site.close()
}, 120_000)

const note = 'introductions/ada-to-ben.md'
const read = (path: string): string => readFileSync(join(site.folder, path), 'utf8')
const at = (path: string): string => new URL(path, site.url).href
const says = (page: Page, words: string): Promise<void> =>
  page.locator('#toast p').filter({ hasText: words }).waitFor()

test.each(['/', '/introductions/ada-to-ben/', '/contacts/ben/'])(
  'on %s: done, and taken back',
  async (path) => {
    const { page, troubles, close } = await visit(browser, at(path))
    const row = page.locator('.row', { hasText: 'Reach out to Ben' })
    await row.getByRole('button', { name: 'Done' }).click()
    expect(await findBarriers(page)).toEqual([])
    await page.locator('#panel').getByLabel('A word').fill('proposed Thursday')
    await page.locator('#panel').getByRole('button', { name: 'By phone' }).click()
    await says(page, 'Reached out to Ben.')
    await row.waitFor({ state: 'detached' })
    expect(read(note)).toContain('- 2026-11-22 reached out to ben by phone: proposed Thursday\n')
    await page.getByRole('button', { name: 'Undo' }).click()
    await row.waitFor()
    expect(read(note)).toBe(five[note])
    expect(troubles).toEqual([])
    await close()
  },
  60_000,
)

test('snoozed until a day of one’s own, by the keyboard alone', async () => {
  const { page, close } = await visit(browser, at('/'))
  const opener = page.locator('.row', { hasText: 'Reach out to Ben' }).getByRole('button', { name: 'Snooze' })
  await opener.focus()
  await page.keyboard.press('Enter')
  await page.locator('#panel').waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Tomorrow')
  await page.keyboard.press('Escape')
  expect(await opener.evaluate((one) => one === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await page.locator('#panel').getByLabel('Until').fill('2026-12-01')
  await page.keyboard.press('Enter')
  await says(page, 'Put off until 2026-12-01')
  expect(read(note)).toContain('- 2026-11-22 snoozed ben until 2026-12-01\n')
  await close()
}, 60_000)

test('an outcome is told with how it went', async () => {
  site.write(note, `${five[note]}- 2026-11-20 reached out to ben\n- 2026-11-20 scheduled for 2026-11-21\n`)
  const { page, close } = await visit(browser, at('/'))
  await page
    .locator('.row', { hasText: 'how it went with Ben' })
    .getByRole('button', { name: 'Done' })
    .click()
  await page.locator('#panel').getByLabel('not a fit').check()
  await page.locator('#panel').getByRole('button', { name: 'Talked by video' }).click()
  await page.locator('.row', { hasText: 'Tell Ada' }).first().waitFor()
  expect(read(note)).toMatch(/- 2026-11-22 talked (?:to |with )?ben by video #not-a-fit\n/)
  await close()
}, 60_000)

test('what happened is written down on the entry’s own page, or said to be wrong', async () => {
  const { page, close } = await visit(browser, at('/introductions/ada-to-ben/'))
  const line = page.getByRole('textbox', { name: 'What happened' })
  await line.fill('scheduled with Ben')
  await page.keyboard.press('Enter')
  await page.locator('.log-said').getByText('needs a day').waitFor()
  expect(read(note)).toBe(five[note])
  await line.fill('heard from ben: he is keen')
  await page.getByRole('button', { name: 'Write it down' }).click()
  await page.locator('.timeline').getByText('he is keen').waitFor()
  expect(read(note)).toContain('- 2026-11-22 heard from ben: he is keen\n')
  expect(await line.inputValue()).toBe('')
  await close()
}, 60_000)

test('once one row is done, the focus is in the next', async () => {
  const { page, close } = await visit(browser, at('/'))
  const rows = page.locator('[data-section=due] .row')
  const following = await rows.nth(1).getAttribute('id')
  await rows.first().getByRole('button', { name: 'Done' }).click()
  await page.locator('#panel').getByRole('button').first().click()
  await page.locator('#toast').waitFor()
  expect(await page.evaluate(() => document.activeElement?.closest('.row')?.id)).toBe(following)
  await close()
}, 60_000)

test('a page that was open before Owed was started anew acts with the new start’s key', async () => {
  const { page, close } = await visit(browser, at('/'))
  const { port } = site
  const key = await keyOf(site.url)
  await site.close()
  const again = await serveNotebook(five)
  const restarted = await serveSite({
    workspace: again.workspace,
    folder: await ensureLiveBuild(projectRoot),
    port,
  })
  await page.waitForFunction(
    (before) => document.querySelector<HTMLMetaElement>('meta[name=owed-key]')?.content !== before,
    key,
  )
  await page.getByRole('button', { name: 'Done with: Reach out to Ben' }).click()
  await page.locator('#panel').getByRole('button', { name: 'By email' }).click()
  await says(page, 'Reached out to Ben.')
  await restarted.close()
  await again.close()
  await close()
}, 60_000)

test('somebody new: by n, by name, and taken back', async () => {
  const { page, troubles, close } = await visit(browser, at('/contacts/'))
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog', { name: 'New' })
  expect(await findBarriers(page)).toEqual([])
  await dialog.getByLabel('Name').fill('Lena Weiss')
  await dialog.getByLabel('Where').fill('at the boats')
  await page.keyboard.press('Enter')
  await says(page, 'Added Lena Weiss.')
  await page.locator('main').getByRole('link', { name: 'Lena Weiss' }).waitFor()
  expect(read('contacts/lena-weiss.md')).toContain('met: 2026-11-22\nmet-at: at the boats\n')
  await page.keyboard.press('u')
  await page.locator('main').getByRole('link', { name: 'Lena Weiss' }).waitFor({ state: 'detached' })
  expect(() => read('contacts/lena-weiss.md')).toThrow()
  expect(troubles).toEqual([])
  await close()
}, 60_000)

test('an introduction: people are suggested, what is missing is said, who is nearly here is asked about', async () => {
  const { page, close } = await visit(browser, at('/'))
  await page.getByRole('button', { name: 'New' }).click()
  const dialog = page.getByRole('dialog', { name: 'New' })
  await dialog.getByLabel('Introduction to me').check()
  await dialog.getByLabel('Who introduced you').pressSequentially('OKO')
  await page.locator('#people option[value="Ben Okoro"]').waitFor({ state: 'attached' })
  await dialog.getByLabel('Who introduced you').fill('Ben Okoro')
  await dialog.getByRole('button', { name: 'Write it down' }).click()
  await dialog.getByText('Say whom you were introduced to.').waitFor()
  await dialog.getByLabel('To whom').fill('Ada Burg')
  await dialog.getByRole('button', { name: 'Write it down' }).click()
  await dialog.getByText('Ada Berg').waitFor()
  await dialog.getByLabel('This is somebody else').check()
  await dialog.getByRole('button', { name: 'Write it down' }).click()
  await says(page, 'Added Ben Okoro’s introduction to Ada Burg.')
  await page.locator('.row', { hasText: 'Reach out to Ada' }).first().waitFor()
  await close()
}, 60_000)

test('one script for every page, within its budget', async () => {
  const { page, close } = await visit(browser, at('/sitting/'))
  const sources = await page
    .locator('script[src]')
    .evaluateAll((all) => all.map((one) => (one as HTMLScriptElement).src))
  const imported = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.js')),
  )
  const { gzipSync } = await import('node:zlib')
  let size = 0
  for (const source of new Set([...sources, ...imported]))
    size += gzipSync(Buffer.from(await (await fetch(source)).arrayBuffer())).length
  expect(size).toBeGreaterThan(1000)
  expect(size).toBeLessThan(60_000)
  await close()
})
