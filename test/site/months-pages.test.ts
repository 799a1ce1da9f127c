// The timeline, the calendar, the rules and a person at a glance, in a real browser.
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Contact } from '#core'
import { openWith } from '../../src/site/insight.ts'
import { personHref } from '../../src/site/links.ts'
import { launchBrowser } from './browser.ts'
import { projectRoot, sampleFolder, serveNotebook, type TestSite } from './running.ts'
import { visit } from './visit.ts'

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

const at = (path: string): string => new URL(path, site.url).href

describe('the timeline', () => {
  test('is narrowed by a form, without JavaScript too, and the address keeps it', async () => {
    const { page, troubles, close } = await visit(browser, at('/timeline/'), { javaScriptEnabled: false })
    const all = await page.locator('.moment').count()
    await page.getByLabel('Person').selectOption({ label: 'Priya Raman' })
    await page.getByLabel('Kind').selectOption({ label: 'Asked' })
    await page.getByRole('button', { name: 'Show' }).click()
    expect(new URL(page.url()).search).toBe('?person=priya-raman&kind=asked')
    const left = page.locator('.moment')
    expect(await left.count()).toBeLessThan(all)
    for (const line of await left.all()) expect(await line.textContent()).toContain('Priya Raman')
    await page.getByRole('link', { name: 'Show everything' }).click()
    expect(await page.locator('.moment').count()).toBe(all)
    expect(troubles).toEqual([])
    await close()
  })

  test('leads to the very line in the note', async () => {
    const { page, close } = await visit(browser, at('/timeline/2026-11/'))
    await page.locator('.moment:not([data-ahead]) .moment-verb').first().click()
    const id = decodeURIComponent(new URL(page.url()).hash.slice(1))
    await page.locator(`[id="${id}"]`).waitFor({ state: 'visible' })
    expect(await page.locator(`[id="${id}"]`).textContent()).toContain('2026-11-18')
    await close()
  })

  test.each(['2026-13', 'soon', '%20'])('has no page for the month “%s”', async (month) => {
    expect((await fetch(at(`/timeline/${month}/`))).status).toBe(404)
  })

  test('says so where a month has nothing, and who isn’t known', async () => {
    const empty = await (await fetch(at('/timeline/2020-02/?person=Nobody+Atall'))).text()
    expect(empty).toContain('Nothing is written down for February 2020.')
    expect(empty).toMatch(/Nobody in the notes is called “<bdi data-name>Nobody Atall<\/bdi>”/)
  })
})

test('a built timeline is narrowed by its script, which takes what was asked along to other months', async () => {
  const { page, troubles, close } = await visit(browser, at('/timeline/2026-11/'))
  await page.evaluate(() => document.querySelector('.month-filter')?.after(document.createElement('output')))
  await page.evaluate(() => document.querySelector('output')?.setAttribute('data-month-left', ''))
  const script = readFileSync(join(projectRoot, 'src/site/browser/months.ts'), 'utf8')
  await page.evaluate(stripTypeScriptTypes(`{${script}}`))
  await page.getByLabel('Kind').selectOption({ label: 'Met' })
  await page.getByRole('button', { name: 'Show' }).click()
  expect(new URL(page.url()).search).toBe('?kind=met')
  expect(await page.locator('output').textContent()).toBe('2 lines here are like that.')
  expect(await page.locator('.moment:visible').count()).toBe(2)
  expect(await page.locator('.month-day:visible').count()).toBe(2)
  expect(await page.locator('.month-links a').first().getAttribute('href')).toContain('?kind=met')
  await page.getByRole('link', { name: 'Show everything' }).click()
  expect(await page.locator('.moment:visible').count()).toBe(await page.locator('.moment').count())
  expect(troubles).toEqual([])
  await close()
})

describe('the calendar', () => {
  test('is a table with the days of the week, and today in it', async () => {
    const { page, close } = await visit(browser, at('/calendar/'))
    expect(await page.getByRole('columnheader').allTextContents()).toHaveLength(7)
    const today = page.getByRole('cell').filter({ hasText: 'today' })
    expect(await today.getByRole('listitem').allTextContents()).toContainEqual(
      expect.stringContaining('Thank Mei for the meeting'),
    )
    await page.getByRole('link', { name: 'December 2026' }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('December 2026')
    await close()
  })

  test('is a list of the days that have anything on a phone, no wider than it', async () => {
    const { page, close } = await visit(browser, at('/calendar/'), { viewport: { width: 360, height: 740 } })
    const days = page.getByRole('cell')
    for (const day of await days.all()) expect((await day.textContent())?.trim()).not.toBe('')
    expect(await days.first().locator('.calendar-words').isVisible()).toBe(true)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await close()
  })

  test('ends where there is nothing to come', async () => {
    expect((await fetch(at('/calendar/2027-11/'))).status).toBe(200)
    for (const month of ['2027-12', '2026-09', '2026-13'])
      expect((await fetch(at(`/calendar/${month}/`))).status, month).toBe(404)
  })
})

test('a rule is found by its id in the address', async () => {
  const { page, close } = await visit(browser, at('/rules/#report'))
  const rule = page.locator('#report')
  expect(await rule.getByRole('heading').textContent()).toBe('Tell the introducer how it went')
  expect(await rule.evaluate((one) => Math.abs(one.getBoundingClientRect().top) < innerHeight)).toBe(true)
  await close()
})

/** How much there is to say of somebody before a call. */
const weightOf = ({ person, note: { fields } }: Contact): number =>
  openWith(site.workspace.current(), person.id).length + fields.offers.length + fields.seeks.length

test('before a call a person is seen at a glance: on one screen, or one swipe of a phone', async () => {
  const sizes = [
    { width: 1180, height: 800, screens: 1 },
    { width: 390, height: 844, screens: 2 },
  ]
  const { contacts } = site.workspace.current().notebook
  const fullest = contacts.toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, 4)
  for (const { width, height, screens } of sizes) {
    const context = await browser.newContext({ viewport: { width, height } })
    const page = await context.newPage()
    for (const { person } of fullest) {
      await page.goto(at(personHref(person.id)), { waitUntil: 'domcontentloaded' })
      const bottom = await page.locator('.glance').evaluate((one) => one.getBoundingClientRect().bottom)
      expect(bottom, `${person.name} at ${width}`).toBeLessThanOrEqual(height * screens)
    }
    await context.close()
  }
}, 60_000)
