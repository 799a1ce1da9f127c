// Screen-share mode in a real browser: nothing of the notes is left to read, and everything is put back.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { introductionHref, pages, personHref } from '../../src/site/links.ts'
import { serveSite } from '../../src/site/server.ts'
import { ensureLiveBuild } from '../../src/site/live-build.ts'
import { launchBrowser } from './browser.ts'
import { projectRoot, sampleFolder, serveNotebook, type TestSite } from './running.ts'
import { findBarriers, visit } from './visit.ts'

// Every word of this notebook that isn't Owed's own holds "zq", so that none can hide among the interface's.
const secret = {
  'me.md': '---\nname: Zqsam Zqrivera\noffers: [zqreview]\nsample-as-of: 2026-11-22\n---\n',
  'contacts/zqana.md':
    '---\nname: Zqana Zqsilva\naliases: [Zqpepe]\nemail: zqana@zqexample.org\nphone: "+49 170 5550123"\nrole: Zqcartographer\norg: Zqmaps\ntags: [zqtag]\noffers: [zqhelp]\nmet: 2026-11-20\n---\nZqprose about zqthings.\n\n- [ ] 2026-11-21 send Zqana the zqdeck\n\n## Timeline\n- 2026-11-18 talked by phone: zqlighthouses\n- 2026-11-10 got: a zqhint\n',
  'contacts/zqraj.md': '---\nname: Zqraj <b>Zqbold</b>\ncadence: 1w\n---\n',
  'contacts/זק.md': '---\nname: מִרְיָם כהן\nmet: 2026-11-20\n---\n',
  'introductions/zqana-to-zqraj.md':
    '---\nkind: received\nintroducer: zqana\nto: zqraj\ndate: 2026-11-01\npurpose: zqrole at Zqworks\ngoal: zqjob\n---\nZqstory.\n## Timeline\n- 2026-11-01 introduced by email: zqwarmly\n',
  'introductions/zqother.md':
    '---\nkind: made\nparties: [zqana, Zqunfiled Zqperson]\ndate: 2026-11-10\npurpose: zqpurpose\n---\n## Timeline\n- 2026-11-10 asked zqana: zqplease\n',
  'introductions/broken.md':
    '---\nkind: received\nintroducer: zqana\nto: zqraj\ndate: 2026-02-30\nzqfield: x\n---\n',
} as const

let browser: Browser
let site: TestSite
let sample: TestSite

beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveNotebook(secret)
  sample = await serveNotebook(sampleFolder)
}, 120_000)
afterAll(async () => {
  await browser.close()
  await site.close()
  await sample.close()
})

const pathsOf = ({ workspace }: TestSite): readonly string[] => {
  const { introductions, contacts } = workspace.current().notebook
  return [
    ...Object.values(pages),
    ...introductions.slice(0, 2).map(({ id }) => introductionHref(id)),
    ...contacts.slice(0, 2).map(({ person }) => personHref(person.id)),
    '/search/?q=zq',
    '/nowhere/',
  ]
}

/** All that can be read of a page, seen or heard, its title and what its links tell included. */
const readable = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const spoken = ['title', 'aria-label', 'aria-description', 'alt']
    const found: string[] = [document.title]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest('script')) found.push(node.nodeValue ?? '')
    for (const one of document.querySelectorAll('*')) {
      for (const name of spoken) found.push(one.getAttribute(name) ?? '')
      if (one instanceof HTMLTextAreaElement) found.push(one.value)
      if (one instanceof HTMLAnchorElement) found.push(one.getAttribute('href') ?? '')
    }
    return found.join('\n')
  })

const hidden = (page: Page): Promise<unknown> => page.waitForSelector('html[data-incognito=veiled]')
/** What a page says and is, but for the line that tells whether the server is heard. */
const htmlOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement
    copy.querySelector('#connection')?.remove()
    return copy.outerHTML
  })
/** Where two texts part ways; empty where they are the same. */
function differing(one: string, other: string): string {
  const at = Array.from(one).findIndex((_, index) => one[index] !== other[index])
  return one === other ? '' : `${one.slice(at - 60, at + 60)} | ${other.slice(at - 60, at + 60)}`
}

const secretWords = /[^\s]*(?:zq|רְיָם|כהן|5550123)[^\s]*/giu

test('on every page, nothing of the notes is left, headings and days are; off again, all is as it was', async () => {
  const { page, close } = await visit(browser, site.url)
  for (const path of pathsOf(site)) {
    await page.goto(new URL(path, site.url).href)
    if ((await page.locator('h1').count()) === 0) continue
    await page.waitForSelector('html[data-scripted]')
    // the field of search holds what the address asked for
    const before = await htmlOf(page)
    expect(await readable(page)).toMatch(
      path === '/nowhere/' || path === '/rules/' ? /./ : /zq|search|record/i,
    )
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.keyboard.press('i')
    await hidden(page)
    const left = (await readable(page)).replaceAll('/search/?q=zq', '').match(secretWords) ?? []
    expect.soft([path, ...left]).toEqual([path])
    expect(await page.locator('h1').innerText(), path).toMatch(/\S/)
    await page.keyboard.press('i')
    await page.waitForSelector('html:not([data-incognito])')
    await page.evaluate(() => document.getElementById('news')?.replaceChildren())
    expect.soft(differing(before, await htmlOf(page)), path).toBe('')
  }
  await close()
}, 120_000)

