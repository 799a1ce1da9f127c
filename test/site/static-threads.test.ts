// The second thread of a static build: it prints what it is handed as the first one would, and says what went wrong in it.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureLiveBuild } from '../../src/site/live-build.ts'
import { openProgram } from '../../src/site/program/open.ts'
import { takeLock } from '../../src/site/lock.ts'
import { buildStatic } from '../../src/site/static-build.ts'
import { entryAddresses, ownAddresses } from '../../src/site/static/addresses.ts'
import { type Job, openNotebook } from '../../src/site/static/job.ts'
import { openPress, type Share } from '../../src/site/static/share.ts'
import { openThreads } from '../../src/site/static/threads.ts'
import { benchDay, writeNotebook } from '../../scripts/bench/notebook.ts'
import { projectRoot, sampleFolder } from './running.ts'

const temp = mkdtempSync(join(tmpdir(), 'owed-threads-'))
let job: Job

beforeAll(async () => {
  const program = await ensureLiveBuild(projectRoot)
  job = {
    root: projectRoot,
    notes: sampleFolder,
    named: 'notes',
    out: join(temp, 'dist'),
    draft: join(temp, 'draft'),
    program,
    today: undefined,
  }
}, 120_000)
afterAll(() => {
  rmSync(temp, { recursive: true, force: true })
})

/** Claims that what the second thread wrote for one job is what the first wrote for the other. */
function expectSameFiles(share: Share | undefined, there: Job, here: Job): void {
  expect(share?.files.length).toBeGreaterThan(0)
  // long ones are told by their names: a difference of megabytes helps nobody
  const differing = (share?.files ?? []).filter(
    (file) => !readFileSync(join(there.draft, file)).equals(readFileSync(join(here.draft, file))),
  )
  expect(differing).toEqual([])
}

test('it prints every entry as the first thread would, letter by letter', async () => {
  const snapshot = await openNotebook(job)
  const locals = { snapshot, root: job.notes }
  const { entryShown, frameOf } = await openProgram(job.program)
  const here: Job = { ...job, draft: join(temp, 'here') }
  const press = await openPress(here)
  const threads = openThreads(job, 2)
  threads.begin(frameOf(snapshot, {}))
  const addresses = entryAddresses(snapshot)
  for (const address of addresses) {
    const entry = entryShown(snapshot, locals, address)
    if (entry) threads.send({ address, locals: { entry } })
    await press.print(address, locals)
  }
  const share = await threads.rest()
  await threads.end()
  expect(share?.rendered).toEqual(addresses)
  expect(share).toEqual(press.share())
  expectSameFiles(share, job, here)
})

test('it prints the pages that stand for themselves as the first thread would, letter by letter', async () => {
  const lively = { ...job, today: benchDay, draft: join(temp, 'own') }
  const snapshot = await openNotebook(lively)
  const locals = { snapshot, root: job.notes }
  const { ownShown, partAddresses, frameOf } = await openProgram(job.program)
  const here: Job = { ...lively, draft: join(temp, 'own-here') }
  const press = await openPress(here)
  const threads = openThreads(lively, 2)
  threads.begin(frameOf(snapshot, {}))
  const own = ownAddresses(join(projectRoot, 'src', 'pages'))
  const sent: string[] = []
  for (const address of [...own, ...(await partAddresses(snapshot))]) {
    const page = await ownShown(snapshot, locals, address)
    if (!page) continue
    threads.send({ address, locals: { own: page } })
    sent.push(address)
    await press.print(address, locals)
  }
  const share = await threads.rest()
  await threads.end()
  // all but the tables, what a search loads and the icon
  expect(own.filter((address) => !sent.includes(address))).toEqual([
    ...['/contacts/', '/icon.svg', '/introductions/', '/ledger/', '/open/', '/search-data.js'],
  ])
  expect(sent).toEqual(expect.arrayContaining(['/calendar/2026-12/', '/timeline/2026-10/']))
  expect(share?.rendered).toEqual(sent)
  expect(share).toEqual(press.share())
  expectSameFiles(share, lively, here)
})

