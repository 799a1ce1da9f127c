// Owed's hooks beside others: a person's own, husky, lefthook, pre-commit, and folders that `core.hooksPath` names.
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../host/folder.ts'
import {
  commit,
  git,
  keepsMistakesOut,
  makeRepository,
  photograph,
  run,
  stageEvent,
  stageMistake,
  useProgram,
  writeScript,
} from '../host/hooks/repository.ts'

const { owed } = useProgram()
const husky = join(import.meta.dirname, '../../node_modules/husky/bin.js')
const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0

const standing = (top: string, name = 'pre-commit'): string | undefined => {
  const { hooks } = JSON.parse(owed(top, ['hooks', 'status', '--json']).said) as {
    hooks: readonly { name: string; standing: string }[]
  }
  return hooks.find((hook) => hook.name === name)?.standing
}

/** Tells Git something in a configuration of this test's own, for all repositories. */
function setGlobally(...words: readonly string[]): void {
  const before = process.env.GIT_CONFIG_GLOBAL
  const file = join(temporaryFolder(), 'gitconfig')
  writeFileSync(file, readFileSync(before ?? '', 'utf8'))
  process.env.GIT_CONFIG_GLOBAL = file
  onTestFinished(() => {
    process.env.GIT_CONFIG_GLOBAL = before
  })
  run('git', ['config', '--global', ...words], { cwd: '/' })
}

describe('a hook that was there', () => {
  test('runs first with its arguments, decides too, and is back to the byte afterwards', () => {
    const top = makeRepository()
    const log = join(temporaryFolder(), 'log')
    writeScript(
      join(top, '.git/hooks/pre-commit'),
      `#!/bin/sh\nprintf 'pre %s\\n' "$#" >>'${log}'\n[ ! -e stop ]`,
      0o750,
    )
    writeScript(join(top, '.git/hooks/post-checkout'), `#!/bin/sh\necho "$@" >>'${log}'\nexit 3\n`)
    const before = photograph(join(top, '.git'))
    const { said } = owed(top, ['hooks', 'install', '--files'])
    expect(said).toMatch(/pre-commit: your own hook runs first, as before/)
    expect(standing(top)).toBe('fires')
    expect(existsSync(log)).toBe(false)
    expect(keepsMistakesOut(top)).toBe(true)
    writeFileSync(join(top, 'stop'), '')
    stageEvent(top)
    expect(commit(top)).toEqual({ code: 1, said: '' })
    rmSync(join(top, 'stop'))
    stageEvent(top)
    expect(commit(top).code).toBe(0)
    expect(run('git', ['checkout', '-q', '-b', 'other'], { cwd: top }).code).toBe(1)
    expect(readFileSync(log, 'utf8')).toMatch(/^pre 0\npre 0\npre 0\n[0-9a-f]{40} [0-9a-f]{40} 1\n$/)
    git(top, 'symbolic-ref', 'HEAD', 'refs/heads/main')
    owed(top, ['hooks', 'uninstall'])
    const hooks = (all: Readonly<Record<string, string>>) =>
      Object.entries(all).filter(([name]) => /^(?:hooks|info|config|owed)/.test(name))
    expect(hooks(photograph(join(top, '.git')))).toEqual(hooks(before))
  })

  test('in another language, as a link, without the right to run, and one that asks for its own name', () => {
    const top = makeRepository()
    const hooks = join(top, '.git/hooks')
    const log = join(temporaryFolder(), 'log')
    writeScript(
      join(hooks, 'pre-commit'),
      `#!${process.execPath}\nrequire('fs').appendFileSync(${JSON.stringify(log)}, 'node\\n')\n`,
    )
    writeScript(join(top, 'tools/merge.sh'), `#!/bin/sh\necho link >>'${log}'\n`)
    symlinkSync('../../tools/merge.sh', join(hooks, 'post-commit'))
    writeScript(join(hooks, 'post-merge'), `echo never >>'${log}'\n`, 0o644)
    writeScript(join(hooks, 'post-checkout'), `#!/bin/sh\necho "$(basename "$0")" >>'${log}'\nexit 0\n`)
    git(top, 'add', '-A')
    const before = photograph(hooks)
    const { said, code } = owed(top, ['hooks', 'install', '--files'])
    expect(code).toBe(0)
    expect(said).toMatch(/post-merge: your own hook isn’t executable, so it doesn’t run, as before/)
    expect(owed(top, ['hooks', 'status']).code).toBe(0)
    expect(keepsMistakesOut(top)).toBe(true)
    stageEvent(top)
    expect(commit(top).code).toBe(0)
    git(top, 'checkout', '-q', '-b', 'other')
    expect(readFileSync(log, 'utf8')).toBe('node\nnode\nlink\npost-checkout\n')
    owed(top, ['hooks', 'uninstall'])
    expect(photograph(hooks)).toEqual(before)
  })

  test('lines added around ours stay, and what was there before still runs', () => {
    const top = makeRepository()
    const hook = join(top, '.git/hooks/pre-commit')
    const log = join(temporaryFolder(), 'log')
    owed(top, ['hooks', 'install', '--files'])
    writeFileSync(
      hook,
      readFileSync(hook, 'utf8').replace('#!/bin/sh\n', `#!/bin/sh\necho mine >>'${log}'\n`),
    )
    expect(standing(top)).toBe('ready')
    expect(keepsMistakesOut(top)).toBe(true)
    owed(top, ['hooks', 'install', '--files'])
    expect(readFileSync(hook, 'utf8')).toContain('echo mine')
    owed(top, ['hooks', 'uninstall'])
    expect(readFileSync(hook, 'utf8')).toBe(`#!/bin/sh\necho mine >>'${log}'\n`)
  })

  test('written anew by another program in the place of ours is said, and nothing is lost', () => {
    const top = makeRepository()
    const hook = join(top, '.git/hooks/pre-commit')
    writeScript(hook, '#!/bin/sh\necho first\n')
    owed(top, ['hooks', 'install', '--files'])
    writeScript(hook, '#!/bin/sh\necho first\n')
    expect(standing(top)).toBe('absent')
    expect(owed(top, ['hooks', 'install', '--files']).code).toBe(0)
    expect(standing(top)).toBe('fires')
    writeScript(hook, '#!/bin/sh\necho second\n')
    const before = photograph(join(top, '.git'))
    const { code, said } = owed(top, ['hooks', 'install', '--files'])
    expect({ code, said }).toEqual({
      code: 3,
      said: expect.stringContaining('was written anew since') as string,
    })
    expect(photograph(join(top, '.git'))).toEqual(before)
  })
})

