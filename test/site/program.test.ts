// The program of the live build: what it answers where a page breaks, where there is none, and that a copy says the same.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { ensureLiveBuild } from '../../src/site/live-build.ts'
import { openProgram } from '../../src/site/program/open.ts'
import { entryAddresses, ownAddresses } from '../../src/site/static/addresses.ts'
import { type Job, openNotebook } from '../../src/site/static/job.ts'
import { projectRoot, sampleFolder } from './running.ts'

let server: Server
let base: string
let program: string
/** What pages are handed. */
let locals: App.Locals

/** A snapshot that can't be read. */
const broken = new Proxy(
  {},
  {
    get() {
      throw new Error('a fault of ours')
    },
  },
) as NonNullable<App.Locals['snapshot']>

beforeAll(async () => {
  program = await ensureLiveBuild(projectRoot)
  const { handler } = await openProgram(program)
  server = createServer((request, response) => {
    void handler(request, response, () => response.writeHead(404).end('none'), locals)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}, 120_000)
beforeEach(() => {
  locals = { snapshot: broken }
})
afterAll(() => {
  server.close()
})

test('a page that breaks says so in a sentence, and the terminal says why', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const answer = await fetch(`${base}/rules/`)
  expect([answer.status, await answer.text()]).toEqual([
    500,
    'This page can’t be shown: the terminal says why.\n',
  ])
  expect(said.mock.calls.flat().join('\n')).toContain('a fault of ours')
  said.mockRestore()
})

test('an address without a page is somebody else’s', async () => {
  const answer = await fetch(`${base}/no/such/page/`)
  expect([answer.status, await answer.text()]).toEqual([404, 'none'])
})

test('a page that breaks in a copy ends its build, and is named', async () => {
  const { renderPage } = await openProgram(program)
  await expect(renderPage('/rules/', locals)).rejects.toThrow(/\/rules\/ can’t be printed: .*a fault of ours/)
})

/** A job over the sample notebook. */
const jobOver = (folder: string): Job => ({
  root: projectRoot,
  notes: sampleFolder,
  named: 'notes',
  out: join(folder, 'dist'),
  draft: join(folder, 'draft'),
  program,
  today: undefined,
})

test('every page of a copy is printed as a server answers it, letter by letter', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'owed-program-'))
  const snapshot = await openNotebook(jobOver(folder))
  locals = { snapshot, root: sampleFolder }
  const { renderPage } = await openProgram(program)
  const months = ['/timeline/2026-10/', '/calendar/2026-10/']
  const none = ['/contacts/nobody/', '/introductions/none/', '/timeline/none/', '/icon/999.svg']
  const pages = [
    ...ownAddresses(join(projectRoot, 'src', 'pages')),
    ...entryAddresses(snapshot),
    ...months,
    ...none,
  ]
  for (const page of pages) {
    const answer = await fetch(base + page)
    const printed = await renderPage(page, locals)
    if (!none.includes(page)) expect(printed.body, page).toBe(await answer.text())
    if (page !== '/404') expect(printed.status, page).toBe(answer.status)
    expect(printed.status === 404, page).toBe(none.includes(page))
  }
  // each once more, as nothing of one may be left in another
  for (const page of pages.slice(0, 30).reverse())
    expect((await renderPage(page, locals)).body, page).toBe(await (await fetch(base + page)).text())
  rmSync(folder, { recursive: true, force: true })
})

test('an address that is no page of ours isn’t printed', async () => {
  const { renderPage } = await openProgram(program)
  expect(await renderPage('/no/such/page/', locals)).toEqual({ status: 404, body: '' })
})
