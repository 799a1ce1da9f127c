// Every page over the sample notebook in a real browser: no barrier, no error, nothing foreign, nothing too wide.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { introductionHref, personHref } from '../../src/site/links.ts'
import { launchBrowser } from './browser.ts'
import { crawl, deadLinks } from './crawl.ts'
import { broken, endless } from './notebooks.ts'
import { sampleFolder, serveNotebook, type TestSite } from './running.ts'
import { findBarriers, unfold, visit } from './visit.ts'

let browser: Browser
let site: TestSite
let mistakes: TestSite
let long: TestSite

beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveNotebook(sampleFolder)
  mistakes = await serveNotebook(broken)
  long = await serveNotebook(endless)
}, 120_000)
afterAll(async () => {
  await browser.close()
  await site.close()
  await mistakes.close()
  await long.close()
})

/** The kinds of page, the richest of each, as absolute addresses with their heading and status. */
function kinds(): readonly (readonly [url: string, heading: RegExp, status: number])[] {
  const { introductions, contacts } = site.workspace.current().notebook
  const longest = introductions.toSorted((a, b) => b.events.length - a.events.length)[0]
  const closest = contacts.toSorted((a, b) => b.events.length - a.events.length)[0]
  const at = (path: string): string => new URL(path, site.url).href
  return [
    [at('/'), /^Owed a follow-up$/, 200],
    [at('/sitting/'), /^A sitting$/, 200],
    [at('/introductions/'), /^Introductions$/, 200],
    [at(`/introductions/${longest?.id ?? ''}/`), /\S/, 200],
    [at('/contacts/'), /^Contacts$/, 200],
    [at(`/contacts/${closest?.person.id ?? ''}/`), new RegExp(closest?.person.name ?? '-'), 200],
    [new URL('/problems/', mistakes.url).href, /^Problems$/, 200],
    [at('/nowhere/'), /^Nothing here$/, 404],
  ]
}

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test('each kind of page is clean', async () => {
    for (const [url, heading, status] of kinds()) {
      const { page, troubles, close } = await visit(browser, url, { colorScheme }, status)
      expect(await page.locator('h1').allTextContents()).toEqual([expect.stringMatching(heading)])
      await unfold(page)
      expect(await findBarriers(page), url).toEqual([])
      expect(troubles, url).toEqual([])
      await close()
    }
  }, 90_000)
})

test('nothing is wider than a phone of 360 pixels', async () => {
  for (const [url, , status] of kinds()) {
    const { page, close } = await visit(browser, url, { viewport: { width: 360, height: 740 } }, status)
    await unfold(page)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, url).toBeLessThanOrEqual(360)
    await close()
  }
}, 60_000)

const endlessPaths = [
  '/',
  '/sitting/',
  '/introductions/',
  '/introductions/ada-to-raj/',
  '/introductions/ana-to-raj/',
  '/contacts/',
  '/contacts/ada/',
]

test('nor are words without an end', async () => {
  for (const path of endlessPaths) {
    const url = new URL(path, long.url).href
    const { page, close } = await visit(browser, url, { viewport: { width: 360, height: 740 } })
    await unfold(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360)
    await close()
  }
}, 60_000)

test('a line of prose has 60 to 75 characters', async () => {
  const url = new URL('/contacts/ada/', long.url).href
  const { page, close } = await visit(browser, url, { viewport: { width: 1200, height: 900 } })
  const lengths = await page.locator('.prose p').first().evaluate(lineLengths)
  expect(lengths.length).toBeGreaterThan(4)
  for (const length of lengths.slice(0, -1)) {
    expect(length).toBeGreaterThanOrEqual(60)
    expect(length).toBeLessThanOrEqual(75)
  }
  await close()
})

/** How many characters each line of a paragraph has, as it is laid out. */
function lineLengths(paragraph: Element): readonly number[] {
  const text = paragraph.firstChild
  const tops = Array.from(text?.textContent ?? '', (_, index) => {
    const range = document.createRange()
    if (text) range.setStart(text, index)
    if (text) range.setEnd(text, index + 1)
    return Math.round(range.getBoundingClientRect().top)
  })
  return [...Map.groupBy(tops, (top) => top).values()].map((line) => line.length)
}

test('every entry of the sample has its page', async () => {
  const { introductions, people } = site.workspace.current().notebook
  const paths = [
    ...introductions.map(({ id }) => introductionHref(id)),
    ...[...people.values()].map(({ id }) => personHref(id)),
  ]
  for (const path of paths) {
    const response = await fetch(new URL(path, site.url))
    expect(response.status, path).toBe(200)
    expect(await response.text()).toContain('</html>')
  }
}, 60_000)

test('every link inside leads to a page', async () => {
  const answers = await crawl(async (path) => {
    const response = await fetch(new URL(path, site.url))
    return { status: response.status, html: await response.text() }
  })
  expect(deadLinks(answers)).toEqual([])
  expect(answers.size).toBeGreaterThan(40)
}, 60_000)

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
