// Open pages in a real browser follow the notes on disk: in place, through deletions, restarts and in many tabs at once.
import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openWorkspace } from '../../src/host/workspace.ts'
import { ensureLiveBuild } from '../../src/site/live-build.ts'
import { serveSite } from '../../src/site/server.ts'
import { until } from '../host/folder.ts'
import { launchBrowser } from './browser.ts'
import { forgotten } from './notebooks.ts'
import { projectRoot, serveNotebook, type TestSite } from './running.ts'
import { visit } from './visit.ts'

let browser: Browser
let site: TestSite

beforeAll(async () => {
  browser = await launchBrowser()
}, 120_000)
afterAll(() => browser.close())

const path = 'introductions/ana-to-raj.md'
const events = Array.from({ length: 40 }, (_, day) => `2026-10-${String((day % 30) + 1).padStart(2, '0')}`)
  .toSorted()
  .map((day, index) => `- ${day} talked to [[raj]]: line ${index}`)
const note = `${forgotten[path]}Some words of mine.\n\n## Timeline\n${events.join('\n')}\n`

beforeEach(async () => {
  site = await serveNotebook({ ...forgotten, [path]: note })
  return () => site.close()
}, 120_000)

const at = (where: string): string => new URL(where, site.url).href

/** Resolves once the page's text says so. */
const says = (page: Page, words: string): Promise<unknown> =>
  page.getByText(words).first().waitFor({ state: 'attached', timeout: 10_000 })

test('a save changes its line and nothing else: scroll, focus, selection, unfolded text and the nodes themselves stay', async () => {
  const { page, troubles, close } = await visit(browser, at('/introductions/ana-to-raj/'), {
    viewport: { width: 800, height: 400 },
  })
  await page.locator('#main details summary').first().click()
  const before = await page.evaluate(() => {
    const line = [...document.querySelectorAll<HTMLElement>('.timeline li')].find((one) =>
      one.textContent.includes('line 20'),
    )
    const link = line?.querySelector('a')
    line?.scrollIntoView({ block: 'center' })
    link?.focus({ preventScroll: true })
    const words = document.createTreeWalker(line ?? document, NodeFilter.SHOW_TEXT)
    while (words.nextNode() && !words.currentNode.nodeValue?.includes('line 20'));
    const start = words.currentNode.nodeValue?.indexOf('line 20') ?? 0
    getSelection()?.setBaseAndExtent(words.currentNode, start, words.currentNode, start + 7)
    Object.assign(globalThis, { line, link, stood: [...document.querySelectorAll('main *')] })
    return { top: line?.getBoundingClientRect().top ?? 0 }
  })
  site.write(
    path,
    note
      .replace('line 10\n', 'line 10, and more\n')
      .replace('## Timeline\n', '## Timeline\n- 2026-09-30 heard from [[ana]]: before all\n'),
  )
  await says(page, 'line 10, and more')
  await says(page, 'before all')
  const after = await page.evaluate(async () => {
    // the browser keeps what is read where it is when it paints next
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const { line, link, stood } = globalThis as unknown as { line: Element; link: Element; stood: Element[] }
    return {
      top: line.getBoundingClientRect().top,
      lineStands: line.isConnected,
      focused: document.activeElement === link,
      selected: getSelection()?.toString(),
      unfolded: document.querySelector<HTMLDetailsElement>('#main details')?.open,
      lost: stood.filter((one) => !one.isConnected).length,
      news: document.getElementById('news')?.textContent,
    }
  })
  expect(after).toEqual({
    top: expect.closeTo(before.top, 0) as number,
    lineStands: true,
    focused: true,
    selected: 'line 20',
    unfolded: true,
    lost: 0,
    news: 'Updated after a save.',
  })
  expect(troubles).toEqual([])
  await close()
}, 60_000)

test('a page whose note vanished says so and keeps its words; once the note is back, it is as before', async () => {
  const { page, close } = await visit(browser, at('/introductions/ana-to-raj/'))
  renameSync(join(site.folder, path), join(site.folder, 'elsewhere'))
  await says(page, 'This note is gone')
  expect(await page.title()).toMatch(/^Gone: /)
  expect(await page.locator('main').textContent()).toContain('line 20')
  site.write('contacts/lena.md', '---\nname: Lena\nname: Twice\n---\n')
  await page.locator('.badge').waitFor()
  expect(await page.getByText('This note is gone').count()).toBe(1)
  renameSync(join(site.folder, 'elsewhere'), join(site.folder, path))
  await page.getByText('This note is gone').waitFor({ state: 'detached' })
  expect(await page.title()).not.toMatch(/^Gone: /)
  await close()
}, 60_000)

