// What is checked is what will be committed, wherever the notebook is and however its files are.
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../host/folder.ts'
import { fireHooks, makeRepository, repositoryAt } from '../../host/git/repository.ts'
import { hooks, makeHooked, misspelt, silent, sound, told } from './hooked.ts'
import { ana, lena, path, people, raj } from './notes.ts'

describe('every place of a notebook', () => {
  test('a folder of the repository: the rest doesn’t matter', () => {
    const files = { 'my notes/contacts/ana.md': ana, 'my notes/contacts/raj.md': raj }
    const { top, git, tryGit, write } = makeHooked(files, 'my notes')
    write({ 'contacts/other.md': 'no frontmatter', [`my notes/${path}`]: sound })
    git('add', '.')
    expect(tryGit(['commit', '-qm', 'x'])).toEqual(silent)
    write({ [`my notes/${path}`]: misspelt })
    git('add', '.')
    expect(told(tryGit(['commit', '-qm', 'x'], { cwd: top }))).toEqual([
      `my notes/${path}:11:14 error verb-misspelt`,
    ])
  })
  test('a linked work tree', () => {
    const repository = makeHooked()
    const tree = join(temporaryFolder(), 'tree')
    repository.git('worktree', 'add', '-q', tree)
    const linked = repositoryAt(tree)
    linked.write({ [path]: misspelt })
    expect(told(linked.tryGit(['commit', '-qam', 'x']))).toEqual([`${path}:11:14 error verb-misspelt`])
    linked.write({ [path]: `${sound}\n` })
    expect(linked.tryGit(['commit', '-qam', 'x'])).toEqual(silent)
  })
  test('a submodule, and a repository that has it', () => {
    const outer = makeRepository({ 'code.ts': '' })
    const source = makeRepository({ ...people, [path]: sound })
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', source.top, 'notes')
    const inner = repositoryAt(join(outer.top, 'notes'))
    fireHooks({ ...inner, top: '' }, hooks)
    fireHooks(outer, hooks, 'notes')
    inner.write({ [path]: misspelt })
    expect(told(inner.tryGit(['commit', '-qam', 'x']))).toEqual([`${path}:11:14 error verb-misspelt`])
    inner.git('commit', '-qam', 'x', '--no-verify')
    expect(outer.tryGit(['commit', '-qam', 'x'])).toEqual(silent)
  })
  test('names and line ends of every kind', () => {
    const { git, tryGit, write } = makeHooked()
    const odd = 'introductions/it’s "odd"\n$(x) ñ.md'
    git('config', 'core.autocrlf', 'true')
    write({ [odd]: misspelt.replaceAll('\n', '\r\n') })
    expect(tryGit(['add', '.']).code).toBe(0)
    const result = tryGit(['commit', '-qm', 'x'])
    expect(result.code).toBe(1)
    expect(result.err).toContain(`:11:14 error verb-misspelt`)
  })
  test('a repository kept apart from its files', () => {
    const repository = makeRepository({}, ['--bare'])
    const home = temporaryFolder()
    fireHooks(repository, hooks, 'notes')
    const apart = (...words: readonly string[]) =>
      repository.tryGit([`--git-dir=${repository.top}`, `--work-tree=${home}`, ...words], { cwd: home })
    repositoryAt(home).write({ [`notes/${path}`]: misspelt })
    expect(apart('add', '.').code).toBe(0)
    expect(told(apart('commit', '-qm', 'x'))).toEqual([`notes/${path}:11:14 error verb-misspelt`])
  })
  test('a hook of somebody’s own that calls `owed check --staged`', () => {
    const { top, write, tryGit, git } = makeRepository({ ...people, [path]: sound })
    const owed = [process.execPath, join(import.meta.dirname, '../../../scripts/owed.ts')]
    write({
      '.git/hooks/pre-commit': `#!/bin/sh\nexec '${owed.join("' '")}' check --staged --notes . --today 2026-11-20\n`,
      [path]: misspelt,
      'contacts/lena.md': lena,
    })
    chmodSync(join(top, '.git/hooks/pre-commit'), 0o755)
    git('add', '.')
    expect(tryGit(['commit', '-qm', 'x', 'contacts/lena.md'])).toEqual(silent)
    expect(told(tryGit(['commit', '-qm', 'x', path]))).toEqual([`${path}:11:14 error verb-misspelt`])
  })
  test('a sparse checkout with a sparse index: what isn’t on disk counts too', () => {
    const { git, tryGit, write } = makeHooked({ ...people, [path]: sound, 'other/x.md': 'x' })
    git('sparse-checkout', 'set', '--cone', '--sparse-index', 'introductions')
    write({ [path]: misspelt })
    expect(told(tryGit(['commit', '-qam', 'x']))).toEqual([`${path}:11:14 error verb-misspelt`])
    write({ [path]: `${sound}\n` })
    expect(tryGit(['commit', '-qam', 'x'])).toEqual(silent)
  })
  test.skipIf(process.platform === 'win32')('a link to a note', () => {
    const { top, git, tryGit, write } = makeHooked()
    write({ 'real/x.txt': misspelt })
    mkdirSync(join(top, 'linked'))
    symlinkSync('../real/x.txt', join(top, 'introductions/linked.md'))
    git('add', '.')
    expect(told(tryGit(['commit', '-qm', 'x']))).toEqual([
      'introductions/linked.md:11:14 error verb-misspelt',
    ])
  })
})
