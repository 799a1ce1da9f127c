// The gate: only this machine's own names, only reading, only plain paths, for pages and files alike.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureLiveBuild } from '../../src/site/live-build.ts'
import { forgotten } from './notebooks.ts'
import { getRaw, sendRaw } from './raw.ts'
import { projectRoot, serveNotebook, type TestSite } from './running.ts'

let site: TestSite
let paths: readonly string[]

beforeAll(async () => {
  site = await serveNotebook(forgotten)
  const files = readdirSync(join(await ensureLiveBuild(projectRoot), 'client', '_astro'))
  const oneOf = (ending: string): string => `/_astro/${files.find((name) => name.endsWith(ending)) ?? ''}`
  paths = [
    '/',
    '/introductions/',
    '/contacts/ana/',
    '/nowhere/',
    '/events',
    oneOf('.css'),
    oneOf('.js'),
    oneOf('.woff2'),
  ]
}, 120_000)
afterAll(() => site.close())

describe('who may ask', () => {
  test.each([
    'evil.example',
    'evil.example:4321',
    '127.0.0.1',
    '127.0.0.1:1',
    '127.0.0.1.evil.example',
    '',
    'localhost.',
  ])('Host %j is misdirected everywhere', async (host) => {
    for (const path of paths) {
      const answer = await getRaw(site.port, path, host)
      expect(answer.status, path).toBe(421)
      expect(answer.body).not.toContain('Ana')
    }
  })

  test('a request without Host gets nothing', async () => {
    expect((await sendRaw(site.port, ['GET / HTTP/1.0'])).status).toBe(421)
  })

  test.each(['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]'])(
    'Host %s with the port passes',
    async (name) => {
      for (const path of paths.filter((one) => one !== '/events' && one !== '/nowhere/')) {
        expect((await getRaw(site.port, path, `${name}:${site.port}`)).status, path).toBe(200)
      }
    },
  )
})

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is refused', async (method) => {
  for (const path of ['/', '/contacts/ana/']) {
    const answer = await sendRaw(site.port, [`${method} ${path} HTTP/1.1`, `Host: 127.0.0.1:${site.port}`])
    expect(answer.status).toBe(405)
  }
})

test('HEAD has the head and no body', async () => {
  for (const path of paths.filter((one) => one !== '/nowhere/')) {
    const answer = await sendRaw(site.port, [`HEAD ${path} HTTP/1.1`, `Host: 127.0.0.1:${site.port}`])
    expect(answer).toMatchObject({ status: 200, body: '' })
  }
})

test.each([
  '/../package.json',
  '/_astro/../../server/entry.mjs',
  '/_astro/%2e%2e/%2e%2e/server/entry.mjs',
  '/_astro/..%2f..%2fserver/entry.mjs',
  '/_astro/..%5c..%5cserver%5centry.mjs',
  '/..\\..\\package.json',
  '//etc/passwd',
  '/%00',
  '/%E0%A4%A',
  '/server/entry.mjs',
  '/notes/me.md',
  '/me.md',
  '/src/site/gate.ts',
  '/@fs/etc/passwd',
  'http://evil.example/',
  '/_image?href=/icon.svg&f=svg',
  '/_image/?href=/icon.svg&f=svg',
  '/%5Fimage?href=/icon.svg&f=svg',
  '/_server-islands/x',
])('%s leads nowhere', async (path) => {
  const { status, body } = await getRaw(site.port, path, `127.0.0.1:${site.port}`)
  expect([400, 404]).toContain(status)
  expect(body).not.toMatch(/createApp|root:|Sam Rivera|"name": "owed"|<svg/)
})

test('what the framework would answer by itself is the page that says there is nothing', async () => {
  for (const path of ['/_image?href=/icon.svg&f=svg', '/_server-islands/x', '/_astro/none.css']) {
    const { status, body } = await getRaw(site.port, path, `127.0.0.1:${site.port}`)
    expect(status, path).toBe(404)
    expect(body).toContain('Nothing here')
  }
})

test('every answer says what it may load, and that it is nobody else’s', async () => {
  for (const path of ['/', '/nowhere/', paths.at(-1) ?? '']) {
    const { head } = await getRaw(site.port, path, `127.0.0.1:${site.port}`)
    expect(head).toMatch(
      /^Content-Security-Policy: default-src 'none'; script-src 'self';.*frame-ancestors 'none'/im,
    )
    expect(head).not.toMatch(/unsafe/)
    expect(head).toMatch(/^Referrer-Policy: no-referrer/im)
    expect(head).toMatch(/^X-Content-Type-Options: nosniff/im)
  }
  expect((await getRaw(site.port, '/', `127.0.0.1:${site.port}`)).head).toMatch(/^Cache-Control: no-store/im)
})

test('it can be reached from this machine alone', async () => {
  const other = await fetch(`http://127.0.0.2:${site.port}/`).catch((error: unknown) => error)
  expect(other).toBeInstanceOf(Error)
})
