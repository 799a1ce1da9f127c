// What Git runs: finds Node without a PATH, lets a commit through where Owed is gone, and never fails a report.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { expect, test } from 'vitest'
import { runnerText } from '../../src/host/hooks/stub.ts'
import { temporaryFolder } from '../host/folder.ts'
import {
  commit,
  git,
  makeRepository,
  run,
  stageEvent,
  stageMistake,
  useProgram,
} from '../host/hooks/repository.ts'

const { owed, program } = useProgram()

const gitPath = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'git'))
  .find((path) => existsSync(path))

const identity = [
  'GIT_AUTHOR_NAME=S',
  'GIT_AUTHOR_EMAIL=s@example.org',
  'GIT_COMMITTER_NAME=S',
  'GIT_COMMITTER_EMAIL=s@example.org',
]

test('without any environment, as a program with windows starts Git', () => {
  const top = makeRepository()
  owed(top, ['hooks', 'install', '--files'])
  stageMistake(top)
  const alone = ['-i', ...identity, gitPath ?? 'git', 'commit', '-m', 'x']
  const { code, said } = run('env', alone, { cwd: top })
  expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining('verb-misspelt') as string })
})

test('OWED_HOOKS=0 and --no-verify let one commit through', () => {
  const top = makeRepository()
  owed(top, ['hooks', 'install', '--files'])
  stageMistake(top)
  expect(run('git', ['commit', '-q', '-m', 'x'], { cwd: top, env: { OWED_HOOKS: '0' } })).toEqual({
    code: 0,
    said: '',
  })
  git(top, 'reset', '-q', '--soft', 'HEAD~1')
  expect(commit(top).code).toBe(1)
  expect(commit(top, '--no-verify').code).toBe(0)
})

/** A repository whose hooks were told of a Node that isn't there. */
function withoutItsNode(): string {
  const top = makeRepository()
  owed(top, ['hooks', 'install', '--files'])
  const text = runnerText({ node: '/nowhere/node', program, notes: './notes/', made: [] })
  writeFileSync(join(top, '.git/owed/hook'), text)
  stageMistake(top)
  return top
}

test('Node moved: another is found on the PATH, or where version managers put it', () => {
  const top = withoutItsNode()
  const bin = temporaryFolder()
  symlinkSync(process.execPath, join(bin, 'node'))
  const onPath = { PATH: `${bin}${delimiter}/usr/bin${delimiter}/bin` }
  expect(run(gitPath ?? 'git', ['commit', '-m', 'x'], { cwd: top, env: onPath }).code).toBe(1)
  const home = temporaryFolder()
  mkdirSync(join(home, '.nvm/versions/node/v18.0.0/bin'), { recursive: true })
  writeFileSync(join(home, '.nvm/versions/node/v18.0.0/bin/node'), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
  mkdirSync(join(home, '.nvm/versions/node/v24.0.0/bin'), { recursive: true })
  symlinkSync(process.execPath, join(home, '.nvm/versions/node/v24.0.0/bin/node'))
  const alone = ['-i', `HOME=${home}`, ...identity, gitPath ?? 'git', 'commit', '-m', 'x']
  expect(run('env', alone, { cwd: top })).toEqual({
    code: 1,
    said: expect.stringContaining('verb-misspelt') as string,
  })
})

/** Runs a hook's script by itself, where no Node is to be found but the system's own, if it has one that is new enough. */
const runRunner = (shell: readonly string[], text: string, words: readonly string[]) => {
  const file = join(temporaryFolder(), 'hook')
  writeFileSync(
    file,
    text.replaceAll(/^ {4}.*\/node(?:\.exe)?(?:; do| \\)$/gm, (line) =>
      line.endsWith('do') ? '    ; do' : '    \\',
    ),
  )
  const [program = 'sh', ...args] = shell
  const { status, stderr, stdout } = spawnSync(program, [...args, file, ...words], {
    encoding: 'utf8',
    env: { PATH: '/nowhere' },
  })
  return { code: status, said: stdout + stderr }
}

const shells = [['/bin/dash'], ['/bin/bash', '--posix'], ['/bin/busybox', 'sh'], ['/bin/sh']].filter(
  ([path = '']) => existsSync(path),
)

test.each(shells)('Node and Owed gone, by %s %s: one line before a commit, none after', (...shell) => {
  const gone = { node: '/nowhere/node', notes: './', made: [] }
  const texts = [
    runnerText({ ...gone, program: '/nowhere/$it\'s\\n"owed".mjs' }),
    runnerText({ ...gone, program }),
  ]
  for (const text of texts) {
    expect(runRunner(shell, text, ['pre-commit'])).toEqual({
      code: 0,
      said: expect.stringMatching(
        /^owed: nothing was checked: .* is no longer at \/nowhere\/.*"owed hooks install".*\n$/,
      ) as string,
    })
    for (const name of ['post-commit', 'post-checkout', 'prepare-commit-msg'])
      expect(runRunner(shell, text, [name, 'a', 'b', '1'])).toEqual({ code: 0, said: '' })
  }
})

test('a report never changes how Git ends, whatever becomes of it', () => {
  const top = makeRepository()
  owed(top, ['hooks', 'install', '--files'])
  const broken = join(temporaryFolder(), 'broken.mjs')
  writeFileSync(broken, 'process.exit(70)\n')
  const file = join(top, '.git/owed/hook')
  writeFileSync(file, runnerText({ node: process.execPath, program: broken, notes: './notes/', made: [] }))
  expect(run('git', ['checkout', '-q', '-b', 'other'], { cwd: top }).code).toBe(0)
  stageEvent(top)
  expect(commit(top, '--no-verify').code).toBe(0)
})

test('arguments and standard input of Git’s are left as they are', () => {
  const top = makeRepository()
  owed(top, ['hooks', 'install', '--files'])
  const seen = join(temporaryFolder(), 'seen')
  const spy = join(temporaryFolder(), 'spy.mjs')
  writeFileSync(
    spy,
    `import { appendFileSync } from 'node:fs'\nappendFileSync(${JSON.stringify(seen)}, JSON.stringify(process.argv.slice(2)) + '\\n')\n`,
  )
  const file = join(top, '.git/owed/hook')
  writeFileSync(file, runnerText({ node: process.execPath, program: spy, notes: './notes/', made: [] }))
  git(top, 'checkout', '-q', '-b', 'other')
  const words = JSON.parse(readFileSync(seen, 'utf8')) as readonly string[]
  expect(words.slice(0, 5)).toEqual(['hooks', '--notes=./notes/', '--', 'run', 'post-checkout'])
  expect(words.slice(7)).toEqual(['1'])
  chmodSync(file, 0o600)
})
