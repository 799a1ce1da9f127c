// The program of the live build: what it answers where a page breaks, and where there is none.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ensureLiveBuild } from '../../src/site/live-build.ts'
import { openProgram } from '../../src/site/program/open.ts'
import { projectRoot } from './running.ts'

let server: Server
let base: string

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
  const { handler } = await openProgram(await ensureLiveBuild(projectRoot))
  server = createServer((request, response) => {
    void handler(request, response, () => response.writeHead(404).end('none'), { snapshot: broken })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}, 120_000)
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