describe('husky', () => {
  const withHusky = (): string => {
    const top = makeRepository()
    expect(run(process.execPath, [husky], { cwd: top }).code).toBe(0)
    writeFileSync(join(top, '.husky/pre-commit'), 'echo theirs runs\n')
    git(top, 'add', '-A')
    git(top, 'commit', '-q', '-m', 'husky')
    return top
  }

  test('runs Owed, also after it set itself up again, and is left as it was', () => {
    const top = withHusky()
    const before = photograph(top, /^\.git\//)
    owed(top, ['hooks', 'install', '--files'])
    expect(owed(top, ['hooks', 'status']).code).toBe(0)
    git(top, 'add', '.husky')
    git(top, 'commit', '-q', '-m', 'hooks')
    run(process.execPath, [husky], { cwd: top })
    expect(standing(top)).toBe('fires')
    expect(keepsMistakesOut(top)).toBe(true)
    stageEvent(top)
    expect(commit(top).said).toMatch(/theirs runs/)
    owed(top, ['hooks', 'uninstall'])
    git(top, 'checkout', '-q', 'HEAD', '--', 'notes')
    git(top, 'reset', '-q', '--hard', 'HEAD~2')
    expect(photograph(top, /^\.git\//)).toEqual(before)
  })

  test('set up after Owed, it is said that ours don’t fire, and installing again mends that', () => {
    const top = makeRepository()
    owed(top, ['hooks', 'install', '--files'])
    run(process.execPath, [husky], { cwd: top })
    const status = owed(top, ['hooks', 'status'])
    expect(status.code).toBe(1)
    expect(status.said.replace(/\s+/g, ' ')).toMatch(/core.hooksPath is \.husky\/_, so Git doesn’t look/)
    expect(owed(top, ['doctor'])).toMatchObject({ code: 1 })
    owed(top, ['hooks', 'install', '--files'])
    expect(keepsMistakesOut(top)).toBe(true)
    owed(top, ['hooks', 'uninstall'])
    expect(existsSync(join(top, '.git/hooks/pre-commit'))).toBe(false)
    expect(existsSync(join(top, '.husky/pre-commit'))).toBe(false)
  })

  test('in a work tree where husky isn’t set up yet, that is what to do first', () => {
    const top = withHusky()
    const tree = join(temporaryFolder(), 'tree')
    git(top, 'worktree', 'add', '-q', tree)
    expect(owed(tree, ['hooks', 'install', '--files'])).toEqual({
      code: 3,
      said: expect.stringContaining('npx husky') as string,
    })
  })

  test('what husky is given does nothing in a clone without Owed', () => {
    const top = withHusky()
    owed(top, ['hooks', 'install', '--files'])
    git(top, 'add', '.husky')
    git(top, 'commit', '-q', '-m', 'hooks')
    const clone = join(temporaryFolder(), 'clone')
    git(top, 'clone', '-q', top, clone)
    run(process.execPath, [husky], { cwd: clone })
    stageMistake(clone)
    expect(commit(clone)).toEqual({ code: 0, said: expect.stringContaining('theirs runs') as string })
  })
})

describe.skipIf(!has('lefthook'))('lefthook (skipped where it isn’t on the PATH)', () => {
  const config = 'pre-commit:\n  commands:\n    theirs:\n      run: echo theirs runs; touch ran\n'
  const withLefthook = (top: string): string => {
    writeFileSync(join(top, 'lefthook.yml'), config)
    expect(run('lefthook', ['install'], { cwd: top }).code).toBe(0)
    git(top, 'add', '-A')
    run('git', ['commit', '-q', '-m', 'lefthook'], { cwd: top })
    rmSync(join(top, 'ran'), { force: true })
    return top
  }

  test('runs Owed as a job of its own, also after it wrote its hooks again', () => {
    const top = withLefthook(makeRepository())
    owed(top, ['hooks', 'install', '--files'])
    expect(git(top, 'status', '--short')).toBe('')
    const before = photograph(top)
    expect(owed(top, ['hooks', 'status']).code).toBe(0)
    expect(photograph(top)).toEqual(before)
    run('lefthook', ['install', '--force'], { cwd: top })
    expect(standing(top)).toBe('fires')
    expect(keepsMistakesOut(top)).toBe(true)
    stageEvent(top)
    expect(commit(top).said).toMatch(/theirs runs/)
    owed(top, ['hooks', 'uninstall'])
    expect(existsSync(join(top, 'lefthook-local.yml'))).toBe(false)
    expect(readFileSync(join(top, '.git/info/exclude'), 'utf8')).not.toMatch(/owed|lefthook/)
  })

  test('set up after Owed, it puts ours aside: said, and mended by installing again', () => {
    const top = makeRepository()
    const mine = '#!/bin/sh\necho mine\n'
    writeScript(join(top, '.git/hooks/pre-commit'), mine)
    owed(top, ['hooks', 'install', '--files'])
    withLefthook(top)
    expect(standing(top)).toBe('silent')
    owed(top, ['hooks', 'install', '--files'])
    expect(standing(top)).toBe('fires')
    expect(keepsMistakesOut(top)).toBe(true)
    owed(top, ['hooks', 'uninstall'])
    expect(readFileSync(join(top, '.git/hooks/pre-commit.old'), 'utf8')).toBe(mine)
  })

  test('a local file of the person’s own is added to where that is plain, else it is said what to add', () => {
    const top = withLefthook(makeRepository())
    const file = join(top, 'lefthook-local.yml')
    writeFileSync(file, 'output:\n  - summary')
    owed(top, ['hooks', 'install', '--files'])
    expect(standing(top)).toBe('fires')
    owed(top, ['hooks', 'uninstall'])
    expect(readFileSync(file, 'utf8')).toBe('output:\n  - summary')
    writeFileSync(file, 'pre-commit:\n  parallel: true\n')
    const before = photograph(top)
    const refused = owed(top, ['hooks', 'install', '--files'])
    expect(refused).toEqual({ code: 3, said: expect.stringContaining('- name: owed') as string })
    expect(photograph(top)).toEqual(before)
    writeFileSync(file, refused.said.slice(refused.said.indexOf('pre-commit:')))
    expect(owed(top, ['hooks', 'install', '--files']).code).toBe(0)
    expect(keepsMistakesOut(top)).toBe(true)
  })
})

describe.skipIf(!has('pre-commit'))('pre-commit (skipped where it isn’t on the PATH)', () => {
  const config =
    'repos:\n- repo: local\n  hooks:\n  - {id: theirs, name: theirs, entry: echo theirs runs, language: system, pass_filenames: false, always_run: true, verbose: true}\n'

  test.each(['before', 'after'])('set up %s Owed, both run', (when) => {
    const top = makeRepository()
    writeFileSync(join(top, '.pre-commit-config.yaml'), config)
    const install = () => expect(run('pre-commit', ['install'], { cwd: top }).code).toBe(0)
    if (when === 'before') install()
    owed(top, ['hooks', 'install', '--files'])
    if (when === 'after') install()
    owed(top, ['hooks', 'install', '--files'])
    expect(standing(top)).toBe('fires')
    expect(keepsMistakesOut(top)).toBe(true)
    stageEvent(top)
    expect(commit(top).said).toMatch(/theirs runs/)
    install()
    expect(standing(top)).toBe('fires')
    owed(top, ['hooks', 'uninstall'])
    expect(existsSync(join(top, '.git/hooks/pre-commit.legacy'))).toBe(false)
    run('pre-commit', ['uninstall'], { cwd: top })
    expect(existsSync(join(top, '.git/hooks/pre-commit'))).toBe(false)
  })
})

describe('core.hooksPath', () => {
  test('a folder of the repository: a part in each script, executable, and gone again', () => {
    const top = makeRepository()
    writeScript(
      join(top, '.githooks/pre-commit'),
      '#!/usr/bin/env bash\nset -euo pipefail\necho theirs runs\nexit 0\n',
    )
    git(top, 'config', 'core.hooksPath', '.githooks')
    const before = photograph(join(top, '.githooks'))
    expect(owed(top, ['hooks', 'install', '--files']).code).toBe(0)
    expect(owed(top, ['hooks', 'status']).code).toBe(0)
    expect(keepsMistakesOut(top)).toBe(true)
    stageEvent(top)
    expect(commit(top).said).toMatch(/theirs runs/)
    owed(top, ['hooks', 'uninstall'])
    expect(photograph(join(top, '.githooks'))).toEqual(before)
  })

  test('a script there in another language is left alone, and it is said what to add', () => {
    const top = makeRepository()
    writeScript(join(top, '.githooks/pre-commit'), '#!/usr/bin/env python3\n')
    git(top, 'config', 'core.hooksPath', '.githooks')
    const before = photograph(top)
    const { code, said } = owed(top, ['hooks', 'install', '--files'])
    expect({ code, said }).toEqual({
      code: 3,
      said: expect.stringContaining('isn’t a shell script') as string,
    })
    expect(photograph(top)).toEqual(before)
    const call = JSON.stringify(said.trimEnd().split('\n').at(-1)?.trim().replace(' "$@"', ''))
    const script = `#!${process.execPath}\nprocess.exit(require('child_process').spawnSync('sh', ['-c', ${call}], { stdio: 'inherit' }).status)\n`
    writeScript(join(top, '.githooks/pre-commit'), script)
    expect(owed(top, ['hooks', 'install', '--files']).code).toBe(0)
    expect(standing(top)).toBe('ready')
    expect(keepsMistakesOut(top)).toBe(true)
  })

  test('the repository’s own folder by its absolute path is its own', () => {
    const top = makeRepository()
    git(top, 'config', 'core.hooksPath', join(top, '.git/hooks'))
    owed(top, ['hooks', 'install', '--files'])
    expect(keepsMistakesOut(top)).toBe(true)
  })

  test('a folder for all repositories is written only when asked for, and harmless in others', () => {
    const top = makeRepository()
    const other = makeRepository()
    const shared = join(temporaryFolder(), 'all hooks')
    mkdirSync(shared)
    setGlobally('core.hooksPath', shared)
    const refused = owed(top, ['hooks', 'install', '--files'])
    expect(refused).toEqual({ code: 3, said: expect.stringContaining('--outside') as string })
    expect(photograph(shared)).toEqual({})
    expect(existsSync(join(top, '.git/owed'))).toBe(false)
    owed(top, ['hooks', 'install', '--files', '--outside'])
    expect(standing(top)).toBe('fires')
    expect(keepsMistakesOut(top)).toBe(true)
    stageMistake(other)
    expect(commit(other).code).toBe(0)
    expect(owed(top, ['hooks', 'uninstall']).said).toMatch(/stays, for other repositories/)
    expect(standing(top)).toBe('silent')
    owed(top, ['hooks', 'uninstall', '--outside'])
    expect(photograph(shared)).toEqual({})
  })

  test('where hooks are switched off, that is said', () => {
    const top = makeRepository()
    git(top, 'config', 'core.hooksPath', '/dev/null')
    expect(owed(top, ['hooks', 'install', '--files'])).toEqual({
      code: 3,
      said: expect.stringContaining('Git runs no hooks here') as string,
    })
  })

  test('our hooks folder as a link into the work tree', () => {
    const top = makeRepository()
    renameSync(join(top, '.git/hooks'), join(top, 'tools'))
    symlinkSync('../tools', join(top, '.git/hooks'))
    chmodSync(join(top, 'tools'), 0o755)
    owed(top, ['hooks', 'install', '--files'])
    expect(keepsMistakesOut(top)).toBe(true)
  })
})
