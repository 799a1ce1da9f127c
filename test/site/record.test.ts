// The record: its sentences, plots and tables, of nothing, of one month, and of more years than are shown.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getDay } from '#core'
import { takeSnapshot, type Snapshot } from '../../src/host/snapshot.ts'
import { drawPlot } from '../../src/site/plots/draw.ts'
import { namedMonths, wholeTicks } from '../../src/site/plots/axes.ts'
import { recordPage } from '../../src/site/views/record.ts'
import { notebookOf } from '../core/notebook-of.ts'
import { launchBrowser } from './browser.ts'
import { ensureLiveBuild } from '../../src/site/live-build.ts'
import { projectRoot, sampleFolder, serveNotebook, type TestSite } from './running.ts'
import { findBarriers, unfold, visit } from './visit.ts'

type Files = Readonly<Record<string, string>>

const snapshot = (files: Files, today: string): Snapshot => takeSnapshot(notebookOf(files), getDay(today))

const received = (date: string, ...lines: readonly string[]): string =>
  `---\nkind: received\nintroducer: Ana\nto: Raj\ndate: ${date}\n---\n## Timeline\n${lines.map((line) => `- ${line}\n`).join('')}`
const made = (date: string, ...lines: readonly string[]): string =>
  `---\nkind: made\nparties: ["[[lena]]", "[[omar]]"]\ndate: ${date}\n---\n## Timeline\n${lines.map((line) => `- ${line}\n`).join('')}`

const year: Files = {
  'introductions/a.md': received('2026-09-01', '2026-09-02 wrote', '2026-09-20 met', '2026-10-02 reported'),
  'introductions/b.md': received('2026-09-10', '2026-09-20 wrote'),
  'introductions/c.md': received('2026-11-12'),
  'introductions/d.md': made('2026-09-01', '2026-09-03 introduced', '2026-09-08 heard from [[omar]]'),
  'contacts/zoe.md': '---\nname: Zoe\nmet: 2026-09-01\n---\n## Timeline\n- 2026-09-02 wrote\n',
}

const sentences = (files: Files, today: string): Readonly<Record<string, string>> =>
  Object.fromEntries(recordPage(snapshot(files, today)).sections.map(({ id, sentence }) => [id, sentence]))

describe('the record in sentences', () => {
  test('says how many, of how many, and since when', () => {
    expect(recordPage(snapshot(year, '2026-11-15')).lede).toBe(
      '3 introductions received, 1 made and 1 person met, since Tue 1 Sep 2026.',
    )
    expect(sentences(year, '2026-11-15')).toEqual({
      received:
        'You reached out within a week after 1 of 2 introductions. Not counted: one still in its week.',
      days: 'Half of those you reached out to heard from you within 5.5 days.',
      told: 'After 1 of 3 introductions the introducer heard all there was to tell.',
      lapses: '2 things lapsed, the last on Fri 25 Sep.',
      made: 'You made 1 introduction, about one every 11 weeks. You heard how it went.',
      met: 'Of one person you met, you followed up with one and talked again with none.',
    })
  })

  test('lists what lapsed, the latest first, with where', () => {
    expect(
      recordPage(snapshot(year, '2026-11-15')).lapses.map(({ when, sentence, entry }) => [
        when.iso,
        sentence,
        entry?.href,
      ]),
    ).toEqual([
      ['2026-09-25', 'Ask Lena how it goes with Omar', '/introductions/d/'],
      ['2026-09-18', 'Reach out to Raj', '/introductions/b/'],
    ])
  })

  test('who reports back', () => {
    const { tellers, tellersSentence } = recordPage(snapshot(year, '2026-11-15'))
    expect(tellersSentence).toBe(
      'Of 2 people you introduced, one told you unasked how it went, and none after you asked.',
    )
    expect(tellers.map(({ who, byThemselves, notYet }) => [who.name, byThemselves, notYet])).toEqual([
      ['Lena', 0, 1],
      ['Omar', 1, 0],
    ])
  })

  test('of nothing says so, and draws nothing', () => {
    const page = recordPage(snapshot({}, '2026-11-15'))
    expect(page).toMatchObject({ lede: 'Nothing to look back on yet.', isEmpty: true, tellers: [] })
    expect(page.sections.map(({ plot, table }) => [plot, table.rows])).toEqual(
      page.sections.map(() => [null, []]),
    )
    expect(Object.values(sentences({}, '2026-11-15')).every((words) => /yet\.$|^Nothing/.test(words))).toBe(
      true,
    )
  })
})

