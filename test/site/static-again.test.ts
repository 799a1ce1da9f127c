// A copy built again after an edit is the one that would be built anew, though little of it is rendered, and by two threads.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getDay } from '#core'
import { buildStatic } from '../../src/site/static-build.ts'
import { filesIn } from './copies.ts'
import { projectRoot, sampleFolder } from './running.ts'

const today = getDay('2026-11-22')
const temp = mkdtempSync(join(tmpdir(), 'owed-again-'))
const notes = join(temp, 'notes')
const out = join(temp, 'dist')
const build = (into: string, threads: 1 | 2): Promise<number> =>
  buildStatic(projectRoot, notes, into, { today, threads })

function edit(path: string, change: (text: string) => string): void {
  const file = join(notes, path)
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}

let all = 0

beforeAll(async () => {
  cpSync(sampleFolder, notes, { recursive: true })
  edit('me.md', (text) => text.replace(/^sample-as-of:.*\n/m, ''))
  all = await build(out, 2)
}, 120_000)
afterAll(() => {
  rmSync(temp, { recursive: true, force: true })
})

/** Builds again, and claims that a new build says the same; gives how many pages were rendered. */
async function buildAgain(): Promise<number> {
  const rendered = await build(out, 2)
  const fresh = join(temp, 'fresh')
  rmSync(fresh, { recursive: true, force: true })
  await build(fresh, 1)
  expect(filesIn(out)).toEqual(filesIn(fresh))
  return rendered
}

test('a word more in a timeline renders few entries anew', async () => {
  edit('contacts/anselm-brook.md', (text) => `${text.trimEnd()}\n- 2026-11-20 talked by phone: all is well\n`)
  expect(await buildAgain()).toBeLessThan(all * 0.7)
}, 60_000)

test('what was owed is done, and somebody else is named', async () => {
  edit(
    'introductions/2026-10-05-wim-to-greta.md',
    (text) => `${text.trimEnd()}\n- 2026-11-21 reported: it went well, as [[mei-okabe]] said it would\n`,
  )
  expect(await buildAgain()).toBeLessThan(all)
}, 60_000)

test('somebody is promised something in a story that isn’t theirs', async () => {
  edit('introductions/2026-10-05-wim-to-greta.md', (text) =>
    text.replace('\n## Timeline', '\n- [ ] 2026-11-25 send [[dara-quinlan]] the list\n\n## Timeline'),
  )
  expect(await buildAgain()).toBeLessThan(all)
  expect(readFileSync(join(out, 'contacts/dara-quinlan/index.html'), 'utf8')).toContain('the list')
}, 60_000)

test('a table that somebody wrote into is made anew', async () => {
  const table = join(out, 'contacts', 'index.html')
  writeFileSync(table, readFileSync(table, 'utf8').replaceAll('Anselm', 'Somebody'))
  edit('contacts/anselm-brook.md', (text) => `${text.trimEnd()}\n- 2026-11-21 talked by phone: still well\n`)
  expect(await buildAgain()).toBeLessThan(all)
}, 60_000)

test('what was written is taken back', async () => {
  edit('introductions/2026-10-05-wim-to-greta.md', (text) => text.replace(/- 2026-11-21 reported: .*\n/, ''))
  expect(await buildAgain()).toBeLessThan(all)
}, 60_000)

test('a new name, a new note and one that is gone render everything anew', async () => {
  edit('contacts/anselm-brook.md', (text) => text.replace(/^name: .*$/m, 'name: Anselm Rivers'))
  mkdirSync(join(notes, 'contacts'), { recursive: true })
  writeFileSync(join(notes, 'contacts/una-new.md'), '---\nname: Una New\n---\n')
  await buildAgain()
  expect(filesIn(out)).toHaveProperty(['/contacts/una-new/index.html'])
  rmSync(join(notes, 'contacts/una-new.md'))
  await buildAgain()
  expect(filesIn(out)).not.toHaveProperty(['/contacts/una-new/index.html'])
}, 60_000)

test('another day renders everything anew', async () => {
  const rendered = await buildStatic(projectRoot, notes, out, { today: getDay('2026-11-23') })
  expect(rendered).toBeGreaterThanOrEqual(all - 1)
}, 60_000)
