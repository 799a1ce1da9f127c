// Search in a static build, opened from a folder without a server.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildStatic } from '../../src/site/static-build.ts'
import { launchBrowser } from './browser.ts'
import { broken } from './notebooks.ts'
import { projectRoot } from './running.ts'

const temp = mkdtempSync(join(tmpdir(), 'owed-search-'))
const out = join(temp, 'dist')

beforeAll(async () => {
  const notes = {
    ...broken,
    'contacts/raj.md': '---\nname: Raj Patel\n---\n## Timeline\n- 2026-11-18 talked: lighthouses\n',
  }
  for (const [path, text] of Object.entries(notes)) {
    mkdirSync(dirname(join(temp, 'notes', path)), { recursive: true })
    writeFileSync(join(temp, 'notes', path), text)
  }
  await buildStatic(projectRoot, join(temp, 'notes'), out)
}, 120_000)
afterAll(() => {
  rmSync(temp, { recursive: true, force: true })
})

test('finds people and lines while one types, and leads to them', async () => {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    const troubles: string[] = []
    page.on('pageerror', (error) => troubles.push(error.message))
    page.on('requestfailed', (request) => troubles.push(request.url()))
    await page.goto(pathToFileURL(join(out, 'contacts', 'ana', 'index.html')).href)
    await page.keyboard.press('/')
    await page.keyboard.type('munoz')
    await page.locator('#search .hit', { hasText: 'José Muñoz' }).click()
    await page.waitForURL(/jos.*mu.*index\.html$/)
    expect(await page.locator('h1').innerText()).toBe('José Muñoz')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('lighthuoses')
    await page.locator('#search .hit', { hasText: 'lighthouses' }).waitFor()
    await page.keyboard.press('Enter')
    await page.locator('li:target').waitFor()
    expect(await page.locator('li:target').innerText()).toContain('talked: lighthouses')
    await page.goto(`${pathToFileURL(join(out, 'search', 'index.html')).href}?q=李`)
    expect(await page.locator('main .hit-name').first().innerText()).toBe('李雷')
    // fonts are asked for ahead of time in a way that only a server can answer
    expect(troubles.filter((url) => !url.endsWith('.woff2'))).toEqual([])
  } finally {
    await browser.close()
  }
}, 60_000)

test('without a script, its page says that it needs one', async () => {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ javaScriptEnabled: false })
    await page.goto(pathToFileURL(join(out, 'search', 'index.html')).href)
    expect(await page.locator('main').innerText()).toContain('needs JavaScript')
    expect(await page.locator('main').getByRole('searchbox').isVisible()).toBe(false)
    await page.locator('main').getByRole('link', { name: 'contacts' }).click()
    expect(await page.locator('h1').innerText()).toBe('Contacts')
  } finally {
    await browser.close()
  }
}, 60_000)