test('eight tabs follow a save, and go on when the first of them is closed', async () => {
  const context = await browser.newContext()
  const pages: Page[] = []
  for (let tab = 0; tab < 8; tab++) {
    const page = await context.newPage()
    await page.goto(at('/introductions/ana-to-raj/'))
    pages.push(page)
  }
  site.write(path, `${note}- 2026-11-01 met [[raj]]: the first time\n`)
  await Promise.all(pages.map((page) => says(page, 'the first time')))
  const [first, ...rest] = pages
  await first?.close()
  site.write(path, `${note}- 2026-11-02 met [[raj]]: the second time\n`)
  await Promise.all(rest.map((page) => says(page, 'the second time')))
  await context.close()
}, 60_000)

test('a page left open while Owed was away catches up when it runs again', async () => {
  const { page, close } = await visit(browser, at('/introductions/ana-to-raj/'))
  const { port } = site
  await site.close()
  await says(page, 'Not connected')
  const again = await serveNotebook({ ...forgotten, [path]: `${note}- 2026-11-01 met [[raj]]: meanwhile\n` })
  const restarted = await serveSite({
    workspace: again.workspace,
    folder: await ensureLiveBuild(projectRoot),
    port,
  })
  expect(restarted.port).toBe(port)
  await says(page, 'meanwhile')
  await says(page, 'a save shows here at once')
  await restarted.close()
  await again.close()
  await close()
}, 60_000)

test('a line that is done leaves, and the focus that was in it stays on the page', async () => {
  const { page, close } = await visit(browser, at('/'))
  await page.locator('.row a').first().focus()
  rmSync(join(site.folder, path))
  await page.locator('.row').first().waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  await close()
}, 60_000)

test('at midnight every open page is rendered anew, without a save', async () => {
  let now = new Date('2026-11-22T12:00:00Z')
  const own = await serveNotebook({ ...forgotten, 'me.md': '---\nname: Sam\ntimezone: Europe/Lisbon\n---\n' })
  const workspace = await openWorkspace({ root: own.folder, watch: true, clock: () => now })
  const served = await serveSite({ workspace, folder: await ensureLiveBuild(projectRoot), port: 0 })
  const { page, close } = await visit(browser, served.url)
  await says(page, 'Sun 22 Nov')
  await page.evaluate(() => Object.assign(globalThis, { stood: document.getElementById('main') }))
  now = new Date('2026-11-23T00:00:05Z')
  await says(page, 'Mon 23 Nov')
  expect(await page.evaluate(() => document.getElementById('news')?.textContent)).toMatch(/another day/)
  expect(await page.evaluate(() => (globalThis as unknown as { stood: Element }).stood.isConnected)).toBe(
    true,
  )
  await close()
  await served.close()
  await workspace.close()
  await own.close()
}, 60_000)

test('a notebook whose folder is gone is said to be so, until it is back', async () => {
  const { page, close } = await visit(browser, at('/introductions/ana-to-raj/'))
  renameSync(site.folder, `${site.folder}-away`)
  await says(page, 'folder is gone')
  expect(await page.locator('main').textContent()).toContain('line 20')
  renameSync(`${site.folder}-away`, site.folder)
  await says(page, 'a save shows here at once')
  await close()
}, 60_000)

test('a stream that fell silent, as after a sleep, is replaced by another', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.clock.install()
  let hangs = true
  // a request that is never answered is no error to the browser, just as a connection that was lost in a sleep
  await page.route('**/events', (route) => (hangs ? undefined : route.continue()))
  const asked = page.waitForRequest('**/events')
  await page.goto(at('/introductions/ana-to-raj/'))
  await asked
  site.write(path, `${note}- 2026-11-01 met [[raj]]: while it slept\n`)
  await until(
    site.workspace,
    ({ notebook }) => notebook.notes.get(path)?.text.includes('while it slept') === true,
  )
  hangs = false
  expect(await page.getByText('while it slept').count()).toBe(0)
  await page.clock.fastForward(70_000)
  await says(page, 'while it slept')
  await context.close()
}, 60_000)
