// `owed hooks install`: wherever the notebook is in its repository, commits of mistakes are refused, and uninstalling leaves nothing.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
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
} from '../host/hooks/repository.ts'

const { owed, home, program } = useProgram()
const names = ['pre-commit', 'pre-merge-commit', 'post-commit', 'post-merge', 'post-checkout']

const firing = (top: string, args: readonly string[] = []): readonly string[] => {
  const { said } = owed(top, ['hooks', 'status', '--json', ...args])
  const { hooks } = JSON.parse(said) as { hooks: readonly { name: string; standing: string }[] }
  return hooks.flatMap(({ name, standing }) => (standing === 'fires' ? [name] : []))
}

test('a folder of a repository', () => {
  const top = makeRepository()
  const before = photograph(join(top, '.git'))
  expect(owed(top, ['hooks', 'status'])).toMatchObject({ code: 1 })
  expect(owed(top, ['hooks', 'install', '--files'])).toMatchObject({ code: 0 })
  expect(firing(top)).toEqual(names)
  const installed = photograph(join(top, '.git'))
  expect(owed(top, ['hooks', 'install', '--files']).said).toMatch(/runs Owed already/)
  expect(photograph(join(top, '.git'))).toEqual(installed)
  expect(owed(top, ['hooks', 'status']).code).toBe(0)
  expect(git(top, 'status', '--short')).toBe('')
  expect(owed(top, ['hooks', 'uninstall'])).toMatchObject({ code: 0 })
  expect(photograph(join(top, '.git'))).toEqual(before)
  expect(owed(top, ['hooks', 'uninstall']).said).toMatch(/isn’t in the hooks/)
})

test('a commit is refused for its mistake, and told what it discharged', () => {
  const top = makeRepository()
  owed(top, ['hooks', 'install', '--files'])
  expect(keepsMistakesOut(top)).toBe(true)
  expect(commit(top, '--no-verify').code).toBe(0)
  stageEvent(top)
  const { code, said } = commit(top)
  expect(code).toBe(0)
  expect(said).toMatch(/reached out to Raj/)
})

test('the notebook is the repository; a line at a time on Git’s own words', () => {
  const top = makeRepository('')
  expect(owed(top, ['hooks', 'install', '--files', '--notes', '.'])).toMatchObject({ code: 0 })
  expect(keepsMistakesOut(top, '')).toBe(true)
})

test('names with blanks, quotes and a line break', () => {
  const folder = 'my "notes" of $HOME\n`now`/it\'s/'
  const top = makeRepository(folder, join(temporaryFolder(), `a 'repo' "x"\ny`))
  expect(owed(top, ['hooks', 'install', '--files', '--notes', folder])).toMatchObject({ code: 0 })
  expect(firing(top, ['--notes', folder])).toEqual(names)
  expect(keepsMistakesOut(top, folder)).toBe(true)
})

test('a repository that is moved goes on', () => {
  const top = makeRepository()
  owed(top, ['hooks', 'install', '--files'])
  const elsewhere = `${top} elsewhere`
  renameSync(top, elsewhere)
  expect(keepsMistakesOut(elsewhere)).toBe(true)
})

test('every work tree of a repository has them, whichever they were installed from', () => {
  const top = makeRepository()
  const tree = join(temporaryFolder(), 'a tree')
  git(top, 'worktree', 'add', '-q', '-b', 'other', tree)
  expect(owed(tree, ['hooks', 'install', '--files'])).toMatchObject({ code: 0 })
  expect(firing(top)).toEqual(names)
  expect(firing(tree)).toEqual(names)
  expect(keepsMistakesOut(top)).toBe(true)
  expect(keepsMistakesOut(tree)).toBe(true)
  owed(top, ['hooks', 'uninstall'])
  expect(firing(tree)).toEqual([])
})

test('a submodule has its own', () => {
  const inner = makeRepository('')
  const top = makeRepository('other-notes/')
  git(top, '-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', inner, 'people')
  git(top, 'commit', '-q', '-m', 'people')
  const people = join(top, 'people')
  expect(owed(top, ['hooks', 'install', '--files', '--notes', 'people'])).toMatchObject({ code: 0 })
  expect(existsSync(join(top, '.git/hooks/pre-commit'))).toBe(false)
  expect(keepsMistakesOut(people, '')).toBe(true)
})

