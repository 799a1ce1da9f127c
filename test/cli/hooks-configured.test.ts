// Git's hooks of its configuration, where Git has them: no file of anybody's is touched.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../host/folder.ts'
import {
  git,
  keepsMistakesOut,
  makeRepository,
  photograph,
  run,
  useProgram,
  writeScript,
} from '../host/hooks/repository.ts'

const { owed } = useProgram()

const probe = ['-c', 'hook.x.event=pre-commit', '-c', 'hook.x.command=true', 'hook', 'list', 'pre-commit']
const hasThem = spawnSync('git', probe, { encoding: 'utf8' }).stdout.split('\n').includes('x')

// Tells of such hooks as a newer Git does; it doesn't run them by itself.
const tellingGit = (real: string): string => `#!/bin/sh
case " $* " in
*" hook list "*)
  for last; do :; done
  set -- "$@" --
  settings=
  while [ "$1" = -c ]; do settings="$settings -c $2"; shift 2; done
  ${real} $settings config --get-regexp '^hook\\..*\\.event$' | while read -r key event; do
    [ "$event" = "$last" ] || continue
    key=\${key#hook.}
    echo "\${key%.event}"
  done
  exit 0;;
esac
exec ${real} "$@"
`

function newerGit(): NodeJS.ProcessEnv {
  const real = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'git'))
    .find((path) => existsSync(path))
  const folder = temporaryFolder()
  writeScript(join(folder, 'git'), tellingGit(real ?? 'git'))
  return { PATH: `${folder}${delimiter}${process.env.PATH ?? ''}` }
}

test('they are installed, fire, and leave nothing behind; files of ours make way for them', () => {
  const top = makeRepository()
  const env = newerGit()
  const before = photograph(join(top, '.git'))
  expect(owed(top, ['hooks', 'install', '--files'], env).code).toBe(0)
  expect(owed(top, ['hooks', 'install'], env).code).toBe(0)
  expect(git(top, 'config', '--get', 'hook.owed-pre-commit.event')).toBe('pre-commit')
  expect(existsSync(join(top, '.git/hooks/pre-commit'))).toBe(false)
  const config = readFileSync(join(top, '.git/config'), 'utf8')
  expect(owed(top, ['hooks', 'install'], env).said).toMatch(/already/)
  expect(readFileSync(join(top, '.git/config'), 'utf8')).toBe(config)
  const status = owed(top, ['hooks', 'status'], env)
  expect(status.code).toBe(0)
  expect(status.said.match(/ fires$/gm)).toHaveLength(5)
  expect(owed(top, ['hooks', 'uninstall'], env).code).toBe(0)
  expect(photograph(join(top, '.git'))).toEqual(before)
})

test.skipIf(hasThem)('an older Git doesn’t run them: said, and installing again makes files of them', () => {
  const top = makeRepository()
  owed(top, ['hooks', 'install'], newerGit())
  const { code, said } = owed(top, ['hooks', 'status'])
  expect(code).toBe(1)
  expect(said.replace(/\s+/g, ' ')).toMatch(/this Git doesn’t run hooks of its configuration/)
  owed(top, ['hooks', 'install'])
  expect(git(top, 'config', '--list', '--local')).not.toMatch(/owed/)
  expect(keepsMistakesOut(top)).toBe(true)
})

test('Git adds the arguments to the command by itself: ours passes them on once', () => {
  const top = makeRepository()
  owed(top, ['hooks', 'install'], newerGit())
  const command = git(top, 'config', '--get', 'hook.owed-post-checkout.command')
  const seen = join(temporaryFolder(), 'seen')
  writeFileSync(join(top, '.git/owed/hook'), `printf '%s|' "$@" >'${seen}'\n`)
  run('sh', ['-c', `${command} "$@"`, command, 'old', 'new', '1'], { cwd: top })
  expect(readFileSync(seen, 'utf8')).toBe('post-checkout|old|new|1|')
})

test('an older Git is never given them', () => {
  const top = makeRepository()
  owed(top, ['hooks', 'install'])
  expect(git(top, 'config', '--list', '--local').includes('hook.owed')).toBe(hasThem)
  expect(owed(top, ['hooks', 'status']).code).toBe(0)
  expect(keepsMistakesOut(top)).toBe(true)
})
