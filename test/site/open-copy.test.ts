// Everything open in a copy that is read on a later day: the same things, in the same groups, as a new copy would have.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, getDay } from '#core'
import { openWorkspace } from '../../src/host/workspace.ts'
import { buildStatic } from '../../src/site/static-build.ts'
import { openPage } from '../../src/site/views/open.ts'
import { launchBrowser } from './browser.ts'
import { projectRoot } from './running.ts'

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

beforeAll(async () => {
  for (const [path, text] of Object.entries(notes)) {
    mkdirSync(dirname(join(temp, 'notes', path)), { recursive: true })
    writeFileSync(join(temp, 'notes', path), text)
  }
  await buildStatic(projectRoot, join(temp, 'notes'), join(temp, 'dist'), { today: built })
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser.close()
  rmSync(temp, { recursive: true, force: true })
})

const tidy = (words: string): string => words.replaceAll(/\s+/g, ' ').trim()

test.each([0, 1, 5, 8, 20])('%i days later', async (days) => {
  const today = addDays(built, days)
  const page = await browser.newPage({ timezoneId: 'America/Sao_Paulo' })
  await page.clock.setFixedTime(new Date(`${today}T12:00:00-03:00`))
  await page.goto(pathToFileURL(join(temp, 'dist/open/index.html')).href)
  const rows = page.locator('.list tbody tr:visible')
  const shown = await rows.evaluateAll((all) =>
    all.map((row) => ['th', '.open-word', '.lateness'].map((at) => row.querySelector(at)?.textContent ?? '')),
  )
  const groups = await page.locator('.filter-links a:visible').allTextContents()
  const snapshot = (await openWorkspace({ root: join(temp, 'notes'), today, watch: false })).current()
  const { lines, filter } = openPage(snapshot, new URLSearchParams())
  expect(shown.map((cells) => cells.map(tidy).join(' | ')).sort()).toEqual(
    lines
      .map(({ row, status }) => [row.sentence, status, row.lateness || `since ${row.due.words}`].join(' | '))
      .sort(),
  )
  expect(groups.map(tidy)).toEqual(filter.facets[0]?.options.map(({ label, count }) => `${label} ${count}`))
  await page.close()
})
