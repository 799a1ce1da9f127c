// The second thread of a static build: it never mixes pages of another notebook in, and says what went wrong in it.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getDay } from '#core'
import { ensureLiveBuild } from '../../src/site/live-build.ts'
import { buildStatic } from '../../src/site/static-build.ts'
import { type Job, openNotebook, printOf } from '../../src/site/static/job.ts'
import { openThreads } from '../../src/site/static/threads.ts'
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

test('it renders what it is asked for, of the same notes', async () => {
  const threads = openThreads(job, ['/rules/'], 2)
  await threads.find(await openNotebook(job))
  threads.go(['/contacts/no-one/', '/contacts/anselm-brook/'])
  const share = await threads.rest()
  await threads.end()
  expect(share?.rendered).toEqual(['/contacts/anselm-brook/', '/rules/'])
  expect(share?.files).toContain('contacts/anselm-brook/index.html')
  expect(share?.found).toContain('/')
})

test('where it read other notes than the first one, nothing of it counts', async () => {
  const threads = openThreads(job, ['/rules/'], 2)
  const other = await openNotebook({ ...job, today: getDay('2026-01-01') })
  expect(await threads.find(other)).toEqual(await openThreads(job, [], 1).find(other))
  threads.go(['/contacts/anselm-brook/'])
  expect(await threads.rest()).toBeUndefined()
  await threads.end()
})

test('another day makes other pages', async () => {
  const print = printOf(job, await openNotebook(job))
  expect(printOf(job, await openNotebook({ ...job, today: getDay('2026-01-01') }))).not.toBe(print)
  expect(printOf(job, await openNotebook(job))).toBe(print)
})

test('what goes wrong in it ends the build, and the former copy stays', async () => {
  const threads = openThreads({ ...job, program: join(temp, 'nowhere') }, ['/rules/'], 2)
  await threads.find(await openNotebook(job))
  await expect(threads.rest()).rejects.toThrow('nowhere')
  await threads.end()
  await expect(
    buildStatic(projectRoot, join(temp, 'missing'), job.out, { named: 'missing', threads: 2 }),
  ).rejects.toThrow('missing')
  expect(readdirSync(temp)).not.toContain('dist')
  expect(readdirSync(temp).filter((name) => name.startsWith('.dist'))).toEqual([])
})
