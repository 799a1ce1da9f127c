// What a reader meets where notes are gone, broken or hostile: each has a page that says so, and nothing runs.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pages, personHref } from '../../src/site/links.ts'
import { adversarial, strangeNames } from './adversarial.ts'
import { launchBrowser } from './browser.ts'
import { serveNotebook, type TestSite } from './running.ts'
import { visit } from './visit.ts'

let browser: Browser
let site: TestSite
beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveNotebook(adversarial)
}, 120_000)
afterAll(async () => {
  await browser.close()
  await site.close()
})
const at = (path: string): string => new URL(path, site.url).href

describe('a note that was deleted', () => {
  test('says that nothing is here and leads on, whatever it was', async () => {
    for (const path of ['/introductions/deleted/', '/contacts/deleted/']) {
      const { page, close, troubles } = await visit(browser, at(path), {}, 404)
      expect(await page.locator('h1').textContent()).toBe('Nothing here')
      expect(await page.locator('main').innerText()).toContain('No note leads to this address')
      await page.locator('main').getByRole('link', { name: 'contacts' }).click()
      expect(await page.locator('h1').textContent()).toBe('Contacts')
      expect(troubles).toEqual([])
      await close()
    }
  })
})

describe('a filter that matches nothing', () => {
  test.each([pages.contacts, pages.introductions])('of %s says so and leads back', async (path) => {
    const { page, close, troubles } = await visit(browser, at(`${path}?q=nobody-at-all`))
    const said = page.locator('.filter-nothing')
    expect(await said.innerText()).toMatch(/fits that/)
    await said.getByRole('link').click()
    await expect.poll(() => page.locator('main tbody tr').count()).toBeGreaterThan(5)
    expect(troubles).toEqual([])
    await close()
  })
  test.each([
    `${pages.contacts}?sort=%00&page=-1`,
    `${pages.timeline}?person=nobody&kind=%3Cb%3E`,
    '/search/?q=%3Cimg%3E',
  ])('asked for what there isn’t, %s is a page', async (path) => {
    const { page, close, troubles } = await visit(browser, at(path))
    expect(await page.locator('h1').count()).toBe(1)
    expect(troubles).toEqual([])
    await close()
  })
})

test('broken notes among good ones are told with what is wrong, and the good ones are there', async () => {
  const { page, close, troubles } = await visit(browser, at(pages.problems))
  const files = await page.locator('.file h2').allTextContents()
  for (const file of ['contacts/twice.md', 'introductions/broken.md', 'introductions/unclosed.md'])
    expect(files).toContain(file)
  await page.goto(at(personHref('ana')))
  expect(await page.locator('h1').textContent()).toBe('Ana Silva')
  expect(troubles).toEqual([])
  await close()
})

describe('a name', () => {
  test.each(Object.entries(strangeNames).filter(([, name]) => name !== null))(
    '%s stands on its page as it is written',
    async (id, name) => {
      const html = await (await fetch(at(personHref(id)))).text()
      const title = /<title>(.*?) · Owed<\/title>/s.exec(html)?.[1] ?? ''
      const plain = title
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll(/&(#34|quot);/g, '"')
      expect(plain.replaceAll('&amp;', '&')).toBe(name)
      for (const piece of ['<img src=x', '<script>alert', '<svg onload', 'href="javascript:'])
        expect(html).not.toContain(piece)
    },
  )
  test('made of markup runs nowhere: not on its page, in a list, in a picture or in what is found', async () => {
    const { page, close, troubles } = await visit(browser, at(personHref('markup')))
    page.on('dialog', (dialog) => {
      throw new Error(dialog.message())
    })
    expect(await page.locator('h1').textContent()).toBe(strangeNames.markup)
    for (const path of [pages.contacts, pages.network, pages.ledger, pages.timeline]) {
      await page.goto(at(path))
      expect(await page.locator('main img').count()).toBe(0)
    }
    await page.goto(at(pages.contacts))
    await page.keyboard.press('/')
    await page.keyboard.type('onerror')
    const found = page.locator('dialog a, [role=option]', { hasText: '<img src=x onerror=alert(1)>' })
    await found.first().waitFor()
    expect(await page.locator('img').count()).toBe(0)
    expect(troubles).toEqual([])
    await close()
  })
  test('of nobody is what its file is called', async () => {
    const { page, close } = await visit(browser, at(personHref('nameless')))
    expect((await page.locator('h1').textContent())?.trim()).toMatch(/nameless/i)
    await close()
  })
})
