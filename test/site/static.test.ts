// The static build: the same pages as files, from the notes as they were, with nothing inline and nothing foreign.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildStatic } from '../../src/site/static-build.ts'
import { relativeCss, relativeHtml } from '../../src/site/relative.ts'
import { launchBrowser } from './browser.ts'
import { broken } from './notebooks.ts'
import { projectRoot } from './running.ts'

const temp = mkdtempSync(join(tmpdir(), 'owed-static-'))
const out = join(temp, 'dist')
const read = (path: string): string => readFileSync(join(out, path), 'utf8')

beforeAll(async () => {
  for (const [path, text] of Object.entries(broken)) {
    mkdirSync(dirname(join(temp, 'notes', path)), { recursive: true })
    writeFileSync(join(temp, 'notes', path), text)
  }
  await buildStatic(projectRoot, join(temp, 'notes'), out)
}, 120_000)
afterAll(() => {
  rmSync(temp, { recursive: true, force: true })
})

test('every page is a file, names beyond ASCII included', () => {
  const expected = [
    '.',
    'introductions',
    'introductions/ana-to-raj',
    'contacts',
    'contacts/ana',
    'contacts/josé-muñoz',
    'problems',
  ]
  for (const path of expected) expect(existsSync(join(out, path, 'index.html')), path).toBe(true)
  expect(existsSync(join(out, '404.html'))).toBe(true)
})

test('it says on which day it was built, and asks no server', () => {
  expect(read('index.html')).toMatch(/Built on <time datetime="2026-11-22">Sun 22 Nov 2026<\/time>/)
  expect(read('index.html')).not.toContain('/events')
  expect(read('index.html')).toContain('Repair first')
})

test('where live has a button, it has the line to write, and writes nothing itself', () => {
  const today = read('index.html')
  expect(today).toContain('data-by-hand="- 2026-11-22 apologised to ana"')
  expect(today).toContain('data-later="- 2026-11-22 snoozed')
  expect(today).not.toMatch(/owed-key|data-act=|id="quick-add"|data-new/)
  const sitting = read('sitting/index.html')
  expect(sitting).toContain('This copy can’t write to your notes')
  expect(sitting).toMatch(/write this into\s*<code[^>]*>introductions\/ana-to-raj\.md<\/code>/)
  expect(sitting).toContain('href="mailto:')
  expect(sitting).not.toMatch(/data-act=|data-skip/)
  const [, page = '', anchor = ''] = /href="\.\/([^"#]+)#(draft-[^"]+)"/.exec(today) ?? []
  expect(read(decodeURIComponent(page))).toContain(
    `<details class="row-draft" id="${decodeURIComponent(anchor)}"`,
  )
})

test('nothing inline, nothing foreign, and a policy that says so', () => {
  const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.html'),
  )
  expect(pages.length).toBeGreaterThan(8)
  for (const path of pages) {
    const html = read(path)
    expect(html).toContain(`content="default-src 'none'; script-src 'self'`)
    expect(html, path).not.toMatch(/<style|<script(?![^>]*src=)|\sstyle=|\son\w+=/)
    expect(html, path).not.toMatch(/(src|href)="(https?:)?\/\//)
  }
})

test('it reads from a folder without a server: styles, fonts and links', async () => {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    const troubles: string[] = []
    page.on('requestfailed', (request) => troubles.push(request.url()))
    // who goes on before all is there breaks off what is still on its way
    const arrive = async (at: RegExp): Promise<void> => {
      await page.waitForURL(at)
      await page.evaluate(() => document.fonts.ready.then(() => true))
    }
    await page.goto(pathToFileURL(join(out, 'index.html')).href)
    await arrive(/\/dist\/index/)
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Inter Variable')
    await page.locator('.repair .row-sentence a').first().click()
    await arrive(/\/introductions\/[^/]+\/index/)
    await page.getByRole('link', { name: 'Ana Silva' }).last().click()
    await arrive(/\/contacts\/[^/]+\/index/)
    expect(await page.locator('h1').textContent()).toBe('Ana Silva')
    await page.getByRole('link', { name: 'Contacts' }).click()
    await arrive(/\/contacts\/index/)
    await page.getByRole('link', { name: '李雷' }).click()
    await arrive(/\/contacts\/[^/]+\/index/)
    expect(await page.locator('h1').textContent()).toBe('李雷')
    expect(troubles.filter((url) => !url.endsWith('.js'))).toEqual([])
  } finally {
    await browser.close()
  }
}, 60_000)

test('it is for its owner alone, and says so to hosts and crawlers', () => {
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
  for (const one of files) {
    const { mode } = statSync(join(one.parentPath, one.name))
    expect([one.name, (mode & 0o777).toString(8)]).toEqual([one.name, one.isDirectory() ? '700' : '600'])
  }
  expect((statSync(out).mode & 0o777).toString(8)).toBe('700')
  expect(read('robots.txt')).toBe('User-agent: *\nDisallow: /\n')
  expect(read('_headers')).toContain("  Content-Security-Policy: default-src 'none'; script-src 'self'")
  expect(read('PRIVATE.txt')).toContain('for you alone')
})

test('a build that fails leaves the former one as it was', async () => {
  const before = readdirSync(out, { recursive: true, encoding: 'utf8' }).sort()
  await expect(buildStatic(projectRoot, join(temp, 'nowhere'), out)).rejects.toThrow('nowhere')
  expect(readdirSync(out, { recursive: true, encoding: 'utf8' }).sort()).toEqual(before)
  expect(readdirSync(temp).sort()).toEqual(['dist', 'notes'])
})

test('addresses are seen from their page; words and other sites are left alone', () => {
  const html =
    '<a href="/">/</a> <a class="x>" href="/contacts/ana/#line-3">href="/"</a> <a href="https://example.org/"><img src="/icon.svg">'
  expect(relativeHtml(html, 'contacts/raj/index.html')).toBe(
    '<a href="../../index.html">/</a> <a class="x>" href="../../contacts/ana/index.html#line-3">href="/"</a> <a href="https://example.org/"><img src="../../icon.svg">',
  )
  expect(relativeHtml('<a href="/contacts/">', 'index.html')).toBe('<a href="./contacts/index.html">')
  expect(relativeCss('a{src:url(/_astro/a.woff2)}', '_astro/x.css')).toBe('a{src:url(../_astro/a.woff2)}')
})
