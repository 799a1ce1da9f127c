// A sitting in a real browser: five follow-ups from the first to an empty Today, with keys, touch, undo, and other people's saves.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { five } from './notebooks.ts'
import { serveNotebook, type TestSite } from './running.ts'
import { findBarriers, visit } from './visit.ts'

let browser: Browser
let site: TestSite

beforeAll(async () => {
  browser = await launchBrowser()
}, 120_000)
afterAll(() => browser.close())
beforeEach(async () => {
  site = await serveNotebook(five)
  return () => site.close()
}, 120_000)

const read = (path: string): string => readFileSync(join(site.folder, path), 'utf8')
const at = (path: string): string => new URL(path, site.url).href

const heading = (page: Page) => page.locator('.card[data-current] h2, .sitting-end[data-current] h2')

/** Resolves once the card (or the end) with this heading is the one that is shown. */
const shows = (page: Page, words: string): Promise<void> => heading(page).filter({ hasText: words }).waitFor()
const says = (page: Page, words: string): Promise<void> =>
  page.locator('#toast p').filter({ hasText: words }).waitFor()
const progress = (page: Page) => page.locator('#progress').textContent()

test('five follow-ups, one at a time, by keys alone, until nothing is owed', async () => {
  const { page, troubles, close } = await visit(browser, at('/'))
  await page.getByRole('link', { name: 'Write them one by one' }).click()
  for (const [index, [sentence, told]] of [
    ['Reach out to Ben', 'Reached out to Ben.'],
    ['Thank Ada for introducing Ben', 'Thanked Ada for introducing Ben.'],
    ['Send Cleo the deck', 'Kept'],
    ['Write to Dan: you just met', 'Wrote to Dan.'],
    ['Write to Eve: you just met', 'Wrote to Eve.'],
  ].entries()) {
    await shows(page, sentence ?? '')
    expect(await page.locator('.card:visible').count()).toBe(1)
    expect(await progress(page)).toBe(`${index + 1} of 5`)
    await page.keyboard.press('d')
    await says(page, told ?? '')
  }
  await shows(page, 'Nothing more is owed.')
  expect(await heading(page).evaluate((one) => one === document.activeElement)).toBe(true)
  expect(await page.locator('.sitting-end').textContent()).toMatch(/Next: .*Nudge Ben/s)
  expect(read('introductions/ada-to-ben.md')).toContain(
    '- 2026-11-22 reached out to ben by email\n- 2026-11-22 thanked ada by email\n',
  )
  expect(read('contacts/cleo.md')).toContain('- [x] 2026-11-22 send Cleo the deck')
  expect(read('contacts/dan.md')).toContain('- 2026-11-22 reached out by email')
  await page.getByRole('link', { name: 'Back to today' }).click()
  expect(await page.locator('.lede').textContent()).toMatch(/^Nothing owed today/)
  expect(troubles).toEqual([])
  await close()
}, 60_000)

