// Every page over the sample notebook in a real browser: no barrier, no error, nothing foreign, nothing too wide or too small.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { kindsOf } from './kinds.ts'
import { sampleFolder, serveNotebook, type TestSite } from './running.ts'
import { visit } from './visit.ts'
import { walk } from './walk.ts'

let browser: Browser
let site: TestSite

beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveNotebook(sampleFolder)
}, 120_000)
afterAll(async () => {
  await browser.close()
  await site.close()
})

test('each kind of page is clean, in light and dark, on a phone, on paper and on a wall', async () => {
  expect((await walk(browser, site.url, await kindsOf(site), 'all')).join('\n')).toBe('')
}, 180_000)

test('it reads without JavaScript', async () => {
  const { page, troubles, close } = await visit(browser, site.url, { javaScriptEnabled: false })
  expect(await page.locator('.row').count()).toBeGreaterThan(0)
  expect(troubles).toEqual([])
  await close()
})

test('the keyboard reaches the skip link first, then the pages, then what is owed', async () => {
  const { page, close } = await visit(browser, site.url)
  const reached: string[] = []
  for (let presses = 0; presses < 8; presses++) {
    await page.keyboard.press('Tab')
    reached.push(await page.evaluate(() => document.activeElement?.textContent.trim() ?? ''))
  }
  expect(reached.slice(0, 5)).toEqual(['Skip to the page', 'Owed', 'Today', 'Sitting', 'Introductions'])
  expect(reached.at(-1)).not.toBe('')
  await close()
})

test('on paper there is no navigation, and what is owed is there', async () => {
  const { page, close } = await visit(browser, site.url)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.masthead nav').isVisible()).toBe(false)
  const rows = page.locator('.row-sentence')
  expect(await rows.count()).toBeGreaterThan(10)
  for (const row of await rows.all())
    expect(await row.evaluate((one) => one.checkVisibility({ contentVisibilityAuto: true }))).toBe(true)
  expect((await page.pdf()).length).toBeGreaterThan(10_000)
  await close()
})

test('the sample says which day it shows', async () => {
  const { page, close } = await visit(browser, site.url)
  expect(await page.locator('.banner').textContent()).toMatch(
    /^The sample notebook, as of \w{3} \d+ \w{3} \d{4}$/,
  )
  await close()
})
