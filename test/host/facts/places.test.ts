// Whose facts are whose: every work tree and submodule has its own, a moved one none, and some notebooks can't have any.
import { renameSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { keepFacts } from '../../../src/host/facts/keep.ts'
import { findRepository } from '../../../src/host/git/repository.ts'
import { ana, introduction, lena, path, people } from '../../cli/hook-runs/notes.ts'
import { makeRepository, repositoryAt } from '../git/repository.ts'
import { dump } from './dump.ts'
import { type Cache, makeCache, tellBoth } from './told.ts'

const late = introduction('2026-11-02 thanked')
const wrong = introduction('2026-11-02 thnked')
const files = { ...people, [path]: late, 'contacts/lena.md': lena }

const keep = (cache: Cache, root: string) =>
  cache.within(async () => {
    await keepFacts(await findRepository(root))
  })
const pathsKept = (cache: Cache, root: string): readonly unknown[] | undefined =>
  dump(cache, root)?.notes.map((note) => (note as { path: string }).path)

/** Stages a mistake in the notebook at `root`, and expects the same of it over `cache` and read exactly. */
async function expectSame(cache: Cache, root: string, top = root): Promise<void> {
  const repository = repositoryAt(top)
  const prefix = root === top ? '' : `${root.slice(top.length + 1)}/`
  repository.write({ [`${prefix}${path}`]: wrong, [`${prefix}contacts/ana.md`]: ana.replace('Ana', 'Anna') })
  repository.git('add', '-A')
  const { quick, exact } = await tellBoth(cache, top, { name: 'pre-commit' }, root)
  expect(quick).toEqual(exact)
  expect(quick.said).toContain('verb-misspelt')
  repository.git('commit', '-qm', 'x', '--no-verify')
  const after = await tellBoth(cache, top, { name: 'post-commit' }, root)
  expect(after.quick).toEqual(after.exact)
}

describe('facts', () => {
  test('of a repository that was moved are left behind', async () => {
    const cache = makeCache()
    const { top } = makeRepository(files)
    await keep(cache, top)
    renameSync(top, `${top}-moved`)
    await expectSame(cache, `${top}-moved`)
    expect(pathsKept(cache, `${top}-moved`)).toHaveLength(4)
  })
  test('of two work trees are each its own', async () => {
    const cache = makeCache()
    const { top, git } = makeRepository(files)
    const other = `${top}-other`
    git('worktree', 'add', '-q', '-b', 'other', other)
    await keep(cache, top)
    await keep(cache, other)
    await expectSame(cache, other)
    await expectSame(cache, top)
    expect(dump(cache, other)?.tree).toEqual([{ value: repositoryAt(other).git('rev-parse', 'HEAD^{tree}') }])
    expect(dump(cache, top)?.tree).toEqual([{ value: git('rev-parse', 'HEAD^{tree}') }])
  })
  test('of a submodule are its own', async () => {
    const cache = makeCache()
    const inner = makeRepository(files)
    const { top, git } = makeRepository(files)
    git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.top, 'notes')
    git('commit', '-qm', 'notes')
    await keep(cache, join(top, 'notes'))
    await expectSame(cache, join(top, 'notes'))
  })
  test('of a folder in a repository hold its notes alone', async () => {
    const cache = makeCache()
    const inFolder = Object.fromEntries(
      Object.entries(files).map(([name, text]) => [`my/notes/${name}`, text]),
    )
    const { top } = makeRepository({ ...inFolder, 'contacts/elsewhere.md': ana })
    await keep(cache, join(top, 'my/notes'))
    await expectSame(cache, join(top, 'my/notes'), top)
    expect(pathsKept(cache, join(top, 'my/notes'))).toEqual(Object.keys(files).sort())
  })
  test('of a repository of SHA-256 are kept like any', async () => {
    const cache = makeCache()
    const { top } = makeRepository(files, ['--object-format=sha256'])
    await keep(cache, top)
    expect(pathsKept(cache, top)).toEqual(Object.keys(files).sort())
    await expectSame(cache, top)
  })
})

describe('no facts are kept', () => {
  test('where a filter changes what notes say', async () => {
    const cache = makeCache()
    const { top, git, commit } = makeRepository()
    for (const way of ['clean', 'smudge']) git('config', `filter.turn.${way}`, 'tr a-mn-zA-MN-Z n-za-mN-ZA-M')
    commit({ '.gitattributes': 'contacts/*.md filter=turn\n', ...files })
    await keep(cache, top)
    expect(pathsKept(cache, top)).toEqual([])
    await expectSame(cache, top)
    expect(pathsKept(cache, top)).toEqual([])
  })
  test('where a note is a link', async () => {
    const cache = makeCache()
    const { top, commit } = makeRepository(files)
    symlinkSync('lena.md', join(top, 'contacts/leni.md'))
    commit()
    await keep(cache, top)
    await expectSame(cache, top)
    expect(pathsKept(cache, top)).toEqual([])
  })
  test('where a note can’t be read', async () => {
    const cache = makeCache()
    const { top } = makeRepository({ ...files, 'contacts/bytes.md': new Uint8Array([0xff, 0xfe]) })
    await keep(cache, top)
    await expectSame(cache, top)
    expect(pathsKept(cache, top)).toEqual([])
  })
  test('once a note becomes a link, or can’t be read any more', async () => {
    for (const spoil of ['link', 'bytes'] as const) {
      const cache = makeCache()
      const { top, commit } = makeRepository(files)
      await keep(cache, top)
      if (spoil === 'link') symlinkSync('lena.md', join(top, 'contacts/leni.md'))
      commit(spoil === 'bytes' ? { 'contacts/bytes.md': new Uint8Array([0xff, 0xfe]) } : {})
      const { quick, exact } = await tellBoth(cache, top, { name: 'post-commit' })
      expect(quick).toEqual(exact)
      await expectSame(cache, top)
    }
  })
})

test('Windows line ends that a checkout writes are no filter', async () => {
  const cache = makeCache()
  const { top, git } = makeRepository({ '.gitattributes': '* text eol=crlf\n', ...files })
  git('rm', '-q', '-r', '--cached', '.')
  git('reset', '-q', '--hard')
  await keep(cache, top)
  expect(pathsKept(cache, top)).toHaveLength(4)
  await expectSame(cache, top)
})
