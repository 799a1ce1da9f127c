// The tables of a copy that is read on a later day: the same things in the same order, and the same choices, as a new copy would have.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, getDay } from '#core'
import { openWorkspace, type Snapshot } from '../../src/host/workspace.ts'
import type { Brief } from '../../src/site/rows.ts'
import { buildStatic } from '../../src/site/static-build.ts'
import type { OptionShown } from '../../src/site/tables/shown.ts'
import { type ContactLine, contactsPage } from '../../src/site/views/contacts.ts'
import { introductionsPage } from '../../src/site/views/introductions.ts'
import { openPage } from '../../src/site/views/open.ts'
import { launchBrowser } from './browser.ts'
import { projectRoot, sampleFolder } from './running.ts'

const built = getDay('2026-11-22')
const notes = {
  'me.md': '---\nname: Sam\n---\n',
  'contacts/ana.md': '---\nname: Ana Silva\ncadence: 2w\n---\n## Timeline\n- 2026-11-12 talked by phone\n',
  'contacts/raj.md': '---\nname: Raj Patel\nmet: 2026-11-21\n---\n\n- [ ] 2026-11-27 send the deck\n',
  'introductions/ana-to-raj.md': '---\nkind: received\nintroducer: ana\nto: raj\ndate: 2026-11-20\n---\n',
  'introductions/lena-to-zoe.md':
    '---\nintroducer: Lena\nto: Zoe\ndate: 2026-11-01\n---\n## Timeline\n- 2026-11-01 thanked\n- 2026-11-02 wrote\n- 2026-11-18 snoozed until 2026-11-26\n',
  'introductions/kim-and-lee.md':
    '---\nkind: made\nparties: [Kim, Lee]\ndate: 2026-11-16\n---\n## Timeline\n- 2026-11-16 asked Kim\n- 2026-11-16 asked Lee\n- 2026-11-18 agreed Kim\n',
} as const
const temp = mkdtempSync(join(tmpdir(), 'owed-open-'))
let browser: Browser

type Notebook = 'few' | 'sample'
const notesOf = (notebook: Notebook): string => join(temp, notebook, 'notes')
const copyOf = (notebook: Notebook): string => join(temp, notebook, 'dist')

beforeAll(async () => {
  for (const [path, text] of Object.entries(notes)) {
    mkdirSync(dirname(join(notesOf('few'), path)), { recursive: true })
    writeFileSync(join(notesOf('few'), path), text)
  }
  cpSync(sampleFolder, notesOf('sample'), { recursive: true })
  const me = join(notesOf('sample'), 'me.md')
  writeFileSync(me, readFileSync(me, 'utf8').replace(/^sample-as-of:.*\n/m, ''))
  for (const notebook of ['few', 'sample'] as const)
    await buildStatic(projectRoot, notesOf(notebook), copyOf(notebook), { today: built })
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser.close()
  rmSync(temp, { recursive: true, force: true })
})

/** Whether a choice has anything; without a server those without any are offered too. */
const isSome = (option: string): boolean => !option.endsWith('(0)')

const tidy = (words: string): string => words.replaceAll(/\s+/g, ' ').trim()

/** Opens a page of the copy so many days after it was built. */
async function openAfter(notebook: Notebook, days: number, path: string): Promise<Page> {
  const page = await browser.newPage({ timezoneId: 'America/Sao_Paulo' })
  await page.clock.setFixedTime(new Date(`${addDays(built, days)}T12:00:00-03:00`))
  await page.goto(pathToFileURL(join(copyOf(notebook), path, 'index.html')).href)
  return page
}

const snapshotAfter = async (notebook: Notebook, days: number): Promise<Snapshot> =>
  (await openWorkspace({ root: notesOf(notebook), today: addDays(built, days), watch: false })).current()

/** Each row as it stands: whose it is, the words of a cell that are in sight, and how it is coloured. */
const cellsShown = (page: Page, cell: string): Promise<readonly string[]> =>
  page.locator('.filtered .list tbody tr:visible').evaluateAll(
    (rows, at) =>
      rows.map((row) => {
        const words = row.querySelector<HTMLElement>(at)?.innerText ?? ''
        const name = row.querySelector('.name')?.textContent.trim() ?? ''
        return [name, (row as HTMLElement).dataset.status, words.replaceAll(/\s+/g, ' ').trim()].join(' | ')
      }),
    cell,
  )

