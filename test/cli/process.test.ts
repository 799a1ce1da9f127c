// The real process: pipes that close, a watch that is told to stop, and the bundle.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { makeFolder } from '../host/folder.ts'

const root = join(import.meta.dirname, '../..')
const notes = {
  'contacts/ana.md': '---\nname: Ana\n---\n',
  'contacts/raj.md': '---\nname: Raj\n---\n',
  'introductions/ana-to-raj.md': '---\nintroducer: ana\nto: raj\ndate: 2026-11-01\n---\n',
}

function start(script: string, args: readonly string[]) {
  const child = spawn(process.execPath, [join(root, script), ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = once(child, 'close') as Promise<[number | null, string | null]>
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  return { child, ended, stderr: () => stderr }
}

test('a pipe that closes early ends the command quietly', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 400 }, (_, index) => [
      `introductions/i${index}.md`,
      `---\nintroducer: ana\nto: Person ${index}\ndate: 2026-11-01\n---\n`,
    ]),
  )
  const { child, ended, stderr } = start('scripts/owed.ts', [
    'list',
    '--notes',
    makeFolder({ ...notes, ...many }),
    '--today',
    '2026-11-22',
  ])
  child.stdout.destroy()
  const [code, signal] = await ended
  expect({ code, signal, stderr: stderr() }).toEqual({ code: 0, signal: null, stderr: '' })
})

test.skipIf(!existsSync('/dev/full'))('a full disk is told in a line, and is the environment’s', () => {
  const full = openSync('/dev/full', 'w')
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/owed.ts'), 'rules'], {
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  })
  closeSync(full)
  expect({ status, stderr }).toEqual({
    status: 3,
    stderr: 'owed: what was to be said can’t be written (ENOSPC).\n',
  })
})

test('watch says how things stand, tells each save apart, and ends well on Ctrl-C', async () => {
  const folder = makeFolder(notes)
  const { child, ended, stderr } = start('scripts/watch.ts', ['--notes', folder, '--today', '2026-11-22'])
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const seen: string[] = []
  const readUntil = async (wanted: RegExp) => {
    for (;;) {
      const { value, done } = await lines.next()
      if (done === true) throw new Error(`ended before ${wanted}: ${seen.join('\n')}${stderr()}`)
      seen.push(value)
      if (wanted.test(value)) return
    }
  }
  await readUntil(/lapsed/)
  const note = join(folder, 'introductions/ana-to-raj.md')
  const text = notes['introductions/ana-to-raj.md']
  writeFileSync(note, `${text}## Timeline\n- 2026-11-20 reached-uot to raj\n`)
  await readUntil(/verb-misspelt/)
  writeFileSync(note, `${text}## Timeline\n- 2026-11-20 reached out to raj\n`)
  await readUntil(/mended .*verb-misspelt/)
  await readUntil(/done .*Raj/)
  child.kill('SIGINT')
  expect(await ended).toEqual([0, null])
  expect(stderr()).toBe('')
}, 20_000)

test('an unknown TZ is told, not taken for UTC', async () => {
  const { child, ended, stderr } = start('scripts/owed.ts', ['--notes', makeFolder(notes)])
  child.stdout.resume()
  await ended
  expect(stderr()).toBe('')
  const wrong = spawn(process.execPath, [join(root, 'scripts/owed.ts'), '--notes', makeFolder(notes)], {
    env: { ...process.env, TZ: 'Europe/Lissabon' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  wrong.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  expect(await once(wrong, 'close')).toEqual([3, null])
  expect(said).toContain('TZ is "Europe/Lissabon"')
})

const fewWatches = ['-U', '-r', 'sh', '-c', 'echo 5 > /proc/sys/user/max_inotify_watches && exec "$@"', 'sh']
const canLimit = spawnSync('unshare', [...fewWatches, 'true']).status === 0

test.skipIf(!canLimit)(
  'where the system has no room to watch, that is said once and saves are still seen',
  async () => {
    const files = Object.fromEntries(
      Array.from(
        { length: 30 },
        (_, index) => [`contacts/c${index}/p${index}.md`, '---\nname: P\n---\n'] as const,
      ),
    )
    const folder = makeFolder({ ...notes, ...files })
    const child = spawn(
      'unshare',
      [
        ...fewWatches,
        process.execPath,
        join(root, 'scripts/watch.ts'),
        '--notes',
        folder,
        '--today',
        '2026-11-22',
      ],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    )
    onTestFinished(() => void child.kill('SIGKILL'))
    const ended = once(child, 'close')
    const troubles: string[] = []
    const troubled = new Promise<void>((resolve) => {
      createInterface({ input: child.stderr }).on('line', (line) => {
        troubles.push(line)
        resolve()
      })
    })
    const mended = new Promise<void>((resolve) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (line.includes('duplicate-id')) resolve()
      })
    })
    await troubled
    writeFileSync(join(folder, 'contacts/c29/ana.md'), '---\nname: Ana\n---\n')
    await mended
    child.kill('SIGINT')
    await ended
    expect(troubles).toEqual([expect.stringContaining('no room to watch')])
  },
  30_000,
)

test('the bundle answers as the source does', () => {
  expect(spawnSync(process.execPath, [join(root, 'scripts/bundle.mjs')], { encoding: 'utf8' })).toMatchObject(
    { status: 0, stderr: '' },
  )
  const folder = makeFolder(notes)
  const answer = (script: string, ...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, script), ...args], {
      encoding: 'utf8',
    })
    return { status, stdout, stderr }
  }
  for (const args of [['--version'], ['list', '--notes', folder, '--today', '2026-11-22'], ['chek']])
    expect(answer('.build/owed.cjs', ...args)).toEqual(answer('scripts/owed.ts', ...args))
}, 60_000)
