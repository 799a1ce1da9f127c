// Walks through pages in two tabs of the browser, looks at each in every way there is to see it, and notes what is wrong.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import {
  findInvalid,
  findMotion,
  findRaggedProse,
  findSideways,
  findSmallText,
  findUnreached,
  findUnseen,
} from './hold.ts'
import type { Kind } from './kinds.ts'
import { findBarriers, findBarriersAnew, findPale, unfold } from './visit.ts'

const desk = { width: 1180, height: 900 }
const phone = { width: 360, height: 740 }
const paper = { width: 720, height: 1040 }
const wall = { width: 3840, height: 2160 }

/**
 * How closely one looks. Everywhere: valid HTML, nothing amiss in the console, nothing foreign, nothing too wide or too
 * small, at a desk and on a phone. `light`: also what axe finds. `barriers`: this in the dark too, the length of lines, on
 * a wall and on paper, and for those who see or move otherwise. `all`: also what axe finds on a phone, and by keys.
 */
export type Eyes = 'width' | 'light' | 'barriers' | 'all'

/** Opens every page, two at a time, and gives what is wrong with each, one line a fault. */
export async function walk(
  browser: Browser,
  base: string,
  kinds: readonly Kind[],
  eyes: Eyes,
): Promise<readonly string[]> {
  const waiting = [...kinds]
  // while one tab waits for an answer, the other has work
  const found = await Promise.all([1, 2].map(() => walkThrough(browser, base, waiting, eyes)))
  return found.flat()
}

/** Opens the pages that are `waiting`, one after the other, each taken out of them. */
async function walkThrough(
  browser: Browser,
  base: string,
  waiting: Kind[],
  eyes: Eyes,
): Promise<readonly string[]> {
  const { page, troubles, close } = await openTab(browser, { viewport: desk }, base)
  const faults: string[] = []
  for (let kind = waiting.shift(); kind; kind = waiting.shift()) {
    const { name, path } = kind
    const response = await page.goto(new URL(kind.path, base).href)
    const status = response?.status()
    const found = [
      ...(status === kind.status ? [] : [`status ${String(status)}`]),
      ...findMisheaded(kind, await page.locator('h1').allTextContents()),
      ...(await findInvalid((await response?.text()) ?? '')),
      ...(await lookAt(page, eyes)),
      ...troubles.splice(0).filter((one) => status === 200 || !one.includes(`status of ${String(status)}`)),
    ]
    faults.push(...found.map((fault) => `${name} (${path}): ${fault}`))
  }
  await close()
  return faults
}

const findMisheaded = ({ heading = /\S/ }: Kind, headings: readonly string[]): readonly string[] =>
  headings.length === 1 && heading.test(headings[0] ?? '') ? [] : [`headed ${headings.join(' | ')}`]

/** A tab, and what happens in it that shouldn't: console errors, page errors, requests to somewhere else. */
async function openTab(browser: Browser, options: BrowserContextOptions, base: string) {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(message.text())
  })
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('dialog', (dialog) => {
    troubles.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(base).origin)
      troubles.push(`foreign request: ${request.url()}`)
  })
  return { page, troubles, close: () => context.close() }
}

type Note = (look: string, found: readonly string[]) => void

/** What is wrong with the page that is open, as closely as these eyes look. */
async function lookAt(page: Page, eyes: Eyes): Promise<readonly string[]> {
  await page.evaluate(() => document.fonts.ready.then(() => true))
  const faults: string[] = []
  const note: Note = (look, found) => faults.push(...found.map((one) => `${look}: ${one}`))
  if (eyes === 'all') note('keys', await findUnreached(page))
  await unfold(page)
  if (eyes !== 'width') note('light', await findBarriers(page))
  note('light', await findSmallText(page))
  note('desk', await findSideways(page))
  if (eyes === 'barriers' || eyes === 'all') await lookClosely(page, note)
  await page.setViewportSize(phone)
  note('phone', await findSideways(page))
  note('phone', await findSmallText(page))
  if (eyes === 'all') note('phone', await findBarriersAnew(page))
  await page.setViewportSize(desk)
  return faults
}

/** The rest of it: in the dark, in stillness, in the reader's own colours, on a wall and on paper; gives back the page as it was. */
async function lookClosely(page: Page, note: Note): Promise<void> {
  note('light', await findRaggedProse(page))
  await page.emulateMedia({ colorScheme: 'dark' })
  // nothing but colours is another in the dark
  note('dark', await findPale(page))
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  note('still', await findMotion(page))
  await page.emulateMedia({ reducedMotion: null, forcedColors: 'active' })
  note('forced colours', await findUnseen(page))
  await page.emulateMedia({ forcedColors: null })
  await page.setViewportSize(wall)
  note('wall', await findSideways(page))
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize(paper)
  note('paper', await findSideways(page))
  if (await page.locator('.masthead nav').isVisible()) note('paper', ['the navigation is printed'])
  await page.emulateMedia({ media: null })
}
