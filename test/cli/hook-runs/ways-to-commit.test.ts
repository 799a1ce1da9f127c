// What is checked is what will be committed, in whichever way: real commits of every kind that Git knows.
import { describe, expect, test } from 'vitest'
import { fireHooks, makeRepository } from '../../host/git/repository.ts'
import { hooks, makeHooked, misspelt, silent, sound, told } from './hooked.ts'
import { ana, introduction, lena, met, path, people } from './notes.ts'

describe('every way to commit', () => {
  test('-p: only the hunks that were chosen', () => {
    const lines = (verb: string, last: string) =>
      introduction(
        verb,
        ...Array.from({ length: 12 }, (_, index) => `2026-11-${String(index + 3).padStart(2, '0')} note`),
        last,
      )
    const { write, tryGit } = makeHooked({ ...people, [path]: lines('2026-11-02 thanked', '2026-11-18 met') })
    write({ [path]: lines('2026-11-02 thnked', '2026-11-18 talked') })
    const choose = (input: string) => tryGit(['commit', '-p', '-q', '-m', 'x'], { input })
    expect(choose('n\ny\n').code).toBe(0)
    const second = choose('y\n')
    expect([second.code, told(second)]).toEqual([1, [`${path}:7:14 error verb-misspelt`]])
  })
  test('-a: what isn’t added yet', () => {
    const { write, tryGit } = makeHooked()
    write({ [path]: misspelt })
    expect(told(tryGit(['commit', '-q', '-a', '-m', 'x']))).toEqual([`${path}:11:14 error verb-misspelt`])
  })
  test('of a PATH: that alone, whatever else is staged', () => {
    const { write, tryGit, git } = makeHooked()
    write({ [path]: misspelt, 'contacts/lena.md': lena })
    git('add', '.')
    expect(tryGit(['commit', '-qm', 'x', 'contacts/lena.md'])).toEqual(silent)
    expect(told(tryGit(['commit', '-qm', 'x', path]))).toEqual([`${path}:11:14 error verb-misspelt`])
    write({ 'contacts/lena.md': '---\nname: [\n---\n' })
    git('add', 'contacts')
    expect(told(tryGit(['commit', '-qm', 'x', '--only', path]))).toEqual([
      `${path}:11:14 error verb-misspelt`,
    ])
    expect(told(tryGit(['commit', '-qm', 'x', '--include', path])).length).toBe(2)
  })
  test('--amend: what it will be', () => {
    const { write, tryGit } = makeHooked()
    write({ [path]: misspelt })
    expect(tryGit(['commit', '-q', '-a', '--amend', '--no-edit']).code).toBe(1)
    write({ [path]: sound })
    expect(tryGit(['commit', '-q', '-a', '--amend', '-m', 'y'])).toEqual(silent)
  })
  test('the first', () => {
    const repository = makeRepository()
    fireHooks(repository, hooks)
    repository.write({ ...people, [path]: misspelt })
    repository.git('add', '.')
    expect(told(repository.tryGit(['commit', '-qm', 'x']))).toEqual([`${path}:11:14 error verb-misspelt`])
    repository.write({ [path]: sound })
    expect(repository.tryGit(['commit', '-qam', 'x'])).toEqual(silent)
  })
  test('a merge without conflict', () => {
    const { git, tryGit, commit } = makeHooked({ ...people, [path]: sound.replace('"[[ana]]"', 'Ana') })
    git('switch', '-q', '-c', 'other')
    commit({ 'contacts/ana-costa.md': ana.replace('Silva', 'Costa') })
    git('switch', '-q', 'main')
    git('mv', 'contacts/ana.md', 'contacts/ana-silva.md')
    commit()
    const result = tryGit(['merge', '-q', 'other'])
    expect(result.code).not.toBe(0)
    expect(told(result)).toEqual([`${path}:2:13 error reference-ambiguous`])
    expect(result.err).toContain('To go on all the same: git commit --no-verify, which ends the merge')
    git('merge', '--abort')
    expect(tryGit(['merge', '-q', '--no-verify', 'other']).code).toBe(0)
  })
  test('a merge with a conflict that was solved, or only added', () => {
    const { git, tryGit, commit, write } = makeHooked()
    git('switch', '-q', '-c', 'other')
    commit({ [path]: introduction(...met, '2026-11-19 reported: told her') })
    git('switch', '-q', 'main')
    commit({ [path]: introduction(...met, '2026-11-19 reported: called her') })
    expect(tryGit(['merge', 'other']).code).toBe(1)
    git('add', '.')
    const result = tryGit(['commit', '-qm', 'merged'])
    expect([result.code, told(result)]).toEqual([1, [`${path}:11:1 error conflict-markers`]])
    write({ [path]: introduction(...met, '2026-11-19 reported: told her') })
    git('add', '.')
    expect(tryGit(['commit', '-qm', 'merged'])).toEqual(silent)
  })
  test('with something only meant to be added', () => {
    const { git, tryGit, write } = makeHooked()
    write({ 'contacts/lena.md': 'no frontmatter', 'contacts/zoe.md': lena })
    git('add', '-N', 'contacts/lena.md')
    git('add', 'contacts/zoe.md')
    expect(tryGit(['commit', '-qm', 'x'])).toEqual(silent)
    expect(told(tryGit(['commit', '-qam', 'x']))).toEqual(['contacts/lena.md:1:1 error frontmatter-missing'])
  })
  test('of a detached HEAD, and in the middle of a rebase', () => {
    const { git, tryGit, write, commit } = makeHooked()
    commit({ [path]: introduction(...met, '2026-11-19 reported') })
    git('checkout', '-q', '--detach')
    write({ [path]: misspelt })
    expect(told(tryGit(['commit', '-qam', 'x'])).length).toBe(1)
    git('reset', '-q', '--hard')
    expect(
      tryGit(['rebase', '-q', '-i', 'HEAD^'], { env: { GIT_SEQUENCE_EDITOR: 'sed -i s/^pick/edit/' } }).code,
    ).toBe(0)
    write({ [path]: misspelt })
    expect(told(tryGit(['commit', '-qa', '--amend', '--no-edit'])).length).toBe(1)
  })
})
