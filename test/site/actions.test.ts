// What each action writes into the notes, and what it says of it: done, snooze, undo, log, new, open.
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { act, hashOf } from './actions.ts'
import { forgotten } from './notebooks.ts'
import { serveNotebook, type TestSite } from './running.ts'

const note = 'introductions/ana-to-raj.md'
const reachOut = 'ana-to-raj/reach-out/raj'

let site: TestSite
beforeEach(async () => {
  site = await serveNotebook(forgotten)
  return () => site.close()
}, 120_000)

const read = (path: string): string => readFileSync(join(site.folder, path), 'utf8')
const done = async (more: object = {}) =>
  act(site.url, 'done', {
    obligation: reachOut,
    hash: await hashOf(site.url, reachOut),
    by: 'email',
    ...more,
  })

describe('done', () => {
  test('writes the event, says so, and what is open there then', async () => {
    const came = await done({ note: 'proposed Thursday', tag: 'keen' })
    expect(came).toMatchObject({ status: 200, says: 'Reached out to Raj.' })
    expect(came.operation).toMatch(/\S/)
    expect(read(note)).toBe(
      `${forgotten[note]}## Timeline\n- 2026-11-22 reached out to raj by email #keen: proposed Thursday\n`,
    )
    expect(came.rows?.map(({ id }) => id)).toEqual(expect.arrayContaining(['ana-to-raj/nudge/raj']))
    expect(came.rows?.map(({ id }) => id)).not.toContain(reachOut)
  })

  test('on the day it was', async () => {
    expect((await done({ on: '2026-11-20' })).status).toBe(200)
    expect(read(note)).toContain('- 2026-11-20 reached out')
  })

  test.each([
    [{ on: '2026-11-23' }, 400, /yet to come/],
    [{ on: '2026-02-30' }, 400, /no day 2026-02-30/],
    [{ by: 'pigeon' }, 400, /no channel pigeon/],
    [{ verb: 'greeted' }, 400, /no verb greeted/],
    [{ obligation: 'ana-to-raj/reach-out/nobody' }, 409, /isn’t owed any more/],
    [{ hash: 'another' }, 409, /changed since/],
  ])('%j is refused, and nothing written', async (fields, status, sentence) => {
    const came = await done(fields)
    expect(came.status).toBe(status)
    expect(came.refused).toMatch(sentence)
    expect(read(note)).toBe(forgotten[note])
  })

  test('a note that was changed since the page was made is left as it is', async () => {
    const hash = await hashOf(site.url, reachOut)
    const mine = `${forgotten[note]}Words of mine.\n`
    site.write(note, mine)
    // whether the server has seen the save by now or not, the note is not what the page was made from
    const came = await act(site.url, 'done', { obligation: reachOut, hash, by: 'email' })
    expect(came).toMatchObject({
      status: 409,
      refused: expect.stringContaining('nothing was written') as string,
    })
    expect(read(note)).toBe(mine)
    // the page is loaded anew right after that answer
    expect(await (await fetch(`${site.url}introductions/ana-to-raj/`)).text()).toContain('Words of mine.')
  })

  test('twice at once is once', async () => {
    const hash = await hashOf(site.url, reachOut)
    const both = await Promise.all(
      [1, 2].map(() => act(site.url, 'done', { obligation: reachOut, hash, by: 'email' })),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(read(note).match(/reached out/g)).toHaveLength(1)
  })
})

describe('undo', () => {
  test('brings back the very bytes', async () => {
    const { operation } = await done()
    expect(read(note)).not.toBe(forgotten[note])
    const came = await act(site.url, 'undo', { operation })
    expect(came).toMatchObject({ status: 200, says: 'Taken back: reached out to Raj.' })
    expect(read(note)).toBe(forgotten[note])
  })

  test('not over what was written since', async () => {
    const { operation } = await done()
    const mine = `${read(note)}- 2026-11-22 note: mine\n`
    site.write(note, mine)
    expect((await act(site.url, 'undo', { operation })).status).toBe(409)
    expect(read(note)).toBe(mine)
  })

  test('of nothing is refused', async () => {
    expect((await act(site.url, 'undo', { operation: '../../etc' })).status).toBe(400)
  })
})

describe('snooze', () => {
  const snooze = async (untilWhen: string) =>
    act(site.url, 'snooze', {
      obligation: reachOut,
      hash: await hashOf(site.url, reachOut),
      until: untilWhen,
      why: 'travelling',
    })

  test.each([
    ['tomorrow', '2026-11-23'],
    ['next week', '2026-11-23'],
    ['2w', '2026-12-06'],
    ['2026-12-01', '2026-12-01'],
  ])('until %s', async (words, day) => {
    expect((await snooze(words)).status).toBe(200)
    expect(read(note)).toContain(`- 2026-11-22 snoozed raj until ${day}: travelling\n`)
  })

  test.each([['yesterday'], ['2026-11-22'], ['2026-11-01'], ['soon'], ['']])(
    'until %j is refused',
    async (words) => {
      expect((await snooze(words)).status).toBe(400)
      expect(read(note)).toBe(forgotten[note])
    },
  )
})

describe('log', () => {
  const log = async (words: string) =>
    act(site.url, 'log', { entry: 'ana-to-raj', hash: await hashOf(site.url, reachOut), words })

  test('writes any event', async () => {
    expect((await log('heard from raj: he is keen')).status).toBe(200)
    expect(read(note)).toContain('- 2026-11-22 heard from raj: he is keen\n')
  })

  test('what the check would call an error is refused in its words', async () => {
    const came = await log('scheduled with raj')
    expect(came.status).toBe(400)
    expect(came.refused).toMatch(/for/)
    expect(read(note)).toBe(forgotten[note])
  })
})

describe('new', () => {
  test('a contact, met today', async () => {
    const came = await act(site.url, 'create', {
      kind: 'contact',
      name: 'Lena Weiss',
      email: 'lena@example.org',
    })
    expect(came).toMatchObject({ status: 200, says: 'Added Lena Weiss.', href: '/contacts/lena-weiss/' })
    expect(read('contacts/lena-weiss.md')).toMatch(
      /^---\nname: Lena Weiss\nemail: lena@example.org\nmet: 2026-11-22\n/,
    )
    expect((await act(site.url, 'undo', { operation: came.operation })).status).toBe(200)
    expect(() => read('contacts/lena-weiss.md')).toThrow()
  })

  test('somebody who is nearly here already is asked about first', async () => {
    const first = await act(site.url, 'create', { kind: 'contact', name: 'Ana Silvo' })
    expect(first).toMatchObject({ status: 400, isRival: true })
    expect((await act(site.url, 'create', { kind: 'contact', name: 'Ana Silvo', sure: 'yes' })).status).toBe(
      200,
    )
  })

  test('an introduction, with a file for whom nobody knew', async () => {
    const came = await act(site.url, 'create', {
      kind: 'received',
      introducer: 'Raj Patel',
      to: 'Zoë Wu',
      purpose: 'a role',
    })
    expect(came).toMatchObject({
      status: 200,
      href: expect.stringContaining('/introductions/2026-11-22-') as string,
    })
    expect(read('contacts/zoe-wu.md')).toContain('name: Zoë Wu')
  })

  test.each([
    [{}],
    [{ kind: 'contact' }],
    [{ kind: 'received', introducer: 'Ana Silva' }],
    [{ kind: 'made', one: 'Ana Silva' }],
    [{ kind: 'x' }],
  ])('%j lacks something', async (fields) => {
    const came = await act(site.url, 'create', fields)
    expect(came.status).toBe(400)
    expect(came.refused).toMatch(/\w/)
  })
})

describe('open', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'owed-editor-'))
    writeFileSync(
      join(folder, 'code'),
      `#!/bin/sh\nprintf '%s\\n' "$@" > '${folder}/new' && mv '${folder}/new' '${folder}/said'\n`,
    )
    chmodSync(join(folder, 'code'), 0o755)
    process.env.OWED_EDITOR = join(folder, 'code')
  })
  afterEach(() => {
    delete process.env.OWED_EDITOR
    rmSync(folder, { recursive: true, force: true })
  })

  test.runIf(process.platform !== 'win32')('starts the editor at the line', async () => {
    const came = await act(site.url, 'open', { path: note, line: 3 })
    expect(came).toMatchObject({ status: 200, says: `Opened ${note} at line 3.` })
    expect(readFileSync(join(folder, 'said'), 'utf8')).toBe(`-r\n-g\n${join(site.folder, note)}:3:1\n`)
  })

  test.each([
    [{ path: '../../etc/passwd', line: 1 }],
    [{ path: '/etc/passwd', line: 1 }],
    [{ path: 'introductions', line: 1 }],
    [{ path: `${note}/../../me.md`, line: 1 }],
    [{ path: note, line: 0 }],
    [{ path: note, line: '1; rm' }],
    [{ path: note, line: 1.5 }],
  ])('%j opens nothing', async (fields) => {
    expect((await act(site.url, 'open', fields)).status).toBe(400)
    expect(() => readFileSync(join(folder, 'said'))).toThrow()
  })

  test('an editor that isn’t there is said to be missing, with the place to look at', async () => {
    process.env.OWED_EDITOR = join(folder, 'nowhere')
    const came = await act(site.url, 'open', { path: note, line: 3 })
    expect(came.status).toBe(503)
    expect(came.refused).toContain(`line 3 of ${note}`)
  })
})
