// The timeline of an introduction: what happened against what was due, what was missed, and what is ahead.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, getDay } from '#core'
import { takeSnapshot } from '../../src/host/snapshot.ts'
import { type TimelineLine, weave } from '../../src/site/happenings.ts'
import { introductionPage, type IntroductionPage } from '../../src/site/views/introduction.ts'
import { notebookOf } from '../core/notebook-of.ts'
import { launchBrowser } from './browser.ts'
import { serveNotebook, type TestSite } from './running.ts'
import { findBarriers, visit } from './visit.ts'

const note = (fields: string, lines: readonly string[], body = ''): string =>
  `---\n${fields}\n---\n${body}\n## Timeline\n${lines.map((line) => `- ${line}\n`).join('')}`

const received = (lines: readonly string[], body = ''): string =>
  note('kind: received\nintroducer: Ana\nto: Raj\ndate: 2026-11-02', lines, body)

function pageOf(text: string, today: string): IntroductionPage {
  const notebook = notebookOf({ 'introductions/story.md': text })
  const page = introductionPage(takeSnapshot(notebook, getDay(today)), 'story')
  if (!page) throw new Error('the story has no page')
  return page
}

/** A line as it reads: its day, what it says, and how that stands to what was due. */
function say(line: TimelineLine): string {
  if ('state' in line) {
    const lapse = [
      line.lapsed && `lapsed ${line.lapsed.iso}`,
      line.lapses && `lapses after ${line.lapses.iso}`,
    ]
    return [`${line.when.iso} ${line.sentence}: ${line.words}`, ...lapse.filter(Boolean)].join('; ')
  }
  const marks = line.marks.map(
    ({ what, words, due, lapsed }) =>
      `${what}${what && ' '}${words}${due ? `, due ${due.iso}` : ''}${lapsed ? `, lapsed ${lapsed.iso}` : ''}`,
  )
  return [`${line.when.iso} ${line.verb}`, ...marks].join(': ')
}

/** The timeline as it reads: the past, then what is ahead. */
function timelineOf(text: string, today: string): readonly [readonly string[], readonly string[]] {
  const { timeline, dues } = pageOf(text, today)
  const { past, ahead } = weave(timeline, dues)
  return [past.flatMap(({ lines }) => lines).map(say), ahead.map(say)]
}

describe('the timeline', () => {
  test('says of what I did whether it was in time; an apology stands where it was owed', () => {
    const lines = [
      '2026-11-02 introduced by email',
      '2026-11-02 thanked Ana',
      '2026-11-12 apologised to Ana by phone',
      '2026-11-13 reached out to Raj',
      '2026-11-14 replied: gladly',
      '2026-11-15 scheduled for 2026-11-26',
    ]
    expect(timelineOf(received(lines), '2026-11-22')).toEqual([
      [
        '2026-11-02 Introduced',
        '2026-11-02 Thanked: in time',
        '2026-11-12 Apologised: 2 days late, due 2026-11-10',
        '2026-11-13 Reached out: 9 days late, due 2026-11-04, lapsed 2026-11-10',
        '2026-11-14 Replied',
        '2026-11-15 Scheduled',
      ],
      ['2026-11-26 Scheduled with Raj: in the calendar', '2026-11-27 Write down how it went with Raj: due'],
    ])
  })

  test('shows what is open at its day, and its lapse ahead', () => {
    expect(timelineOf(received([]), '2026-11-06')).toEqual([
      [
        '2026-11-04 Reach out to Raj: due, still open',
        '2026-11-04 Thank Ana for introducing Raj: due, still open',
      ],
      ['2026-11-09 Reach out to Raj: the last day before it lapses'],
    ])
    expect(timelineOf(received([]), '2026-11-03')).toEqual([
      [],
      [
        '2026-11-04 Reach out to Raj: due; lapses after 2026-11-09',
        '2026-11-04 Thank Ana for introducing Raj: due',
      ],
    ])
    expect(timelineOf(received(['2026-11-02 thanked Ana']), '2026-11-12')).toEqual([
      [
        '2026-11-02 Thanked: in time',
        '2026-11-04 Reach out to Raj: due, still open; lapsed 2026-11-10',
        '2026-11-10 Apologise to Ana for letting the introduction to Raj lie: due, still open',
      ],
      [],
    ])
  })

  test('shows as missed what passed without being done', () => {
    const lines = ['2026-11-02 thanked Ana', '2026-11-03 wrote', '2026-11-20 replied: sorry, travelling']
    expect(timelineOf(received(lines), '2026-11-20')).toEqual([
      [
        '2026-11-02 Thanked: in time',
        '2026-11-03 Wrote: in time',
        '2026-11-10 Nudge Raj: missed',
        '2026-11-20 Replied',
      ],
      ['2026-11-22 Answer Raj: due; lapses after 2026-11-27'],
    ])
  })

  test('of two things done by one event, names the one that was late', () => {
    const lines = ['2026-11-03 wrote', '2026-11-05 met by video', '2026-11-08 reported to Ana']
    expect(timelineOf(received(lines), '2026-11-08')[0].at(-1)).toBe(
      '2026-11-08 Reported: Thank Ana for introducing Raj 4 days late, due 2026-11-04',
    )
  })

  test('a promise stands at the day it was kept, or at its day while it isn’t', () => {
    const promises = '- [x] 2026-11-05 send the deck ✅ 2026-11-07\n- [ ] 2026-11-20 send the book\n'
    const [past, ahead] = timelineOf(
      received(['2026-11-02 thanked Ana', '2026-11-02 wrote'], promises),
      '2026-11-08',
    )
    expect(past).toContain('2026-11-07 Send the deck: kept, 2 days late')
    expect(ahead).toContain('2026-11-20 Send the book: promised for this day; lapses after 2026-11-27')
    expect(ahead[0]).toBe('2026-11-09 Nudge Raj: due, unless they write first')
  })

  test('an event dated ahead, and a date called off', () => {
    const lines = [
      '2026-11-02 thanked Ana',
      '2026-11-02 wrote',
      '2026-11-03 scheduled for 2026-11-26',
      '2026-11-04 cancelled: fever',
      '2026-11-30 met',
    ]
    expect(timelineOf(received(lines), '2026-11-05')[1]).toEqual([
      '2026-11-06 Answer Raj: due; lapses after 2026-11-11',
      '2026-11-30 Met',
    ])
  })

  test('is cut into months where it is long', () => {
    const lines = [...Array(200).keys()].map((n) => `${addDays(getDay('2026-01-01'), n)} note number ${n}`)
    const { timeline, dues } = pageOf(
      note('kind: received\nintroducer: Ana\nto: Raj\ndate: 2026-01-01', lines),
      '2026-11-01',
    )
    const { past } = weave(timeline, dues)
    expect(past.map(({ month }) => month).slice(0, 2)).toEqual(['January 2026', 'February 2026'])
    expect(past.flatMap((group) => group.lines).length).toBeGreaterThan(200)
    expect(weave(timeline.slice(0, 10), []).past.map(({ month }) => month)).toEqual([''])
  })
})

