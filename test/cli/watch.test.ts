// `owed watch` as a real process over real saves: what is said, in how many lines, as events, and on the desktop.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { WatchEvent } from '../../src/cli/watching/events.ts'
import { makeFolder, temporaryFolder, writeFiles } from '../host/folder.ts'

const root = join(import.meta.dirname, '../..')
const path = 'introductions/ana-to-raj.md'
const intro = '---\nintroducer: ana\nto: raj\ndate: 2026-11-01\n---\n## Timeline\n'
const notes = {
  'contacts/ana.md': '---\nname: Ana\n---\n',
  'contacts/raj.md': '---\nname: Raj\n---\n',
  'me.md': '---\nname: Sam\noffers: [a]\nseeks: [b]\n---\n',
  [path]: intro,
}

interface Running {
  readonly folder: string
  readonly child: ChildProcess
  /** All lines so far. */
  readonly lines: readonly string[]
  readonly errors: readonly string[]
  /** Resolves with the lines since the last call once one of them matches. */
  readonly until: (wanted: RegExp) => Promise<readonly string[]>
  /** Ctrl-C, and what is left to say. */
  readonly end: () => Promise<number | null>
}

async function watch(args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Running> {
  const folder = makeFolder(notes)
  const child = spawn(
    process.execPath,
    [join(root, 'scripts/watch.ts'), '--notes', 'notes', '--today', '2026-11-22', ...args],
    { cwd: dirname(folder), stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } },
  )
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = once(child, 'close') as Promise<[number | null]>
  const lines: string[] = []
  const errors: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => errors.push(line))
  const reader = createInterface({ input: child.stdout })
  reader.on('line', (line) => lines.push(line))
  let read = 0
  const until = async (wanted: RegExp): Promise<readonly string[]> => {
    const start = read
    for (;;) {
      const found = lines.findIndex((line, index) => index >= start && wanted.test(line))
      if (found >= 0) {
        read = found + 1
        return lines.slice(start, read)
      }
      await Promise.race([
        once(reader, 'line'),
        ended.then(() => {
          throw new Error(`ended before ${String(wanted)}:\n${[...lines, ...errors].join('\n')}`)
        }),
      ])
    }
  }
  const end = async () => {
    child.kill('SIGINT')
    const [code] = await ended
    return code
  }
  await until(/"watching"|The notes read well|In the notes/)
  return { folder, child, lines, errors, until, end }
}

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile<WatchEvent>(
  JSON.parse(readFileSync(join(root, 'src/cli/schema/watch.schema.json'), 'utf8')) as object,
)

/** The lines as events, each of which the schema allows. */
const eventsIn = (lines: readonly string[]): readonly WatchEvent[] =>
  lines.map((line) => {
    const event = JSON.parse(line) as WatchEvent
    expect(validate(event), `${line}\n${JSON.stringify(validate.errors)}`).toBe(true)
    return event
  })

const withoutTime = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => line.replace(/^\d\d:\d\d:\d\d/, 'HH:MM:SS'))

describe('in lines', () => {
  test('a mistake, its repair, and what that wrote off, with the time', async () => {
    const { folder, until, end, errors } = await watch()
    const file = join(folder, path)
    writeFileSync(file, `${intro}- 2026-11-20 reached-uot to raj\n`)
    const wrong = await until(/did you mean/)
    expect(withoutTime(wrong)).toEqual([
      `HH:MM:SS  error     notes/${path}:7:14 verb-misspelt`,
      `                    “reached-uot” is no verb: did you mean \`reached out\`?`,
    ])
    writeFileSync(file, `${intro}- 2026-11-20 reached out to raj\n`)
    const right = await until(/more:/)
    expect(withoutTime(right)).toEqual([
      `HH:MM:SS  mended    verb-misspelt in ana-to-raj.md`,
      `          done      Reach out to Raj`,
      expect.stringMatching(/^ {10}and \d more: /),
    ])
    expect(await end()).toBe(0)
    expect(errors).toEqual([])
  })

  test('at most three lines for a batch of any size, and only errors take more: every one', async () => {
    const { folder, until, end, lines } = await watch()
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [
        `introductions/m${index}.md`,
        intro.replace('raj', `Person ${index}`),
      ]),
    )
    writeFiles(folder, many)
    const before = lines.length
    await until(/more:/)
    expect(lines.length - before).toBeLessThanOrEqual(3)
    for (const name of ['a', 'b', 'c', 'd', 'e'])
      writeFileSync(join(folder, `introductions/${name}.md`), intro.replace('2026-11-01', '2026-02-30'))
    for (const name of ['a', 'b', 'c', 'd', 'e'])
      expect((await until(new RegExp(`/${name}\\.md:\\d+:\\d+ date-invalid`))).length).toBeLessThanOrEqual(4)
    await end()
  })

  test('a save without effect is said in one line', async () => {
    const { folder, until, end } = await watch()
    writeFileSync(join(folder, path), `${intro}\nSome words.\n`)
    expect(withoutTime(await until(/Saved/))).toEqual([
      'HH:MM:SS  Saved; nothing changed in what is wrong or owed.',
    ])
    await end()
  })

  test('a line of the file read in two halves is never told as an error', async () => {
    const { folder, until, end, lines } = await watch()
    const whole = `${intro}- 2026-11-20 reached out to raj\n`
    writeFileSync(join(folder, path), `${intro}- 2026-11-20 reac`)
    await new Promise((resolve) => setTimeout(resolve, 20))
    writeFileSync(join(folder, path), whole)
    await until(/done/)
    await end()
    expect(lines.filter((line) => line.includes('error'))).toEqual([])
  })
})