test('each card has the last of the story, whom it goes to, and words that can be edited, copied and mailed', async () => {
  const { page, close } = await visit(browser, at('/sitting/'), {
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const card = page.locator('.card[data-current]')
  expect(await card.locator('.lately').textContent()).toContain('Introduced')
  expect(await card.locator('.letter-head').textContent()).toMatch(/To\s*Ben.*ben@example\.org.*Subject/s)
  const letter = card.locator('textarea')
  expect(await letter.inputValue()).toMatch(/^Hi Ben,/)
  await letter.fill('Hello Ben & co,\n50% of this is mine')
  await card.getByRole('button', { name: 'Copy' }).click()
  await page.locator('[data-copy][data-said=Copied]').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'Hello Ben & co,\n50% of this is mine',
  )
  // the address is looked at, not gone to: nothing here opens mail programs
  const href = await card.locator('a[data-mail]').evaluate((link: HTMLAnchorElement) => {
    link.addEventListener('click', (event) => event.preventDefault())
    link.click()
    return link.href
  })
  const mail = new URL(href)
  expect(mail.pathname).toContain('ben@example.org')
  expect(mail.searchParams.get('body')).toBe('Hello Ben & co,\r\n50% of this is mine')
  expect(mail.searchParams.get('subject')).toMatch(/\w/)
  await close()
}, 60_000)

test('keys are words while one types, and can be turned off', async () => {
  const { page, close } = await visit(browser, at('/sitting/'))
  const letter = page.locator('.card[data-current] textarea')
  await letter.focus()
  await page.keyboard.type('dcsnu')
  expect(await letter.inputValue()).toContain('dcsnu')
  await shows(page, 'Reach out to Ben')
  expect(await page.locator('.keys').textContent()).toMatch(/done.*copy.*snooze.*next.*undo/s)
  await page.getByRole('button', { name: 'Turn keys off' }).click()
  await page.keyboard.press('n')
  await shows(page, 'Reach out to Ben')
  await page.getByRole('button', { name: 'Turn keys on' }).click()
  await page.keyboard.press('n')
  await shows(page, 'Thank Ada')
  await close()
}, 60_000)

test('what is done can be taken back, and its card stands there again', async () => {
  const { page, close } = await visit(browser, at('/sitting/'))
  await page.keyboard.press('d')
  await says(page, 'Reached out to Ben.')
  await shows(page, 'Thank Ada')
  await page.keyboard.press('u')
  await says(page, 'Taken back: reached out to Ben.')
  await shows(page, 'Reach out to Ben')
  expect(await progress(page)).toBe('1 of 5')
  expect(await heading(page).evaluate((one) => one === document.activeElement)).toBe(true)
  expect(read('introductions/ada-to-ben.md')).toBe(five['introductions/ada-to-ben.md'])
  await close()
}, 60_000)

test('undo is offered for ten seconds, and longer to whoever is about to press it', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.clock.install()
  await page.goto(at('/sitting/'))
  await page.keyboard.press('d')
  await says(page, 'Reached out to Ben.')
  const toast = page.locator('#toast')
  await page.clock.fastForward(9_000)
  expect(await toast.isVisible()).toBe(true)
  await toast.getByRole('button').focus()
  await page.clock.fastForward(60_000)
  expect(await toast.isVisible()).toBe(true)
  await heading(page).focus()
  await page.clock.fastForward(10_100)
  await toast.waitFor({ state: 'hidden' })
  await context.close()
}, 60_000)

test('snoozed, skipped, looked at again: the count goes on, and a reload changes nothing', async () => {
  const { page, close } = await visit(browser, at('/sitting/'))
  await page.keyboard.press('s')
  await says(page, 'Put off until 2026-11-23')
  await shows(page, 'Thank Ada')
  await page.keyboard.press('n')
  await shows(page, 'Send Cleo')
  expect(await progress(page)).toBe('3 of 5')
  await page.reload()
  await shows(page, 'Send Cleo')
  expect(await progress(page)).toBe('3 of 5')
  for (const next of ['Write to Dan', 'Write to Eve', 'That is all for now.']) {
    await page.keyboard.press('n')
    await shows(page, next)
  }
  expect(await page.locator('#skipped').textContent()).toContain('4 skipped.')
  await page.getByRole('button', { name: 'Look at them again' }).click()
  await shows(page, 'Thank Ada')
  await close()
}, 60_000)

test('done with a word, on another day, by another way', async () => {
  const { page, close } = await visit(browser, at('/sitting/'))
  const card = page.locator('.card[data-current]')
  await card.getByText('with a word, or on another day').click()
  await card.getByLabel('A word').fill('proposed Thursday')
  await card.getByLabel('Day', { exact: true }).fill('2026-11-21')
  await card.getByRole('button', { name: 'Done by phone' }).click()
  await shows(page, 'Thank Ada')
  expect(read('introductions/ada-to-ben.md')).toContain(
    '- 2026-11-21 reached out to ben by phone: proposed Thursday\n',
  )
  await close()
}, 60_000)

