// Which repository a notebook is in, and what is said where it is in none that can be read.
import { mkdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readIndex } from '../../../src/host/git/change.ts'
import { isUnderWay } from '../../../src/host/git/progress.ts'
import { findRepository, repositoryOfHook } from '../../../src/host/git/repository.ts'
import { temporaryFolder } from '../folder.ts'
import { makeRepository, repositoryAt } from './repository.ts'

const note = '---\nname: Ana Silva\n---\n'
const files = { 'notes/contacts/ana.md': note }

const refused = async (folder: string, env: NodeJS.ProcessEnv = process.env) => {
  const error: unknown = await findRepository(folder, 'NOTES', env).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ name: 'UserError', exitCode: 3 })
  return error instanceof Error ? error.message.replaceAll(folder, 'NOTES') : ''
}

describe('a notebook', () => {
  test('is the repository, or a folder of it', async () => {
    const { top } = makeRepository(files)
    const gitDir = join(top, '.git')
    expect(await findRepository(top)).toMatchObject({ top, prefix: '', root: top, gitDir, commonDir: gitDir })
    expect(await findRepository(join(top, 'notes'))).toMatchObject({ top, prefix: 'notes/', gitDir })
  })
  test('may have any characters in its path', async () => {
    const { top, commit } = makeRepository(files)
    const odd = join(top, 'line\nfeed', 'it’s "odd" $HOME')
    commit({ 'line\nfeed/it’s "odd" $HOME/contacts/ana.md': note })
    const repository = await findRepository(odd)
    expect(repository).toMatchObject({ top, prefix: 'line\nfeed/it’s "odd" $HOME/' })
    expect(await readIndex(repository)).toMatchObject([{ path: 'contacts/ana.md', text: note }])
    const inner = repositoryAt(odd)
    inner.git('init', '-q')
    expect(await findRepository(odd)).toMatchObject({ top: odd, prefix: '', gitDir: join(odd, '.git') })
  })
  test('may be reached through a link', async () => {
    const { top } = makeRepository(files)
    const link = join(temporaryFolder(), 'link')
    symlinkSync(join(top, 'notes'), link)
    expect(await findRepository(link)).toMatchObject({ top, prefix: 'notes/' })
  })
  test('may be gone from the disk', async () => {
    const { top } = makeRepository(files)
    rmSync(join(top, 'notes'), { recursive: true })
    const repository = await findRepository(join(top, 'notes'))
    expect(repository).toMatchObject({ top, prefix: 'notes/' })
    expect(await readIndex(repository)).toMatchObject([{ path: 'contacts/ana.md' }])
  })
  test('in a linked work tree has that tree’s index and the repository’s common folder', async () => {
    const { top, git } = makeRepository(files)
    const tree = join(temporaryFolder(), 'tree')
    git('worktree', 'add', '-q', tree)
    const found = await findRepository(join(tree, 'notes'))
    expect(found).toMatchObject({
      top: tree,
      prefix: 'notes/',
      gitDir: join(top, '.git/worktrees/tree'),
      commonDir: join(top, '.git'),
    })
    expect(await repositoryOfHook(join(tree, 'notes'), tree, {})).toEqual({ ...found, env: {} })
  })
  test('that is a submodule is in its own repository', async () => {
    const inner = makeRepository({ 'contacts/ana.md': note })
    const outer = makeRepository({ 'code.ts': '' })
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.top, 'people')
    const top = join(outer.top, 'people')
    const gitDir = realpathSync(join(outer.top, '.git/modules/people'))
    expect(await findRepository(top)).toMatchObject({ top, prefix: '', gitDir, commonDir: gitDir })
    expect(await repositoryOfHook(top, top, {})).toMatchObject({ top, prefix: '', gitDir })
    expect(await repositoryOfHook(top, outer.top, {})).toBeUndefined()
  })
  test('elsewhere than the repository of the hook is none of its business', async () => {
    const { top } = makeRepository(files)
    expect(await repositoryOfHook(temporaryFolder(), top, {})).toBeUndefined()
    expect(await repositoryOfHook(join(top, 'notes'), top, {})).toMatchObject({ prefix: 'notes/' })
  })
})

