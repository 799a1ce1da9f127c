// Tables in a real browser: narrowed and ordered by typing, pressing and by keyboard; by the server, without scripts, and in a copy.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildStatic } from '../../src/site/static-build.ts'
import { launchBrowser } from './browser.ts'
import { projectRoot, serveNotebook, type TestSite } from './running.ts'
import { visit } from './visit.ts'

const introduction = (kind: string, people: string, date: string, more = ''): string =>
  `---\nkind: ${kind}\n${people}\ndate: ${date}\npurpose: a word about maps\n---\n## Timeline\n${more}`

const files: Readonly<Record<string, string>> = {
  'me.md': '---\nname: Sam Rivera\nsample-as-of: 2026-11-22\n---\n',
  'contacts/ana.md': '---\nname: Ana Silva\ntags: [Mentor]\n---\n',
  'contacts/jose.md': '---\nname: José Muñoz\n---\n',
  'contacts/old.md': '---\nname: Olga Old\narchived: true\n---\n',
  'introductions/a.md': introduction('received', 'introducer: ana\nto: jose', '2026-11-01'),
  'introductions/b.md': introduction(
    'received',
    'introducer: jose\nto: ana',
    '2026-10-01',
    '- 2026-10-02 closed\n',
  ),
  'introductions/c.md': introduction('made', 'parties: [ana, jose]', '2026-11-20'),
}

let browser: Browser
let site: TestSite
const temp = mkdtempSync(join(tmpdir(), 'owed-tables-'))

beforeAll(async () => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(temp, 'notes', path)), { recursive: true })
    writeFileSync(join(temp, 'notes', path), text)
  }
  browser = await launchBrowser()
  site = await serveNotebook(files)
  await buildStatic(projectRoot, join(temp, 'notes'), join(temp, 'dist'))
}, 120_000)
afterAll(async () => {
  await browser.close()
  await site.close()
  rmSync(temp, { recursive: true, force: true })
})

const live = (path: string): string => new URL(path, site.url).href
const copied = (path: string): string => {
  const [folder = '', search = ''] = path.split('?')
  const file = pathToFileURL(join(temp, 'dist', folder, 'index.html')).href
  return search === '' ? file : `${file}?${search}`
}

const rows = async (page: Page): Promise<readonly string[]> =>
  (await page.locator('.list tbody tr:visible th a').allTextContents()).map((words) => words.trim())

const all = ['José Muñoz, through Ana Silva', 'Ana Silva and José Muñoz', 'Ana Silva, through José Muñoz']

// Both by the same code, one on the server and one in the page.
describe.each([
  ['live', live],
  ['in a copy without a server', copied],
] as const)('%s', (_, at) => {
  test('typing narrows, the address says so, and the focus and what is typed stay', async () => {
    const { page, close } = await visit(browser, at('/introductions/'))
    expect(await rows(page)).toEqual(all)
    await page.getByLabel('Filter').pressSequentially('MUNOZ thr ')
    await expect.poll(() => rows(page)).toEqual([all[0], all[2]])
    expect(await page.getByRole('status').filter({ hasText: 'of' }).textContent()).toContain(
      '2 of 3 introductions',
    )
    expect(new URL(page.url()).searchParams.get('q')).toMatch(/^MUNOZ thr ?$/)
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('MUNOZ thr ')
    await page.reload()
    expect(await rows(page)).toEqual([all[0], all[2]])
    await close()
  })

  test('a direction is chosen by keyboard, with how many each has; a stage beside it', async () => {
    const { page, close } = await visit(browser, at('/introductions/'))
    const made = page.getByRole('navigation', { name: 'Direction' }).getByRole('link', { name: /^Received/ })
    expect((await made.textContent())?.replaceAll(/\s+/g, ' ').trim()).toMatch(/^Received ?2$/)
    await made.focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => rows(page)).toEqual([all[0], all[2]])
    expect(await made.getAttribute('aria-current')).toBe('true')
    await page.getByLabel('Stage').selectOption('closed')
    await expect.poll(() => rows(page)).toEqual([all[2]])
    expect(new URL(page.url()).search).toBe('?kind=received&stage=closed')
    await close()
  })

  test('a heading orders, and the other way round when it is pressed again', async () => {
    const { page, close } = await visit(browser, at('/introductions/'))
    const since = page.getByRole('columnheader', { name: 'Since' })
    await since.getByRole('link').click()
    await expect.poll(() => rows(page)).toEqual([all[1], all[0], all[2]])
    expect(await since.getAttribute('aria-sort')).toBe('descending')
    await since.getByRole('link').press('Enter')
    await expect.poll(() => rows(page)).toEqual([all[2], all[0], all[1]])
    expect(await since.getAttribute('aria-sort')).toBe('ascending')
    expect(new URL(page.url()).search).toBe('?by=since')
    await close()
  })

  test('where nothing fits it says so, and leads back', async () => {
    const { page, close, troubles } = await visit(browser, at('/contacts/?q=nobody&by=what&tag=none&page=x'))
    expect(await rows(page)).toEqual([])
    expect(await page.locator('.filter-nothing').textContent()).toContain('Nobody fits that.')
    await page.locator('.filter-nothing').getByRole('link').click()
    await expect.poll(() => rows(page)).toEqual(['Ana Silva', 'José Muñoz', 'Olga Old'])
    expect(new URL(page.url()).search).toBe('')
    expect(await page.getByLabel('Filter').inputValue()).toBe('')
    // Over file:// the browser refuses what a page fetches ahead of its fonts.
    expect(troubles.filter((words) => !/woff2|ERR_FAILED/.test(words))).toEqual([])
    await close()
  })
})

test('without scripts the live page is a form and links', async () => {
  const { page, close } = await visit(browser, live('/contacts/'), { javaScriptEnabled: false })
  await page.getByLabel('Filter').fill('munoz')
  await page.getByLabel('Open').selectOption('owed')
  await page.getByRole('button', { name: 'Show' }).click()
  expect(await rows(page)).toEqual(['José Muñoz'])
  await page.getByRole('link', { name: 'Name' }).click()
  expect(new URL(page.url()).search).toBe('?q=munoz&open=owed&down')
  await close()
})

test('without scripts a copy is the whole table, and offers nothing that does nothing', async () => {
  const { page, close } = await visit(browser, copied('/introductions/'), { javaScriptEnabled: false })
  expect(await rows(page)).toEqual(all)
  expect(await page.locator('.filter').isVisible()).toBe(false)
  expect(await page.locator('.list thead').getByRole('link').count()).toBe(0)
  await close()
})

test('a save elsewhere leaves the filter as it is', async () => {
  const { page, close } = await visit(browser, live('/contacts/'))
  await page.getByLabel('Filter').fill('a')
  await expect.poll(() => new URL(page.url()).search).toBe('?q=a')
  site.write('contacts/ana-two.md', '---\nname: Ana Two\n---\n')
  await expect.poll(() => rows(page)).toContain('Ana Two')
  expect(await page.getByLabel('Filter').inputValue()).toBe('a')
  await close()
})
