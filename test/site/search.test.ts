// Search over every page and on its own, in a real browser: people first, while one types, by the keyboard alone.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { five } from './notebooks.ts'
import { serveNotebook, type TestSite } from './running.ts'
import { findBarriers, visit } from './visit.ts'

const notebook = {
  ...five,
  'contacts/jose-munoz.md':
    '---\nname: José Muñoz\naliases: [Pepe]\nrole: Cartographer\nemail: pepe@example.org\ntags: [maps]\n---\n\n## Timeline\n- 2026-11-18 talked by phone: the lighthouse keeper wants a chart\n',
} as const

let browser: Browser
let site: TestSite

beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveNotebook(notebook)
}, 120_000)
afterAll(async () => {
  await browser.close()
  await site.close()
})

const at = (path: string): string => new URL(path, site.url).href
const names = (page: Page, within = '#search'): Promise<readonly string[]> =>
  page.locator(`${within} .hit-name`).allInnerTexts()
const said = (page: Page, words: string | RegExp): Promise<void> =>
  page.locator('#search [data-search-said]').filter({ hasText: words }).waitFor()

test('a slash opens it; people come first; arrows, Enter and Escape', async () => {
  const { page, troubles, close } = await visit(browser, at('/contacts/'))
  await page.keyboard.press('/')
  const field = page.locator('#search').getByRole('searchbox')
  await field.pressSequentially('munoz jose')
  await said(page, '1 person')
  expect(await names(page)).toEqual(['José Muñoz'])
  expect(await page.locator('#search mark').first().innerText()).toBe('José')
  expect(await findBarriers(page)).toEqual([])
  await field.fill('ben')
  await said(page, /1 person, 1 introduction/)
  expect(await names(page)).toEqual(['Ben Okoro', 'Ben Okoro, through Ada Berg'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('through Ada Berg')
  await page.keyboard.press('Escape')
  expect(await page.locator('#search').isVisible()).toBe(false)
  await page.keyboard.press('Control+k')
  await field.fill('keeper')
  await page.locator('#search .hit-about', { hasText: 'lighthouse' }).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/contacts\/jose-munoz\/#line-\d+$/)
  expect(await page.locator('li:target').innerText()).toContain('lighthouse keeper')
  expect(troubles).toEqual([])
  await close()
}, 60_000)

test('its page needs no script, and says kindly that nothing fits', async () => {
  const { page, close } = await visit(browser, at('/search/'), { javaScriptEnabled: false })
  await page.locator('main').getByRole('searchbox').fill('lighthouse keeper')
  await page.locator('main').getByRole('button', { name: 'Search' }).click()
  expect(await page.locator('main [data-search-said]').innerText()).toBe('1 note.')
  expect(await page.locator('main .hit').innerText()).toContain('Wed 18 Nov')
  await page.goto(at('/search/?q=xyzzy'))
  expect(await page.locator('main').innerText()).toContain('Nothing is written down that fits.')
  await close()
}, 60_000)

test('whoever types a slash writes one; who is not found can be added', async () => {
  const { page, troubles, close } = await visit(browser, at('/contacts/ben/'))
  await page.getByRole('textbox', { name: 'What happened' }).pressSequentially('talked/')
  expect(await page.locator('#search').isVisible()).toBe(false)
  await page.getByRole('textbox', { name: 'What happened' }).fill('')
  await page.locator('a[data-search]').click()
  await page.keyboard.type('Lena Weiss')
  await said(page, 'Nothing found.')
  await page.locator('#search').getByRole('button', { name: 'New' }).click()
  expect(await page.locator('#quick-add').getByLabel('Name').inputValue()).toBe('Lena Weiss')
  expect(troubles).toEqual([])
  await close()
}, 60_000)

test('what was saved a moment ago is found', async () => {
  const { page, close } = await visit(browser, at('/search/?q=zeppelin'))
  await page.locator('main .search-nothing').waitFor()
  site.write('contacts/zoe.md', '---\nname: Zoë Quinn\n---\nFlies a zeppelin.\n')
  await page.locator('main .hit', { hasText: 'zeppelin' }).waitFor()
  expect(await names(page, 'main')).toEqual(['Zoë Quinn'])
  await close()
}, 60_000)