describe('the months', () => {
  const tableOf = (files: Files, today: string, id: string) =>
    recordPage(snapshot(files, today)).sections.find((section) => section.id === id)?.table

  test('stand in a table, the latest first, those in which nothing happened too', () => {
    expect(tableOf(year, '2026-11-15', 'received')).toEqual({
      columns: ['Received', 'Within a week', 'Later', 'Not', 'Not counted'],
      rows: [
        { month: 'November 2026', cells: ['1', '0', '0', '0', '1'] },
        { month: 'October 2026', cells: ['0', '0', '0', '0', '0'] },
        { month: 'September 2026', cells: ['2', '1', '1', '0', '0'] },
      ],
    })
    expect(tableOf(year, '2026-11-15', 'days')?.rows.map(({ cells }) => cells[0])).toEqual(['–', '–', '5.5'])
  })

  test('of more than ten years, the last ten are shown and all are counted', () => {
    const old = { ...year, 'introductions/old.md': received('2001-02-01', '2001-02-02 wrote') }
    const page = recordPage(snapshot(old, '2026-11-15'))
    expect(page.cut).toMatch(/^The plots and tables show the last ten years/)
    expect(page.lede).toMatch(/^4 introductions received.*since Thu 1 Feb 2001\.$/)
    const rows = page.sections[0]?.table.rows ?? []
    expect([rows.length, rows.at(-1)?.month]).toEqual([120, 'December 2016'])
    expect(recordPage(snapshot(year, '2026-11-15')).cut).toBeNull()
  })

  test('a few of them are named below a plot', () => {
    const months = (count: number): readonly string[] =>
      [...Array(count).keys()].map(
        (n) => `${2017 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`,
      )
    for (const count of [1, 2, 7, 8, 13, 40, 120]) {
      const named = namedMonths(months(count))
      expect(named.length).toBeGreaterThan(0)
      expect(named.length).toBeLessThanOrEqual(7)
    }
    expect(wholeTicks(4)).toEqual([0, 1, 2, 3, 4])
    expect(wholeTicks(37)).toEqual([0, 10, 20, 30])
    expect(wholeTicks(90_000).length).toBeLessThan(8)
  })
})

test('a plot has no style of its own, and one text in its place', () => {
  for (const { plot, sentence } of recordPage(snapshot(year, '2026-11-15')).sections) {
    const svg = plot ? drawPlot(plot, sentence) : ''
    expect(svg).toMatch(/^<svg [^>]*role="img"/)
    expect(svg.match(/aria-/g)).toEqual(['aria-'])
    expect(svg).not.toMatch(/<style|style=|NaN|undefined|url\(/)
  }
})

test('only its own page loads what draws the plots', async () => {
  const folder = await ensureLiveBuild(projectRoot)
  const chunks = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.mjs'))
    .map((path) => ({ name: basename(path), text: readFileSync(join(folder, path), 'utf8') }))
  const drawing = chunks.filter(({ text }) =>
    /(?:from|import)\s*["'](?:@observablehq\/plot|linkedom)/.test(text),
  )
  expect(drawing).toHaveLength(1)
  const [{ name } = { name: '' }] = drawing
  const eager = chunks.filter(({ text }) => new RegExp(`(?:from|import)\\s*["'][^"']*${name}`).test(text))
  expect(eager.map((chunk) => chunk.name)).toEqual([])
}, 120_000)

describe('in the browser', () => {
  let browser: Browser
  let site: TestSite
  beforeAll(async () => {
    browser = await launchBrowser()
    site = await serveNotebook(sampleFolder)
  }, 120_000)
  afterAll(async () => {
    await browser.close()
    await site.close()
  })
  const url = (): string => new URL('/record/', site.url).href

  test.each(['light', 'dark'] as const)(
    'it is clean in %s, and a plot has the colours of the page',
    async (colorScheme) => {
      const { page, troubles, close } = await visit(browser, url(), { colorScheme })
      expect(await page.locator('h1').textContent()).toBe('Record')
      await unfold(page)
      expect(await findBarriers(page)).toEqual([])
      expect(troubles).toEqual([])
      const fill = await page
        .locator('.plot-closed rect')
        .first()
        .evaluate((bar) => getComputedStyle(bar).fill)
      expect(fill).toBe(colorScheme === 'light' ? 'rgb(38, 102, 63)' : 'rgb(134, 203, 157)')
      expect(await page.getByRole('img', { name: /^Loops closed by month\. After \d+ of \d+/ }).count()).toBe(
        1,
      )
      await close()
    },
    30_000,
  )

  test('a phone shows all of it without going sideways, the numbers too', async () => {
    const { page, close } = await visit(browser, url(), { viewport: { width: 360, height: 740 } })
    await page.getByText('Month by month').first().click()
    await page.getByRole('rowheader', { name: 'October 2026' }).first().waitFor()
    await unfold(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    // the names before the bars stand within the column, clear of the bars
    const names = page.locator('[data-section="met"] .plot-axis text')
    const [column, base] = [
      page.locator('[data-section="met"] .plot'),
      page.locator('[data-section="met"] .plot-base'),
    ]
    const [left, bars] = [await column.boundingBox(), await base.boundingBox()]
    for (const name of await names.all()) {
      const { x = NaN, width = NaN } = (await name.boundingBox()) ?? {}
      expect(x).toBeGreaterThanOrEqual((left?.x ?? NaN) - 0.5)
      expect(x + width).toBeLessThan(bars?.x ?? NaN)
    }
    expect(await names.count()).toBe(3)
    await close()
  }, 30_000)

  test('a save shows in it', async () => {
    const { page, close } = await visit(browser, url())
    const sentence = page.locator('[data-section="told"] .record-sentence')
    expect(await sentence.textContent()).toMatch(/After 7 of 14/)
    site.write(
      'introductions/new.md',
      '---\nkind: received\nintroducer: "[[wim-de-groot]]"\nto: "[[petra-vance]]"\ndate: 2026-11-18\n---\n',
    )
    await sentence.filter({ hasText: 'After 7 of 15' }).waitFor()
    await close()
  }, 30_000)
})
