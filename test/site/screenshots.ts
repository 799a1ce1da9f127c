// Takes pictures of every kind of page (light, dark, phone, print) for whoever changes them to look at.
// Use: node test/site/screenshots.ts FOLDER [NOTES]
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { introductionHref, personHref } from '../../src/site/links.ts'
import { launchBrowser } from './browser.ts'
import { sampleFolder, serveNotebook } from './running.ts'

const looks = {
  light: { viewport: { width: 1180, height: 900 }, colorScheme: 'light' },
  dark: { viewport: { width: 1180, height: 900 }, colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: 'light', deviceScaleFactor: 2 },
  print: { viewport: { width: 794, height: 1123 }, colorScheme: 'dark' },
} as const

const [folder = 'screenshots', notes = sampleFolder, only] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
const site = await serveNotebook(resolve(notes))
const browser = await launchBrowser()
try {
  const { introductions, contacts } = site.workspace.current().notebook
  const paths = {
    today: '/',
    sitting: '/sitting/',
    introductions: '/introductions/',
    introduction: introductionHref(introductions.find(({ promises }) => promises.length > 0)?.id ?? ''),
    late: introductionHref('2026-11-05-desmond-to-noor'),
    repaired: introductionHref('2026-08-24-wim-to-lars'),
    record: '/record/',
    contacts: '/contacts/',
    contact: personHref(contacts.at(-3)?.person.id ?? ''),
    network: '/network/',
    problems: '/problems/',
    timeline: '/timeline/',
    calendar: '/calendar/',
    rules: '/rules/',
    open: '/open/',
    filtered: '/introductions/?kind=received&by=since&down',
    nothing: '/contacts/?q=nobody',
    ledger: '/ledger/',
    missing: '/nowhere/',
  }
  for (const [name, path] of Object.entries(paths)) {
    if (only === undefined || only.split(',').includes(name))
      await shoot(browser, name, new URL(path, site.url).href)
  }
} finally {
  await browser.close()
  await site.close()
}

async function shoot(chromium: Browser, name: string, url: string): Promise<void> {
  for (const [look, options] of Object.entries(looks)) {
    const context = await chromium.newContext(options)
    const page = await context.newPage()
    if (look === 'print') await page.emulateMedia({ media: 'print' })
    await page.goto(url)
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: join(folder, `${name}-${look}.png`), fullPage: true })
    await context.close()
  }
}