test('a note that changed underneath is said to have, and nothing is written over it', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  // a page that hears of no save
  await page.route('**/events', () => undefined)
  await page.goto(at('/sitting/'))
  const mine = five['introductions/ada-to-ben.md'].replace(
    'Timeline\n',
    'Timeline\n- 2026-11-20 note: a thought of mine\n',
  )
  site.write('introductions/ada-to-ben.md', mine)
  await page.keyboard.press('d')
  await says(page, 'changed since this page showed it')
  expect(read('introductions/ada-to-ben.md')).toBe(mine)
  await page.locator('.lately').getByText('a thought of mine').first().waitFor()
  await page.keyboard.press('d')
  await says(page, 'Reached out to Ben.')
  expect(read('introductions/ada-to-ben.md')).toContain('a thought of mine')
  await context.close()
}, 60_000)

test('somebody else’s save changes the card that is read and leaves the letter as it was typed', async () => {
  const { page, close } = await visit(browser, at('/sitting/'))
  await page.locator('.card[data-current] textarea').fill('half a letter')
  site.write(
    'introductions/ada-to-ben.md',
    `${five['introductions/ada-to-ben.md']}- 2026-11-22 thanked ada by phone\n`,
  )
  await page.locator('.card[data-current] .lately').getByText('Thanked').waitFor()
  await shows(page, 'Reach out to Ben')
  expect(await page.locator('.card[data-current] textarea').inputValue()).toBe('half a letter')
  expect(await progress(page)).toBe('1 of 4')
  await close()
}, 60_000)

test('any open follow-up can be sat down to, due or not', async () => {
  site.write(
    'introductions/ada-to-ben.md',
    `${five['introductions/ada-to-ben.md']}- 2026-11-22 reached out to ben\n`,
  )
  const { page, close } = await visit(browser, at('/'))
  await page.locator('#waiting summary').click()
  await page.getByRole('link', { name: 'Draft for: Nudge Ben' }).click()
  await shows(page, 'Nudge Ben')
  await close()
}, 60_000)

test('by touch every button is as large as a finger, and nothing is wider than the phone', async () => {
  const { page, close } = await visit(browser, at('/sitting/'), {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  })
  const small = await page.locator('main :is(a.button, button, input):visible').evaluateAll((all) =>
    all.flatMap((one) => {
      const { width, height } = one.getBoundingClientRect()
      return width < 44 || height < 44 ? [`${one.textContent.trim()} ${width}×${height}`] : []
    }),
  )
  expect(small).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await page.locator('.card[data-current]').getByRole('button', { name: 'Done by email' }).tap()
  await shows(page, 'Thank Ada')
  await close()
}, 60_000)

test.each(['light', 'dark'] as const)(
  'no barrier in %s: a card, what was done, a refusal, the end',
  async (colorScheme) => {
    const { page, troubles, close } = await visit(browser, at('/sitting/'), {
      colorScheme,
      reducedMotion: 'reduce',
    })
    expect(await findBarriers(page)).toEqual([])
    await page.keyboard.press('d')
    await says(page, 'Reached out to Ben.')
    expect(await findBarriers(page)).toEqual([])
    for (const next of ['Send Cleo', 'Write to Dan', 'Write to Eve', 'That is all for now.']) {
      await page.keyboard.press('n')
      await shows(page, next)
    }
    expect(await findBarriers(page)).toEqual([])
    expect(troubles).toEqual([])
    await close()
  },
  90_000,
)

test('without a script every card reads, with the words to type', async () => {
  const { page, troubles, close } = await visit(browser, at('/sitting/'), { javaScriptEnabled: false })
  expect(await page.locator('.card:visible').count()).toBe(5)
  expect(await page.locator('main button:visible').count()).toBe(0)
  expect(await page.locator('.settle code:visible').first().textContent()).toBe(
    'owed done ada-to-ben/reach-out/ben',
  )
  expect(await page.getByRole('link', { name: 'Open in mail' }).first().getAttribute('href')).toMatch(
    /^mailto:ben@/,
  )
  expect(troubles).toEqual([])
  await close()
}, 60_000)
