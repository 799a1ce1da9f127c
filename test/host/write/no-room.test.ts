// Where the system won't let Owed write, one sentence says which file and why, nothing was changed and nothing is left behind.
import { spawnSync } from 'node:child_process'
import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { makeFolder, temporaryFolder } from '../folder.ts'
import { filesIn } from './notes.ts'
import type { Task } from './child.ts'
import { buildWriter, runToEnd } from './program.ts'

const program = buildWriter()
const ana = 'contacts/ana.md'
const raj = 'contacts/raj.md'
const words = (task: Task) => [process.execPath, program, JSON.stringify(task)]

beforeEach(() => {
  process.env.XDG_STATE_HOME = temporaryFolder()
})

/** Asserts what a failed writer said, and that the folder is as it was. */
function expectUnchanged(
  root: string,
  call: readonly string[],
  said: RegExp,
  env: NodeJS.ProcessEnv = {},
): void {
  const before = filesIn(root)
  const ended = runToEnd(call, env)
  expect(ended).toEqual({ code: 3, signal: null, said: expect.stringMatching(said) as string })
  expect(ended.said).toMatch(/^Nothing was changed: /)
  expect(filesIn(root)).toEqual(before)
}

/** Puts a small disk at a folder for as long as `script` runs, in a world of its own that ends with it. */
const onSmallDisk = (folder: string, size: string, script: string) => [
  ...['unshare', '--map-root-user', '--mount', 'sh', '-ec'],
  `mount -t tmpfs -o size=${size} tmpfs "$1"; ${script}`,
  ...['sh', folder],
]
const canMount =
  spawnSync('unshare', ['--map-root-user', '--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0

describe('a full disk', () => {
  test.skipIf(!canMount)('of the notebook: both notes stay whole', () => {
    const root = temporaryFolder()
    const task = { root, append: [ana, raj], line: 'x'.repeat(100_000) }
    const script = [
      `cd "$1"; mkdir contacts; printf 'ana\\n' > ${ana}; printf 'raj\\n' > ${raj}`,
      `code=0; '${process.execPath}' '${program}' '${JSON.stringify(task)}' || code=$?`,
      `printf '\\n%s\\n' $code; find . -type f | sort; cat ${ana} ${raj}`,
    ].join('; ')
    const { said } = runToEnd(onSmallDisk(root, '160k', script))
    expect(said).toBe(
      `Nothing was changed: ${raj} can’t be written, because the disk is full.\n3\n./${ana}\n./${raj}\nana\nraj\n`,
    )
  })

  test.skipIf(!canMount)('of what is kept for undo: the note stays, and room again is enough', () => {
    const root = makeFolder({ [ana]: 'ana\n' })
    const state = process.env.XDG_STATE_HOME ?? ''
    const task = { root, append: [ana], line: 'x'.repeat(30_000) }
    const call = `'${process.execPath}' '${program}' '${JSON.stringify(task)}'`
    const fill = 'dd if=/dev/zero of="$1/fill" bs=1k 2>/dev/null'
    const script = `${fill} || true; code=0; ${call} || code=$?; rm "$1/fill"; ${call} > "$1/said"; printf '\\n%s' $code`
    const { code, said } = runToEnd(onSmallDisk(state, '200k', script))
    expect(said).toMatch(
      /^Nothing was changed: what undo needs can’t be kept in .*, because the disk is full\.\n3$/,
    )
    expect(code).toBe(0)
    expect(filesIn(root)).toEqual({ [ana]: `ana\n${'x'.repeat(30_000)}\n` })
  })

  test('a limit on the size of files', () => {
    const root = makeFolder({ [ana]: 'ana\n', [raj]: 'x'.repeat(200_000) })
    const call = [
      'bash',
      '-c',
      'ulimit -f 300; exec "$@"',
      'bash',
      ...words({ root, append: [ana, raj], line: 'x' }),
    ]
    expectUnchanged(root, call, /because the system lets no file grow so large\.$/)
  })
})

const nobody = 65534
const asNobody = ['setpriv', '--reuid', String(nobody), '--regid', String(nobody), '--clear-groups']
const canDrop = spawnSync('setpriv', [...asNobody.slice(1), 'true']).status === 0

describe.skipIf(!canDrop)('as somebody without rights', () => {
  /** A notebook, and a place for what is kept, that belong to nobody; `closed` may only be read. */
  function makeNotes(closed: (root: string, state: string) => string) {
    const root = makeFolder({ [ana]: 'ana\n', [raj]: 'raj\n' })
    const state = temporaryFolder()
    for (const folder of [join(root, '..'), root, join(root, 'contacts'), state]) chmodSync(folder, 0o755)
    spawnSync('chown', ['-R', `${nobody}:${nobody}`, root, state])
    chmodSync(closed(root, state), 0o555)
    const call = [...asNobody, ...words({ root, append: [ana], create: ['introductions/new.md'], line: 'x' })]
    return { root, state, call, env: { XDG_STATE_HOME: state, HOME: state } }
  }

  test('a folder of notes that is read-only', () => {
    const { root, call, env } = makeNotes((notes) => join(notes, 'contacts'))
    expectUnchanged(
      root,
      call,
      /contacts\/ana\.md can’t be written, because its permissions forbid it\.$/,
      env,
    )
  })

  test('a notebook that takes no new folder', () => {
    const { root, call, env } = makeNotes((notes) => notes)
    expectUnchanged(
      root,
      call,
      /introductions\/new\.md can’t be written, because its permissions forbid it\.$/,
      env,
    )
  })

  test('nowhere to keep what undo needs', () => {
    const { root, state, call, env } = makeNotes((_, folder) => folder)
    expectUnchanged(
      root,
      call,
      /what undo needs can’t be kept in .*, because its permissions forbid it\.$/,
      env,
    )
    expect(filesIn(state)).toEqual({})
  })

  test('a note that may not be read', () => {
    const { root, call, env } = makeNotes((notes) => join(notes, raj))
    chmodSync(join(root, ana), 0)
    expectUnchanged(root, call, /contacts\/ana\.md can’t be read, because its permissions forbid it\.$/, env)
  })

  test('somebody else’s note in one’s own folder is written, with its mode', () => {
    const { root, call, env } = makeNotes((notes) => join(notes, raj))
    spawnSync('chown', ['0:0', join(root, ana)])
    chmodSync(join(root, ana), 0o644)
    expect(runToEnd(call, env)).toMatchObject({ code: 0 })
    expect(filesIn(root)[ana]).toBe('ana\nx\n')
  })
})

test('a state folder that is a file', () => {
  const root = makeFolder({ [ana]: 'ana\n' })
  const state = join(temporaryFolder(), 'state')
  writeFileSync(state, '')
  const env = { XDG_STATE_HOME: state }
  expectUnchanged(root, words({ root, append: [ana], line: 'x' }), /what undo needs can’t be kept in/, env)
})