test('a repository without a hooks folder gets one, and loses it again', () => {
  const top = join(temporaryFolder(), 'repo')
  mkdirSync(top)
  git(top, 'init', '-q', '--template=')
  makeRepository('notes/', top)
  const before = photograph(join(top, '.git'))
  owed(top, ['hooks', 'install', '--files'])
  owed(top, ['hooks', 'install', '--files'])
  expect(firing(top)).toEqual(names)
  owed(top, ['hooks', 'uninstall'])
  expect(photograph(join(top, '.git'))).toEqual(before)
})

test('messages are proposed only where that is asked for, and installing again keeps it', () => {
  const top = makeRepository()
  owed(top, ['hooks', 'install', '--files', '--messages'])
  owed(top, ['hooks', 'install', '--files'])
  expect(firing(top)).toEqual([...names, 'prepare-commit-msg'])
  stageEvent(top)
  const editor = join(temporaryFolder(), 'editor')
  writeFileSync(editor, '#!/bin/sh\nhead -n 1 "$1" >"$0.saw"\n', { mode: 0o755 })
  run('git', ['commit'], { cwd: top, env: { GIT_EDITOR: editor } })
  expect(readFileSync(`${editor}.saw`, 'utf8')).toMatch(/Raj/)
  expect(git(top, 'log', '-1', '--format=%s')).toMatch(/Raj/)
})

test('another notebook in the same repository takes the hooks over, and the first one is told', () => {
  const top = makeRepository()
  makeRepository('work/', top)
  owed(top, ['hooks', 'install', '--files'])
  owed(top, ['hooks', 'install', '--files', '--notes', 'work'])
  expect(keepsMistakesOut(top, 'work/')).toBe(true)
  expect(owed(top, ['doctor']).said).toMatch(/check another notebook, \.\/work\//)
})

test('from a program that moved, installing again records the new place', () => {
  const top = makeRepository()
  owed(top, ['hooks', 'install', '--files'])
  const moved = join(temporaryFolder(), 'moved')
  renameSync(home, moved)
  try {
    stageMistake(top)
    const { code, said } = commit(top)
    expect({
      code,
      lines: said.match(/nothing was checked: Owed is no longer at .*owed hooks install/g)?.length,
    }).toEqual({
      code: 0,
      lines: 1,
    })
    const status = run(process.execPath, [join(moved, '.build/owed.cjs'), 'hooks', 'status'], { cwd: top })
    expect(status).toMatchObject({ code: 1, said: expect.stringContaining('Owed is no longer at') as string })
    run(process.execPath, [join(moved, '.build/owed.cjs'), 'hooks', 'install'], { cwd: top })
    expect(readFileSync(join(top, '.git/owed/hook'), 'utf8')).toContain(`owed='${moved}/.build/owed.cjs'`)
    git(top, 'reset', '-q', '--hard', 'HEAD~1')
    expect(keepsMistakesOut(top)).toBe(true)
  } finally {
    renameSync(moved, home)
  }
  expect(existsSync(program)).toBe(true)
})

test('without the folder that the hooks call, they are silent', () => {
  const top = makeRepository()
  owed(top, ['hooks', 'install', '--files'])
  rmSync(join(top, '.git/owed'), { recursive: true })
  stageMistake(top)
  expect(commit(top).code).toBe(0)
  expect(owed(top, ['hooks', 'status']).said).toMatch(/doesn’t fire/)
})

test('a wrong word is answered with the nearest right one', () => {
  const top = makeRepository()
  expect(owed(top, ['hooks', 'instal'])).toMatchObject({
    code: 2,
    said: expect.stringContaining('install?') as string,
  })
  expect(owed(top, ['hooks', 'install', '--files', 'now'])).toMatchObject({ code: 2 })
  expect(owed(top, ['hooks'])).toMatchObject({ code: 2 })
})