describe('one line is said', () => {
  test('of no repository', async () => {
    expect(await refused(temporaryFolder())).toBe(
      'NOTES is in no Git repository. To begin one: git init NOTES',
    )
  })
  test('of a bare one, and of the inside of .git', async () => {
    const { top } = makeRepository({}, ['--bare'])
    expect(await refused(top)).toBe(
      'NOTES is in a bare repository, which holds no notes as files. Run this in a clone of it.',
    )
    expect(await refused(join(makeRepository(files).top, '.git'))).toMatch(/^NOTES is in a bare repository/)
  })
  test('of one that somebody else owns', async () => {
    const { top } = makeRepository(files)
    expect(await refused(top, { ...process.env, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' })).toBe(
      'Git doesn’t trust the repository at NOTES, because somebody else owns it. ' +
        "If you trust it: git config --global --add safe.directory 'NOTES'",
    )
  })
  test('of one that is broken', async () => {
    const { top } = makeRepository(files)
    writeFileSync(join(top, '.git/config'), '[broken\n')
    expect(await refused(top)).toMatch(
      /^Git can’t read the repository of NOTES: bad config line 1 in file .*\.$/,
    )
    const other = makeRepository(files)
    rmSync(join(other.top, '.git'), { recursive: true })
    writeFileSync(join(other.top, '.git'), 'gitdir: /nowhere\n')
    expect(await refused(other.top)).toMatch(/^NOTES is in no Git repository/)
  })
  test('of a machine without Git', async () => {
    expect(await refused(temporaryFolder(), { PATH: temporaryFolder() })).toBe(
      'Git isn’t installed, or isn’t on the PATH.',
    )
  })
})

describe('the environment', () => {
  test('of another repository’s hook is forgotten', async () => {
    const other = makeRepository({ 'other.md': note })
    const { top, git } = makeRepository(files)
    const env = {
      ...process.env,
      GIT_DIR: join(other.top, '.git'),
      GIT_WORK_TREE: other.top,
      GIT_INDEX_FILE: join(other.top, '.git/index'),
      GIT_PREFIX: '',
    }
    const repository = await findRepository(join(top, 'notes'), 'NOTES', env, other.top)
    expect(repository).toMatchObject({ top, prefix: 'notes/' })
    expect(await readIndex(repository)).toMatchObject([{ path: 'contacts/ana.md' }])
    expect(git('config', '--get', 'core.bare')).toBe('false')
  })
  test('of this repository’s hook counts: its index is the one that is read', async () => {
    const { top, write, tryGit } = makeRepository(files)
    const own = { GIT_INDEX_FILE: join(top, 'other-index'), GIT_DIR: '.git' }
    write({ 'notes/contacts/raj.md': note })
    expect(tryGit(['add', 'notes/contacts/raj.md'], { env: own }).code).toBe(0)
    const repository = await findRepository(join(top, 'notes'), 'NOTES', { ...process.env, ...own }, top)
    expect(await readIndex(repository)).toMatchObject([{ path: 'contacts/raj.md' }])
  })
  test('may be all that leads to a repository kept apart from its files', async () => {
    const { top, tryGit } = makeRepository({}, ['--bare'])
    const home = temporaryFolder()
    const env = { ...process.env, GIT_DIR: top, GIT_WORK_TREE: home }
    repositoryAt(home).write({ 'notes/contacts/ana.md': note })
    expect(tryGit(['add', '.'], { cwd: home, env: { GIT_DIR: top, GIT_WORK_TREE: home } }).code).toBe(0)
    const relative = { ...env, GIT_WORK_TREE: '.' }
    for (const [said, from] of [
      [env, top],
      [relative, home],
    ] as const) {
      const repository = await findRepository(join(home, 'notes'), 'NOTES', said, from)
      expect(repository).toMatchObject({ top: home, prefix: 'notes/', gitDir: top })
      expect(await readIndex(repository)).toMatchObject([{ path: 'contacts/ana.md' }])
    }
    expect(await repositoryOfHook(join(home, 'notes'), home, env)).toMatchObject({
      top: home,
      prefix: 'notes/',
      gitDir: top,
    })
  })
  test('can’t make a reading Git write, ask or page', async () => {
    const { top } = makeRepository(files)
    const env = { ...process.env, GIT_PAGER: 'false', PAGER: 'false', GIT_TRACE2: '0', LC_ALL: 'pt_PT.UTF-8' }
    expect(await readIndex(await findRepository(top, top, env))).toMatchObject([
      { path: 'notes/contacts/ana.md' },
    ])
  })
})

describe('something under way', () => {
  const open = async (top: string) => isUnderWay(await findRepository(top))
  test('is a merge, a rebase, a cherry-pick or a bisect, until it is over', async () => {
    const { top, git, tryGit, commit } = makeRepository({ 'a.md': 'one' })
    git('switch', '-q', '-c', 'other')
    commit({ 'a.md': 'two' })
    git('switch', '-q', 'main')
    commit({ 'a.md': 'three' })
    expect(await open(top)).toBe(false)
    for (const words of [
      ['merge', 'other'],
      ['rebase', 'other'],
      ['rebase', '--apply', 'other'],
      ['cherry-pick', 'other'],
      ['revert', 'HEAD^'],
    ]) {
      expect(tryGit(words).code, words.join(' ')).toBe(1)
      expect(await open(top), words.join(' ')).toBe(true)
      git(words[0] ?? '', '--abort')
      expect(await open(top)).toBe(false)
    }
    git('bisect', 'start')
    expect(await open(top)).toBe(true)
    git('bisect', 'reset')
    expect(await open(top)).toBe(false)
  })
})

test('a folder of a folder that a hook stands in is found where Git finds it', async () => {
  const { top } = makeRepository(files)
  mkdirSync(join(top, 'notes/deep/er'), { recursive: true })
  expect(await findRepository(join(top, 'notes/deep/er'))).toMatchObject({ top, prefix: 'notes/deep/er/' })
})