/** How many each value of a list to choose from has. */
const countsShown = async (page: Page, facet: string): Promise<readonly string[]> =>
  (await page.locator(`select[data-facet=${facet}] option`).allTextContents()).map(tidy)

const countsOf = (options: readonly OptionShown[] = []): readonly string[] =>
  options.map(({ value, label, count }) => (value === '' ? label : `${label} (${count})`))

const nextWords = (next: Brief | null, more: number, nothing: string): string =>
  next === null
    ? nothing
    : `${next.sentence} ${next.lateness || `since ${next.due.words}`}${more > 0 ? ` and ${more} more` : ''}`

const few = [1, 8, 30].map((days) => ['few', days] as const)
const many = [3, 12, 21, 30].map((days) => ['sample', days] as const)

test.each([...few, ...many])('introductions, %s, %i days later', async (notebook, days) => {
  const page = await openAfter(notebook, days, 'introductions')
  const { lines, filter } = introductionsPage(await snapshotAfter(notebook, days), new URLSearchParams())
  expect(await cellsShown(page, '.next')).toEqual(
    lines.map(({ title, next }) =>
      [title, next?.status ?? 'none', nextWords(next, 0, 'nothing open')].join(' | '),
    ),
  )
  const wanted = filter.facets.find(({ id }) => id === 'next')?.options
  if (wanted) expect((await countsShown(page, 'next')).filter(isSome)).toEqual(countsOf(wanted))
  await page.close()
})

test.each([...few, ...many])('contacts, %s, %i days later', async (notebook, days) => {
  const page = await openAfter(notebook, days, 'contacts')
  const { lines, filter } = contactsPage(await snapshotAfter(notebook, days), new URLSearchParams())
  const expected = (cell: (line: ContactLine) => string): readonly string[] =>
    lines.map((line) => [line.who.name, line.next?.status ?? 'none', cell(line)].join(' | ')).sort()
  expect((await cellsShown(page, '.next')).toSorted()).toEqual(
    expected(({ next, more }) => nextWords(next, more, 'nothing')),
  )
  expect((await cellsShown(page, 'td:last-child')).toSorted()).toEqual(
    expected(({ cadence }) => cadence?.words ?? ''),
  )
  for (const facet of ['open', 'cadence']) {
    const wanted = filter.facets.find(({ id }) => id === facet)?.options
    if (wanted) expect((await countsShown(page, facet)).filter(isSome), facet).toEqual(countsOf(wanted))
  }
  await page.getByRole('link', { name: 'Open', exact: true }).click()
  const byOpen = contactsPage(await snapshotAfter(notebook, days), new URLSearchParams('by=open')).lines
  const placed = byOpen.filter(({ next }) => next !== null)
  expect((await cellsShown(page, '.next')).slice(0, placed.length)).toEqual(
    placed.map(({ who, next, more }) => [who.name, next?.status, nextWords(next, more, '')].join(' | ')),
  )
  await page.close()
})

const open = [0, 1, 5, 8, 20].map((days) => ['few', days] as const)

test.each([...open, ...many])('everything open, %s, %i days later', async (notebook, days) => {
  const page = await openAfter(notebook, days, 'open')
  const rows = page.locator('.list tbody tr:visible')
  const shown = await rows.evaluateAll((all) =>
    all.map((row) => ['th', '.open-word', '.lateness'].map((at) => row.querySelector(at)?.textContent ?? '')),
  )
  const groups = await page.locator('.filter-links a:visible').allTextContents()
  const { lines, filter } = openPage(await snapshotAfter(notebook, days), new URLSearchParams())
  expect(shown.map((cells) => cells.map(tidy).join(' | '))).toEqual(
    lines.map(({ row, status }) =>
      [row.sentence, status, row.lateness || `since ${row.due.words}`].join(' | '),
    ),
  )
  expect(groups.map(tidy)).toEqual(filter.facets[0]?.options.map(({ label, count }) => `${label} ${count}`))
  await page.close()
})