describe('in the browser', () => {
  let browser: Browser
  let site: TestSite
  const today = '2026-11-22'
  beforeAll(async () => {
    browser = await launchBrowser()
    const lines = [...Array(200).keys()].map((n) => `${addDays(getDay('2026-04-01'), n)} note number ${n}`)
    site = await serveNotebook({
      'me.md': `---\nname: Sam\nsample-as-of: ${today}\n---\n`,
      'introductions/late.md': received([
        '2026-11-02 thanked Ana',
        '2026-11-13 wrote to Raj',
        '2026-11-21 replied',
      ]),
      'introductions/long.md': note('kind: received\nintroducer: Ben\nto: Raj\ndate: 2026-04-01', lines),
    })
  }, 120_000)
  afterAll(async () => {
    await browser.close()
    await site.close()
  })
  const at = (path: string): string => new URL(path, site.url).href

  test.each(['light', 'dark'] as const)(
    'late is seen as late, and the rest is ahead, in %s',
    async (colorScheme) => {
      const { page, troubles, close } = await visit(browser, at('/introductions/late/'), { colorScheme })
      const wrote = page.locator('.timeline li', { hasText: 'Wrote' })
      expect((await wrote.innerText()).replaceAll(/\s+/g, ' ')).toContain(
        '9 days late, due Wed 4 Nov, lapsed Tue 10 Nov',
      )
      const ahead = page.locator('.timeline[data-ahead] li')
      expect((await ahead.first().innerText()).replaceAll(/\s+/g, ' ')).toBe(
        'Mon 23 Nov Answer Raj due; lapses after Sat 28 Nov',
      )
      expect(await findBarriers(page)).toEqual([])
      expect(troubles).toEqual([])
      await close()
    },
    30_000,
  )

  test('no stage is broken within a word on a phone, and 200 lines stay in the page', async () => {
    const { page, close } = await visit(browser, at('/introductions/long/'), {
      viewport: { width: 360, height: 740 },
    })
    const stages = await page.locator('.rail li').all()
    const lines = await Promise.all(stages.map((stage) => stage.evaluate(linesOfWords)))
    expect(lines).toEqual([1, expect.toBeOneOf([1, 2]), expect.toBeOneOf([1, 2]), 1, 1])
    expect(await page.locator('.timeline-month').allTextContents()).toContain('October 2026')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await close()
  }, 30_000)
})

/** In how many lines the words of an element stand. */
function linesOfWords(element: Element): number {
  const range = document.createRange()
  const text = [...element.childNodes].find(
    (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
  )
  if (text) range.selectNodeContents(text)
  return new Set(
    [...range.getClientRects()].filter(({ width }) => width > 1).map(({ top }) => Math.round(top)),
  ).size
}
