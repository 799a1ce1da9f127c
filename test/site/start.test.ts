// `npm start` as a person runs it: its greeting, a taken port, a missing notebook, a wrong call, and its end.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureLiveBuild } from '../../src/site/live-build.ts'
import { projectRoot, sampleFolder } from './running.ts'

const home = mkdtempSync(join(tmpdir(), 'owed-start-'))
beforeAll(() => ensureLiveBuild(projectRoot), 120_000)
afterAll(() => {
  rmSync(home, { recursive: true, force: true })
})

interface Run {
  readonly child: ChildProcess
  /** Resolves with all that was said so far once it matches. */
  said(pattern: RegExp): Promise<string>
  readonly ended: Promise<{ code: number | null; text: string }>
}

function start(...args: readonly string[]): Run {
  const env = { PATH: process.env.PATH, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home }
  const child = spawn(process.execPath, ['scripts/start.mjs', ...args], { cwd: projectRoot, env })
  let text = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part
      for (const listener of listeners) listener()
    })
  }
  return {
    child,
    said: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (pattern.test(text)) resolve(text)
        }
        listeners.add(look)
        child.on('close', () => {
          reject(new Error(`ended without saying ${String(pattern)}:\n${text}`))
        })
        look()
      }),
    ended: new Promise((resolve) =>
      child.on('close', (code) => {
        resolve({ code, text })
      }),
    ),
  }
}

test('it says where to look, what is owed, and how to use one’s own notes; Ctrl-C ends it', async () => {
  const run = start('--notes', sampleFolder, '--port', '0')
  const text = await run.said(/--notes DIR/)
  const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(text)?.[0] ?? ''
  expect((await fetch(url)).status).toBe(200)
  expect(text).toMatch(/As of \w{3} \d+ \w{3} 2026, the sample's day: .*\w/)
  run.child.kill('SIGINT')
  expect((await run.ended).code).toBe(0)
}, 60_000)

test('a taken port is named and the next free one used', async () => {
  const taken = createServer()
  const port = await new Promise<number>((resolve) =>
    taken.listen(0, '127.0.0.1', () => {
      const address = taken.address()
      resolve(address !== null && typeof address === 'object' ? address.port : 0)
    }),
  )
  const run = start('--notes', sampleFolder, '--port', String(port))
  expect(await run.said(/Owed is at/)).toContain(`Port ${port} is taken`)
  run.child.kill('SIGTERM')
  await run.ended
  taken.close()
}, 60_000)

test('where the last port is taken, one sentence says so', async () => {
  const taken = createServer()
  await new Promise<void>((resolve) =>
    taken.on('error', () => resolve()).listen(65_535, '127.0.0.1', resolve),
  )
  const { code, text } = await start('--notes', sampleFolder, '--port', '65535').ended
  expect(text).toBe(
    'Port 65535 is taken. Ask for another with --port N, or for any free one with --port 0.\n',
  )
  expect(code).toBe(3)
  taken.close()
}, 60_000)

test.each([
  [['--notes', join(home, 'nowhere')], 3, /no notebook at/],
  [['--notes', home], 3, /empty/],
  [['--port', 'ten'], 2, /ten is no port/],
  [['--prot', '80'], 2, /There is no option --prot\. Did you mean --port\?/],
  [['--help'], 0, /--port N +where to serve/],
])(
  '%j says what is the matter and ends',
  async (args, code, sentence) => {
    const { code: ended, text } = await start(...args).ended
    expect(text).toMatch(sentence)
    expect(ended).toBe(code)
  },
  60_000,
)
