// The site as a whole, live and as files: the same pages, no link that leads nowhere, no error, and little script.
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
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { introductionHref, personHref } from '../../src/site/links.ts'
import { ensureLiveBuild } from '../../src/site/live-build.ts'
import { buildStatic } from '../../src/site/static-build.ts'
import { adversarial } from './adversarial.ts'
import { awkwardIds } from './awkward.ts'
import { launchBrowser } from './browser.ts'
import { type Answer, crawl, deadLinks } from './crawl.ts'
import { type Kind, kindsOf } from './kinds.ts'
import { projectRoot, sampleFolder, serveNotebook } from './running.ts'

type Answers = ReadonlyMap<string, Answer>

interface Both {
  readonly live: Answers
  readonly built: Answers
  /** The folder of the files. */
  readonly out: string
  readonly kinds: readonly Kind[]
  /** The addresses of entries that have no page. */
  readonly missing: readonly string[]
}

const temp = mkdtempSync(join(tmpdir(), 'owed-whole-'))
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  rmSync(temp, { recursive: true, force: true })
})

/** What any web server does: undo the percent signs once, and look for the file. */
function readFrom(out: string, path: string): Answer {
  const file = join(out, decodeURIComponent(path))
  const found = existsSync(file) && statSync(file).isFile()
  return {
    status: found ? 200 : 404,
    html: found && path.endsWith('.html') ? readFileSync(file, 'utf8') : '',
  }
}

/** Goes through the notebook in the folder `notes`, live and built. */
async function goThrough(notes: string, name: string): Promise<Both> {
  const out = join(temp, name, 'dist')
  const site = await serveNotebook(notes)
  try {
    const { introductions, people } = site.workspace.current().notebook
    const get = async (path: string): Promise<Answer> => {
      const ask = () => fetch(new URL(path, site.url), { redirect: 'manual' })
      // a connection that was kept may have been closed just then: a browser asks once more, too
      const response = await ask().catch(ask)
      return { status: response.status, html: await response.text() }
    }
    const live = await crawl(get)
    const kinds = await kindsOf(site)
    await buildStatic(projectRoot, notes, out)
    const built = await crawl((path) => Promise.resolve(readFrom(out, path)), '/index.html')
    const entries = [
      ...introductions.map(({ id }) => introductionHref(id)),
      ...[...people.values()].map(({ id }) => personHref(id)),
    ]
    // my own page is there, though nothing leads to it
    const apart = entries.filter((path) => !live.has(path))
    const missing: string[] = []
    for (const path of apart)
      if ((await get(path)).status !== 200 || readFrom(out, `${path}index.html`).status !== 200)
        missing.push(path)
    return { live, built, out, kinds, missing }
  } finally {
    await site.close()
  }
}

/** The addresses of pages, as the live site has them. */
const pagesOf = (answers: Answers): readonly string[] =>
  [...answers]
    .filter(([, { html }]) => html.includes('</html>'))
    .map(([path]) => path.replace(/index\.html$/, ''))
    .sort()

/** What is said in the console of each kind of page, read from files. */
async function readFiles({ out, kinds }: Both): Promise<readonly string[]> {
  const page = await browser.newPage()
  const troubles: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => troubles.push(`${page.url()}: ${error.message}`))
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) troubles.push(`${page.url()}: asks for ${request.url()}`)
  })
  for (const { path, status } of kinds) {
    if (status !== 200) continue
    await page.goto(pathToFileURL(join(out, decodeURIComponent(path), 'index.html')).href)
    if (!/\S/.test(await page.locator('h1').innerText())) troubles.push(`${page.url()}: no heading`)
  }
  await page.close()
  return troubles
}

function writeNotes(files: Readonly<Record<string, string>>): string {
  const notes = join(temp, 'notes')
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(notes, path)), { recursive: true })
    writeFileSync(join(notes, path), text)
  }
  return notes
}

describe.each([
  ['the sample', () => sampleFolder],
  ['names and texts that try everything', () => writeNotes(adversarial)],
])('over %s', (name, notesOf) => {
  let both: Both
  beforeAll(async () => {
    both = await goThrough(notesOf(), name)
  }, 180_000)

  test('every entry has its page, and every link leads to one', () => {
    const { live, built, missing } = both
    expect(deadLinks(live)).toEqual([])
    expect(deadLinks(built)).toEqual([])
    expect(missing).toEqual([])
  })
  test('the files are the pages that there are live', () => {
    expect(pagesOf(both.built)).toEqual(pagesOf(both.live))
    expect(pagesOf(both.live).length).toBeGreaterThan(40)
  })
  test('read from a folder, nothing goes wrong and nothing is fetched', async () => {
    expect((await readFiles(both)).join('\n')).toBe('')
  }, 60_000)
  test('file names of any kind name a page that says who it is about', () => {
    if (!(both.live.get(personHref('a&b'))?.status === 200)) return
    for (const answers of [both.live, both.built]) {
      const titles = [...answers.values()].map(({ html }) => /<title>(.*?) · Owed<\/title>/s.exec(html)?.[1])
      for (const [index, id] of awkwardIds.entries()) {
        expect(titles, id).toContain(`Person ${index}`)
        expect(titles, id).toContain(`Somebody / ${index}?`)
        expect(titles, id).toContain(`Somebody / ${index}?, through Person ${index}`)
      }
    }
  })
  test('the scripts of all pages are 60 kB at most, compressed', async () => {
    const client = join(await ensureLiveBuild(projectRoot), 'client')
    const [live, built] = [client, both.out].map((folder) => {
      const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      // what search looks through is the notes themselves
      const scripts = names.filter((one) => one.endsWith('.js') && !one.endsWith('search-data.js'))
      const needed = scripts.filter((one) => folder === client || isUsed(both.built, one))
      return needed.reduce((sum, one) => sum + gzipSync(readFileSync(join(folder, one))).length, 0)
    })
    expect(live).toBeGreaterThan(5_000)
    expect(live).toBeLessThanOrEqual(60_000)
    expect(built).toBeGreaterThan(5_000)
    expect(built).toBeLessThanOrEqual(60_000)
  })
})

/** Whether a page names the script, by which it is loaded. */
const isUsed = (answers: Answers, name: string): boolean =>
  [...answers.values()].some(({ html }) => html.includes(name.split('/').at(-1) ?? name))
