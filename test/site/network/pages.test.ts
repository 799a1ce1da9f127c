// The network's pages in a real browser: no barrier, no name over another, the keyboard and the pointer lead on.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { serveNotebook, type TestSite } from '../running.ts'
import { findBarriers, visit } from '../visit.ts'
import { awkwardNames, circle, crowd } from './notes.ts'

let browser: Browser
let site: TestSite
let many: TestSite

beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveNotebook(awkwardNames)
  many = await serveNotebook(crowd(500))
}, 120_000)
afterAll(async () => {
  await browser.close()
  await site.close()
  await many.close()
})

const wide = { width: 1180, height: 900 }
const phone = { width: 360, height: 740 }
const network = (of: TestSite): string => new URL('/network/', of.url).href

test.each(['light', 'dark'] as const)('without barriers, %s', async (colorScheme) => {
  for (const url of [network(site), new URL('/contacts/mallory/', site.url).href]) {
    const { page, troubles, close } = await visit(browser, url, { colorScheme, viewport: wide })
    expect(await page.locator('svg text').filter({ visible: true }).count()).toBeGreaterThan(3)
    expect(await findBarriers(page), url).toEqual([])
    await page.setViewportSize(phone)
    if (colorScheme === 'light') expect(await findBarriers(page), url).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth), url).toBeLessThanOrEqual(360)
    expect(troubles, url).toEqual([])
    await close()
  }
})

/** What of a picture that can be seen covers a name that it shouldn't, and what is cut off; names as they are really set. */
function findCovered(): readonly string[] {
  const picture = [...document.querySelectorAll('.network-picture svg')].find((one) => one.checkVisibility())
  const boxesOf = (what: string) =>
    [...(picture?.querySelectorAll<SVGGraphicsElement>(what) ?? [])].map((one) => {
      const { x, y, width, height } = one.getBBox()
      return { what: one.textContent || 'a dot', x, y, right: x + width, bottom: y + height }
    })
  const names = boxesOf('text')
  const [, , width = 0, height = 0] = (picture?.getAttribute('viewBox') ?? '').split(' ').map(Number)
  const outside = names.filter(
    ({ x, y, right, bottom }) => x < 0 || y < -3 || right > width || bottom > height + 3,
  )
  const all = [...names, ...boxesOf('circle')]
  const over = names.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter(
        (other) =>
          one.x < other.right - 0.5 &&
          other.x < one.right - 0.5 &&
          one.y < other.bottom - 3 &&
          other.y < one.bottom - 3,
      )
      .map((other) => `${one.what} and ${other.what}`),
  )
  return [
    ...over,
    ...outside.map(({ what }) => `${what} is cut off`),
    ...(names.length < 20 ? ['too few names'] : []),
  ]
}

test('of 500 people no two names overlap as they are set, nor does a dot', async () => {
  const { page, close } = await visit(browser, network(many), { viewport: wide })
  expect(await page.locator('[data-width=wide] circle').count()).toBe(500)
  expect(await page.evaluate(findCovered)).toEqual([])
  await page.setViewportSize(phone)
  expect(await page.evaluate(findCovered)).toEqual([])
  const height = await page
    .locator('[data-width=narrow] text')
    .first()
    .evaluate((text) => text.getBoundingClientRect().height)
  expect(height).toBeGreaterThan(11)
  await close()
})

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const here = document.activeElement
    return here?.querySelector('title')?.textContent ?? here?.textContent.trim() ?? ''
  })

test('one tab stop leads into the picture, arrows from one to the next, and a link past it', async () => {
  const { page, troubles, close } = await visit(browser, network(site), { viewport: wide })
  const skip = page.getByRole('link', { name: /^Skip the picture/ })
  await skip.focus()
  await page.keyboard.press('Tab')
  expect(await focused(page)).toMatch(/^Mallory/)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowDown')
  const visited = new Set<string>()
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowUp', 'ArrowUp']) {
    await page.keyboard.press(key)
    visited.add(await focused(page))
  }
  expect(visited.size).toBeGreaterThan(2)
  expect([...visited].some((name) => name.includes('through Mallory'))).toBe(true)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('table') !== null)).toBe(true)
  await skip.focus()
  await page.keyboard.press('Enter')
  expect(await focused(page)).toBe('As a table')
  expect(troubles).toEqual([])
  await close()
})

test('a dot leads to the person, a line to the introduction, on a page that a save changes in place', async () => {
  const { page, close } = await visit(browser, network(site), { viewport: wide })
  site.write(
    'introductions/tom-to-zoe.md',
    '---\nkind: received\nintroducer: tom\nto: Zoë Quill\ndate: 2026-11-19\n---\n',
  )
  const zoe = page.locator('[data-width=wide] .soul', { hasText: 'Zoë Quill' })
  await zoe.waitFor()
  await zoe.locator('circle').click()
  expect(await page.locator('h1').textContent()).toBe('Zoë Quill')
  expect(await page.locator('.near title').allTextContents()).toContain('Tom Ode')
  await page.goBack()
  const line = page.locator('[data-width=wide] .tie', { hasText: 'Zoë Quill, through Tom Ode' })
  expect(await line.getAttribute('data-standing')).toBe('going')
  await line.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/introductions/tom-to-zoe/')
  await close()
})

test('without JavaScript, and on paper, it is all there', async () => {
  const { page, close } = await visit(browser, network(site), {
    viewport: { width: 700, height: 900 },
    javaScriptEnabled: false,
  })
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('[data-width=wide] svg').isVisible()).toBe(true)
  expect(await page.locator('[data-width=narrow] svg').isVisible()).toBe(false)
  expect(await page.locator('.network-table tbody tr').count()).toBeGreaterThan(8)
  expect(await page.getByText('Mallory <script>alert(1)</script> & <text>').first().isVisible()).toBe(true)
  await close()
})

test('the table goes on over pages, and what isn’t one is nowhere', async () => {
  const second = new URL('/network/2/', many.url).href
  const { page, troubles, close } = await visit(browser, second, { viewport: phone })
  expect(await page.locator('tbody tr').count()).toBe(200)
  expect(await page.locator('.network-pages [aria-current]').textContent()).toMatch(/2/)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  expect(troubles).toEqual([])
  for (const part of ['1', '9', 'x', '%3Cb%3E']) {
    const { status } = await fetch(new URL(`/network/${part}/`, many.url))
    expect(status, part).toBe(404)
  }
  await close()
})

test('where nobody introduced anybody it says so', async () => {
  const empty = await serveNotebook({
    'me.md': circle['me.md'],
    'contacts/ana.md': circle['contacts/ana.md'].replace('through: priya\n', ''),
  })
  try {
    const { page, troubles, close } = await visit(browser, network(empty))
    expect(await page.locator('main').textContent()).toContain('Nobody has introduced anybody yet')
    expect(await page.locator('main svg, main table').count()).toBe(0)
    expect(await findBarriers(page)).toEqual([])
    expect(troubles).toEqual([])
    await close()
  } finally {
    await empty.close()
  }
})