/** The words of the sample that are somebody's: names, and what timelines, purposes and promises say beside Owed's own. */
function wordsOf({ workspace }: TestSite, own: ReadonlySet<string>): readonly string[] {
  const { people, notes, introductions } = workspace.current().notebook
  const named = [...people.values()]
    .flatMap(({ name }) => name.split(/[\s-]/))
    .filter((word) => word.length > 2)
  const said = [
    ...[...notes.values()].flatMap((note) => [
      ...note.timeline.map(({ words }) => words),
      ...note.promises.map(({ text }) => text),
    ]),
    ...introductions.map(({ note }) => note.fields.purpose?.value ?? ''),
  ].flatMap((words) => words.match(/\p{L}{5,}/gu) ?? [])
  const theirs = said.map((word) => word.toLowerCase()).filter((word) => !own.has(word))
  return [...new Set([...named.map((word) => word.toLowerCase()), ...theirs])]
}

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])

/** Every word that Owed itself may say. */
const ownWords = (): ReadonlySet<string> =>
  wordsIn(
    globSync('src/{components,pages,layouts,site,core/{rules,agenda,note,day}}/**/*.{astro,ts}', {
      cwd: projectRoot,
    })
      .map((path) => readFileSync(join(projectRoot, path), 'utf8'))
      .join('\n'),
  )

test('over the sample, only the interface’s own words are left', async () => {
  const { page, close } = await visit(browser, sample.url)
  await page.evaluate(() => localStorage.setItem('owed-incognito', 'on'))
  const secrets = wordsOf(sample, ownWords())
  expect(secrets.length).toBeGreaterThan(150)
  for (const path of pathsOf(sample)) {
    await page.goto(new URL(path, sample.url).href)
    await hidden(page)
    const seen = wordsIn(await readable(page))
    expect([path, ...secrets.filter((word) => seen.has(word))]).toEqual([path])
  }
  await close()
}, 120_000)

test('what comes later is hidden too: a save, a deed and what it says, what is searched', async () => {
  const { page, troubles, close } = await visit(browser, site.url)
  await page.keyboard.press('i')
  await hidden(page)
  expect(await findBarriers(page)).toEqual([])
  site.write('contacts/zqlate.md', '---\nname: Zqlate Zqarrival\nmet: 2026-11-20\n---\n')
  const late = page.locator('.row', { has: page.locator('[data-obligation="zqlate/first-follow-up"]') })
  await late.waitFor()
  expect(await late.locator('.row-sentence').innerText()).toBe('Write to Z.: you just met')
  await late.getByRole('button', { name: 'Done' }).click()
  expect(await page.locator('#panel-title').innerText()).toBe('Done: Write to Z.: you just met')
  await page.locator('#panel').getByRole('button', { name: 'By phone' }).click()
  await page.locator('#toast').waitFor()
  expect((await readable(page)).match(secretWords)).toBeNull()
  await page.keyboard.press('/')
  await page.keyboard.type('zqlighthouses')
  await page.locator('#search .hit').first().waitFor()
  expect(await page.locator('#search .hit-name').first().innerText()).toBe('Z. Z.')
  expect((await readable(page)).match(secretWords)).toBeNull()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/contacts\/zqana\/#line/)
  await hidden(page)
  expect(await page.title()).toBe('Z. Z. · Owed')
  expect(troubles).toEqual([])
  await close()
}, 60_000)

test('a letter can’t be read or changed, and is copied as it is', async () => {
  const { page, close } = await visit(browser, new URL('/sitting/', site.url).href, {
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const letter = page.locator('.card[data-current] textarea')
  const words = await letter.inputValue()
  expect(words).toMatch(/Zq/)
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.keyboard.press('i')
  await hidden(page)
  expect(await letter.inputValue()).toMatch(/^[^\p{L}]*$/u)
  expect(await letter.getAttribute('readonly')).not.toBeNull()
  await page.keyboard.press('c')
  await page.locator('[data-copy][data-said]').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(words)
  await page.getByRole('button', { name: 'Show them' }).click()
  expect(await letter.inputValue()).toBe(words)
  expect(await page.title()).toBe('A sitting · Owed')
  await close()
}, 60_000)

test('with --incognito it begins hidden, before anything is painted, until the tab says otherwise', async () => {
  const { workspace } = site
  const started = await serveSite({
    workspace,
    folder: await ensureLiveBuild(projectRoot),
    port: 0,
    incognito: true,
  })
  const { page, close } = await visit(browser, new URL('/contacts/zqana/', started.url).href)
  await hidden(page)
  expect(await page.locator('h1').innerText()).toBe('Z. Z.')
  await page.locator('main a[data-name], main a.name').first().click()
  await page.waitForURL(/introductions|contacts/)
  await hidden(page)
  await page.keyboard.press('i')
  await page.reload()
  await page.waitForSelector('html[data-scripted]:not([data-incognito])')
  await close()
  const quiet = await visit(browser, started.url, { javaScriptEnabled: false })
  expect(await quiet.page.locator('main').isVisible()).toBe(false)
  await quiet.close()
  await started.close()
}, 60_000)
