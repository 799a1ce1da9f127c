// The gate before the actions, byte by byte: only our own pages, in JSON, not too much of it; else nothing is written.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { readBody } from '../../src/site/actions/body.ts'
import { listenNear } from '../../src/site/listen.ts'
import { hashOf, keyOf, postRaw } from './actions.ts'
import { forgotten } from './notebooks.ts'
import { serveNotebook, type TestSite } from './running.ts'

const note = 'introductions/ana-to-raj.md'
const obligation = 'ana-to-raj/reach-out/raj'

let site: TestSite
let key: string
let body: string

beforeAll(async () => {
  site = await serveNotebook(forgotten)
  key = await keyOf(site.url)
  body = JSON.stringify({ obligation, hash: await hashOf(site.url, obligation), by: 'email' })
}, 120_000)
afterAll(() => site.close())
afterEach(() => {
  expect(readFileSync(join(site.folder, note), 'utf8')).toBe(forgotten[note])
})

/** The head of a rightful request, with some lines changed; undefined leaves one out. */
function headOf(
  changes: Readonly<Record<string, string | undefined>> = {},
  line = 'POST /actions/done HTTP/1.1',
  length = body.length,
): readonly string[] {
  const fields: Readonly<Record<string, string | undefined>> = {
    Host: `127.0.0.1:${site.port}`,
    Origin: `http://127.0.0.1:${site.port}`,
    'Sec-Fetch-Site': 'same-origin',
    'X-Owed-Key': key,
    'Content-Type': 'application/json',
    'Content-Length': String(length),
    Connection: 'close',
    ...changes,
  }
  return [
    line,
    ...Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : `${name}: ${value}`)),
  ]
}

describe('who asks', () => {
  test.each([
    ['a foreign Host', 421, { Host: 'evil.example' }],
    ['a foreign Host that looks like ours', 421, { Host: '127.0.0.1.evil.example' }],
    ['another port', 421, { Host: '127.0.0.1:1' }],
    ['no Host', 400, { Host: undefined }],
    ['no Origin', 403, { Origin: undefined }],
    ['a foreign Origin', 403, { Origin: 'http://evil.example' }],
    ['an opaque Origin', 403, { Origin: 'null' }],
    ['another port’s Origin', 403, { Origin: 'http://127.0.0.1:1' }],
    ['another port of this machine', 403, { 'Sec-Fetch-Site': 'same-site' }],
    ['another site', 403, { 'Sec-Fetch-Site': 'cross-site' }],
    ['an address typed in', 403, { 'Sec-Fetch-Site': 'none' }],
    ['no key', 403, { 'X-Owed-Key': undefined }],
    ['an empty key', 403, { 'X-Owed-Key': '' }],
    ['a wrong key', 403, { 'X-Owed-Key': 'A'.repeat(43) }],
    ['a form', 415, { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['a form with files', 415, { 'Content-Type': 'multipart/form-data; boundary=x' }],
    ['plain text, which needs no leave from the browser', 415, { 'Content-Type': 'text/plain' }],
    ['JSON in another alphabet', 415, { 'Content-Type': 'application/json; charset=utf-16' }],
    ['JSON beside something', 415, { 'Content-Type': 'application/json, text/plain' }],
    ['no type', 415, { 'Content-Type': undefined }],
  ] as const)('%s: %i', async (_, status, changes) => {
    expect((await postRaw(site.port, headOf(changes), body)).status).toBe(status)
  })

  test('the Origin by the other name of this machine', async () => {
    const { status } = await postRaw(site.port, headOf({ Host: `localhost:${site.port}` }), body)
    expect(status).toBe(403)
  })

  test('the key of another start', async () => {
    const other = await serveNotebook(forgotten)
    const answer = await postRaw(site.port, headOf({ 'X-Owed-Key': await keyOf(other.url) }), body)
    await other.close()
    expect(answer).toMatchObject({ status: 403, body: expect.stringContaining('load it again') as string })
  })
})

describe('how it is asked', () => {
  test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is no way to act', async (method) => {
    for (const path of ['/actions/done', '/actions/undo']) {
      const answer = await postRaw(site.port, headOf({ 'Content-Length': '0' }, `${method} ${path} HTTP/1.1`))
      expect(answer.status).toBe(405)
      expect(answer.head).not.toMatch(/access-control/i)
    }
  })

  test.each([
    '/',
    '/contacts/ana/',
    '/actions/',
    '/actions/nothing',
    '/actions/done/',
    '/actions/done?x',
    '/_actions/done',
    '/sitting/',
  ])('a post to %s is refused', async (path) => {
    expect((await postRaw(site.port, headOf({}, `POST ${path} HTTP/1.1`), body)).status).toBe(405)
  })

  test.each(['', 'x', '[]', '"done"', 'null', '1', '{"obligation":', '\u0000'])(
    'a body of %j means nothing',
    async (text) => {
      const answer = await postRaw(site.port, headOf({}, undefined, Buffer.byteLength(text)), text)
      expect(answer).toMatchObject({
        status: 400,
        body: expect.stringContaining('{"refused":"An action is one JSON object') as string,
      })
    },
  )

  test.each([
    {},
    { obligation: 7, hash: 'x' },
    { obligation: { toString: 'x' }, hash: 'x' },
    { obligation: 'x'.repeat(5000), hash: 'x' },
    { obligation },
  ])('fields that are none: %#', async (fields) => {
    const text = JSON.stringify(fields)
    expect((await postRaw(site.port, headOf({}, undefined, text.length), text)).status).toBe(400)
  })
})

describe('how much is said', () => {
  const large = 64 * 1024 + 1

  test('what announces itself as too large is refused before it is sent', async () => {
    expect((await postRaw(site.port, headOf({}, undefined, large))).status).toBe(413)
  })

  test('what grows too large is refused as soon as it is', async () => {
    const head = headOf({ 'Content-Length': undefined, 'Transfer-Encoding': 'chunked' })
    const chunk = `${large.toString(16)}\r\n${' '.repeat(large)}\r\n`
    expect((await postRaw(site.port, head, chunk)).status).toBe(413)
  })

  test('two lengths, or a length and chunks, are no request', async () => {
    const twice = [...headOf(), 'Content-Length: 5']
    expect((await postRaw(site.port, twice, body)).status).toBe(400)
    expect((await postRaw(site.port, headOf({ 'Transfer-Encoding': 'chunked' }), '0\r\n\r\n')).status).toBe(
      400,
    )
  })
})

test('a body that doesn’t arrive in time is no longer waited for', async () => {
  const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<typeof readBody>>>()
  const server = createServer((request) => void readBody(request, 20).then(resolve))
  await listenNear(server, 0)
  const { port } = server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1', () =>
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{'),
  )
  expect(await promise).toMatchObject({ refusal: { status: 408 } })
  socket.destroy()
  server.close()
})

test('every refusal is plain, closes the connection, and may not be framed or cached', async () => {
  const { head, body: words } = await postRaw(site.port, headOf({ Origin: 'http://evil.example' }), body)
  expect(head).toMatch(/^Content-Type: text\/plain/im)
  expect(head).toMatch(/^Connection: close/im)
  expect(head).toMatch(/^Cache-Control: no-store/im)
  expect(words).toContain('nothing was written')
})

test('the key stands in pages of this start alone, and in no answer to another Host', async () => {
  expect(key.length).toBeGreaterThan(40)
  const elsewhere = await postRaw(site.port, ['GET / HTTP/1.1', 'Host: evil.example', 'Connection: close'])
  expect(elsewhere.status).toBe(421)
  expect(elsewhere.body).not.toContain(key)
})