test('it prints a long table part by part as the first thread would whole, letter by letter', async () => {
  const notes = join(temp, 'many')
  writeNotebook(notes, 520)
  const many: Job = { ...job, notes, draft: join(temp, 'parts'), today: benchDay }
  const snapshot = await openNotebook(many)
  const { longShown, frameOf } = await openProgram(many.program)
  const whole: Job = { ...many, draft: join(temp, 'whole') }
  const press = await openPress(whole)
  const threads = openThreads(many, 2)
  threads.begin(frameOf(snapshot, {}))
  const addresses = ['/contacts/', '/introductions/', '/ledger/', '/open/']
  const counts = []
  for (const address of addresses) {
    const [long, ...parts] = longShown(snapshot, address)?.parts ?? []
    if (long) threads.send({ address, locals: { long }, rest: { parts } })
    counts.push(parts.length + 1)
    await press.print(address, { snapshot, root: notes })
  }
  expect(counts).toEqual([2, 3, 2, 2])
  const share = await threads.rest()
  await threads.end()
  expect(share?.rendered).toEqual(addresses)
  expect(new Set(share?.found)).toEqual(press.found)
  expectSameFiles(share, many, whole)
}, 30_000)

test('it is free until so many pages wait for it', async () => {
  const snapshot = await openNotebook(job)
  const { entryShown, frameOf } = await openProgram(job.program)
  const [address = ''] = entryAddresses(snapshot)
  const entry = entryShown(snapshot, { snapshot, root: job.notes }, address)
  const threads = openThreads(job, 2)
  expect(threads.isFree(1)).toBe(true)
  threads.begin(frameOf(snapshot, {}))
  if (entry) threads.send({ address, locals: { entry } })
  expect([threads.isFree(1), threads.isFree(3)]).toEqual([false, true])
  expect((await threads.rest())?.rendered).toEqual([address])
  expect(openThreads(job, 1).isFree(1)).toBe(false)
  await threads.end()
})

test('what goes wrong in it ends the build, and the former copy stays', async () => {
  const threads = openThreads({ ...job, program: join(temp, 'nowhere') }, 2)
  await expect(threads.rest()).rejects.toThrow('nowhere')
  await threads.end()
  await expect(
    buildStatic(projectRoot, join(temp, 'missing'), job.out, { named: 'missing', threads: 2 }),
  ).rejects.toThrow('missing')
  expect(readdirSync(temp)).not.toContain('dist')
  expect(readdirSync(temp).filter((name) => name.startsWith('.dist'))).toEqual([])
})

test('folders that it makes ahead and nothing is written into are gone in the copy', async () => {
  const notes = join(temp, 'notes')
  cpSync(sampleFolder, notes, { recursive: true })
  // no entry of ours, and none that has a page
  writeFileSync(
    join(notes, 'contacts', 'conflict.sync-conflict-20261122-101010-ABCDEFG.md'),
    '---\nname: Ana\n---\n',
  )
  await buildStatic(projectRoot, notes, job.out, { threads: 2 })
  const folders = readdirSync(job.out, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter(
    (one) => one.isDirectory(),
  )
  expect(folders.length).toBeGreaterThan(20)
  for (const { parentPath, name } of folders)
    expect(readdirSync(join(parentPath, name)), name).not.toEqual([])
  expect(statSync(join(job.out, 'contacts', 'anselm-brook')).mode & 0o777).toBe(0o700)
})

test('a note that is saved while the build waits for another one is in the copy', async () => {
  const [notes, out] = [join(temp, 'saved'), join(temp, 'saved-out')]
  cpSync(sampleFolder, notes, { recursive: true })
  const unlock = await takeLock(join(projectRoot, '.build', 'static.lock'))
  const built = buildStatic(projectRoot, notes, out, { threads: 2 })
  await pause(300)
  writeFileSync(join(notes, 'contacts', 'late-comer.md'), '---\nname: Late Comer\n---\n')
  unlock()
  await built
  expect(readFileSync(join(out, 'contacts', 'late-comer', 'index.html'), 'utf8')).toContain('Late Comer')
}, 30_000)
