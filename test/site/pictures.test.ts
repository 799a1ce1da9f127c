// The main pages look as they did, over the sample notebook on its day. OWED_RECORD=1 keeps how they look now.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { kindsOf } from './kinds.ts'
import { findDifference, record } from './pictures.ts'
import { sampleFolder, serveNotebook, type TestSite } from './running.ts'

// Another browser sets the same type a little differently.
const isPackaged = process.platform === 'linux'

let browser: Browser
let page: Page
let site: TestSite
beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveNotebook(sampleFolder)
  page = await browser.newPage({ viewport: { width: 1180, height: 800 }, colorScheme: 'light' })
}, 120_000)
afterAll(async () => {
  await browser.close()
  await site.close()
})

const main = [
  ...['today', 'sitting', 'introductions', 'an introduction', 'contacts', 'a contact'],
  ...['timeline', 'calendar', 'ledger', 'network', 'record'],
]

test.each(main)('%s', async (name) => {
  const kind = (await kindsOf(site)).find((one) => one.name === name)
  await page.goto(new URL(kind?.path ?? '/nowhere/', site.url).href)
  await page.evaluate(() => document.fonts.ready.then(() => true))
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' })
  const file = name.replace(/^an? /, 'one-')
  if (process.env.OWED_RECORD === '1' && isPackaged) record(file, picture)
  const difference = findDifference(file, picture)
  if (!isPackaged && difference !== undefined)
    console.log(`${name} isn’t compared: the pictures are of another browser. ${difference}`)
  else expect(difference).toBeUndefined()
})