describe('as events', () => {
  test('each line is complete in itself', async () => {
    const { folder, until, end, lines } = await watch(['--json'])
    const file = join(folder, path)
    writeFileSync(file, `${intro}- 2026-11-20 reached-uot to raj\n`)
    await until(/"problem"/)
    writeFileSync(file, `${intro}- 2026-11-20 reached out to raj\n`)
    await until(/"done"/)
    writeFileSync(file, `${intro}- 2026-11-20 reached out to raj\n\nWords.\n`)
    await until(/"saved"/)
    await end()
    const events = eventsIn(lines)
    expect(events[0]).toMatchObject({ kind: 'watching', today: '2026-11-22' })
    expect(events.find(({ kind }) => kind === 'problem')).toMatchObject({
      file: path,
      line: 7,
      column: 14,
      severity: 'error',
      code: 'verb-misspelt',
    })
    expect(events.find(({ kind }) => kind === 'done')).toMatchObject({
      obligation: 'ana-to-raj/reach-out/raj',
      sentence: 'Done: Reach out to Raj.',
      file: path,
    })
    expect(events.at(-1)).toMatchObject({ kind: 'saved' })
  })
})

describe.skipIf(process.platform === 'win32')('on the desktop', () => {
  /** A PATH with a notify-send that writes what it was given into `record`, a line each time. */
  function desktop(then = '') {
    const folder = temporaryFolder()
    const record = join(folder, 'record')
    const program = join(folder, 'notify-send')
    writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$4" >> '${record}'\n${then}\n`)
    chmodSync(program, 0o755)
    return { env: { PATH: folder }, said: () => (existsSync(record) ? readFileSync(record, 'utf8') : '') }
  }

  test('a duty that is newly due or lapsed, once; neither what was so before nor what isn’t due', async () => {
    const { env, said } = desktop()
    const { folder, until, end } = await watch(['--notify'], env)
    const lena = join(folder, 'introductions/lena.md')
    const text = intro.replace('raj', 'Lena').replace('2026-11-01', '2026-11-10')
    writeFileSync(lena, text)
    await until(/owed .*Lena/)
    await expect.poll(said, { timeout: 10_000 }).toMatch(/Lena/)
    const first = said()
    rmSync(lena)
    await until(/ended .*Lena/)
    writeFileSync(lena, text)
    await until(/owed .*Lena/)
    const wim = join(folder, 'introductions/wim.md')
    writeFileSync(wim, text.replace('Lena', 'Wim').replace('2026-11-10', '2026-11-22'))
    await until(/Wim/)
    expect(await end()).toBe(0)
    expect(said()).toBe(first)
    expect(first).not.toMatch(/Raj/)
  })

  test('one that fails is told once and stops nothing', async () => {
    const { env } = desktop('echo no desktop >&2; exit 1')
    const { folder, until, end, errors } = await watch(['--notify'], env)
    for (const name of ['Lena', 'Wim']) {
      writeFileSync(join(folder, `introductions/${name}.md`), intro.replace('raj', name))
      await until(new RegExp(`owed .*${name}|lapsed .*${name}`))
      await expect.poll(() => errors.length, { timeout: 10_000 }).toBe(1)
    }
    expect(await end()).toBe(0)
    expect(errors).toEqual(['A notification couldn’t be shown: no desktop'])
  })

  test('none there: said once, and the watch goes on', async () => {
    const { folder, until, end, errors } = await watch(['--notify'], { PATH: temporaryFolder() })
    writeFileSync(join(folder, 'introductions/lena.md'), intro.replace('raj', 'Lena'))
    await until(/Lena/)
    expect(await end()).toBe(0)
    expect(errors.join(' ')).toMatch(
      /^No desktop notifications: none of notify-send, osascript, powershell.exe is on the PATH\./,
    )
  })
})

test('the folder gone is said once, and once when it is back', async () => {
  const { folder, until, end, lines } = await watch()
  renameSync(folder, `${folder}-away`)
  expect((await until(/is gone/)).length).toBe(1)
  renameSync(`${folder}-away`, folder)
  await until(/is back/)
  await end()
  expect(lines.filter((line) => /is gone|is back/.test(line))).toHaveLength(2)
}, 30_000)
