// What a note can do to the site: a broken one doesn't take the others down, a hostile one is text, a saved one shows.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { broken, forgotten, hostile } from './notebooks.ts'
import { serveNotebook, type TestSite } from './running.ts'
import { visit } from './visit.ts'

let browser: Browser
let sites: Record<'broken' | 'forgotten' | 'hostile', TestSite>

beforeAll(async () => {
  browser = await launchBrowser()
  sites = {
    broken: await serveNotebook(broken),
    forgotten: await serveNotebook(forgotten),
    hostile: await serveNotebook(hostile),
  }
}, 120_000)
afterAll(async () => {
  await browser.close()
  for (const site of Object.values(sites)) await site.close()
})

test('Today says what to repair, the apology first', async () => {
  const { page, close } = await visit(browser, sites.forgotten.url)
  const steps = await page.locator('.repair .row-sentence').allTextContents()
  expect(steps).toHaveLength(2)
  expect(steps[0]).toMatch(/apologi[sz]e to Ana/i)
  expect(steps[1]).toMatch(/Raj/)
  await close()
})

test('a broken note is on the Problems page, and everything else still counts', async () => {
  const { page, troubles, close } = await visit(browser, sites.broken.url)
  expect(await page.locator('.repair').count()).toBe(1)
  await page.getByRole('link', { name: /^Problems/ }).click()
  const files = await page.locator('.file h2').allTextContents()
  expect(files).toEqual(
    expect.arrayContaining(['contacts/twice.md', 'introductions/broken.md', 'introductions/unclosed.md']),
  )
  const invalid = page.locator('.file', { hasText: 'introductions/broken.md' })
  expect(await invalid.locator('mark').first().textContent()).toBe('2026-02-30')
  expect(troubles).toEqual([])
  await close()
})

test('names beyond ASCII have their pages', async () => {
  for (const [id, name] of [
    ['josé-muñoz', 'José Muñoz'],
    ['李雷', '李雷'],
  ] as const) {
    const { page, troubles, close } = await visit(
      browser,
      new URL(`/contacts/${encodeURIComponent(id)}/`, sites.broken.url).href,
    )
    expect(await page.locator('h1').textContent()).toBe(name)
    expect(troubles).toEqual([])
    await close()
  }
})

test('raw HTML is text, unsafe links and pictures are gone', async () => {
  const { page, troubles, close } = await visit(
    browser,
    new URL('/contacts/mallory/', sites.hostile.url).href,
  )
  const main = page.locator('main')
  expect(await page.title()).not.toContain('taken')
  expect(await main.locator('script, img, iframe, b, [onclick], [onerror]').count()).toBe(0)
  const text = await main.textContent()
  expect(text).toContain("<script>document.title = 'taken'</script>")
  expect(text).toContain('<iframe src="https://evil.example/"></iframe>')
  expect(text).toContain('[image: of a cat]')
  const links = await main.locator('a').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  expect(links.filter((href) => /^(javascript|data):/i.test(href))).toEqual([])
  expect(links).toEqual(expect.arrayContaining(['https://example.org/', '/contacts/ana/', '/contacts/raj/']))
  expect(troubles).toEqual([])
  await close()
})

test('a saved note changes the open page in place', async () => {
  const site = sites.forgotten
  const { page, troubles, close } = await visit(browser, site.url, { viewport: { width: 800, height: 300 } })
  await page.evaluate(() => {
    scrollTo(0, 60)
    document.documentElement.dataset.kept = 'yes'
  })
  const note = forgotten['introductions/ana-to-raj.md']
  site.write(
    'introductions/ana-to-raj.md',
    `${note}\n## Timeline\n- 2026-11-22 apologised to [[ana]] in person\n- 2026-11-22 reached out to [[raj]]\n`,
  )
  await page.locator('.repair').waitFor({ state: 'detached', timeout: 5000 })
  expect(await page.evaluate(() => document.documentElement.dataset.kept)).toBe('yes')
  site.write('introductions/ana-to-raj.md', note)
  await page.locator('.repair').waitFor({ timeout: 5000 })
  site.write('contacts/lena.md', '---\nname: Lena\nname: Twice\n---\n')
  await page.locator('.badge').waitFor({ timeout: 5000 })
  expect(troubles).toEqual([])
  await close()
})
