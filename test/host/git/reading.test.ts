// What is read from the index and from revisions is what the next commit, or that commit, holds.
import { appendFileSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { noteLimit } from '#core'
import { readBetween, readRevision, readStaged } from '../../../src/host/git/change.ts'
import { findRepository } from '../../../src/host/git/repository.ts'
import { ana, byPath, ofIndex, onDisk, paths, problems, raj, staged } from './read-again.ts'
import { makeRepository, repositoryAt } from './repository.ts'

describe('the index', () => {
  test('is read, not the files', async () => {
    const { top, git, write } = makeRepository({ 'contacts/ana.md': ana, 'contacts/raj.md': raj })
    write({ 'contacts/ana.md': ana.replace('Silva', 'Staged'), 'contacts/raj.md': 'not added' })
    git('add', 'contacts/ana.md')
    write({ 'contacts/ana.md': 'not added either' })
    const notes = byPath(await ofIndex(top))
    expect(notes.get('contacts/ana.md')?.text).toContain('Ana Staged')
    expect(notes.get('contacts/raj.md')?.text).toBe(raj)
    expect([...((await staged(top))?.changed ?? [])]).toEqual(['contacts/ana.md'])
  })
  test('before the first commit is all new', async () => {
    const { top, git, write } = makeRepository()
    write({ 'contacts/ana.md': ana })
    git('add', '.')
    expect(await staged(top)).toMatchObject({ before: [], changed: new Set(['contacts/ana.md']) })
  })
  test('is read where ids are SHA-256', async () => {
    const { top, git, write, commit } = makeRepository({}, ['--object-format=sha256'])
    write({ 'contacts/ana.md': ana })
    git('add', '.')
    expect(paths((await staged(top))?.after)).toEqual(['contacts/ana.md'])
    commit({ 'contacts/raj.md': raj })
    expect(paths(await readRevision(await findRepository(top), 'HEAD'))).toEqual([
      'contacts/ana.md',
      'contacts/raj.md',
    ])
  })
  test('has nothing of a note that is only meant to be added, and all of an empty one', async () => {
    const { top, git, write } = makeRepository({ 'contacts/ana.md': ana })
    write({ 'contacts/raj.md': raj, 'contacts/lena.md': '' })
    git('add', '--intent-to-add', 'contacts/raj.md')
    git('add', 'contacts/lena.md')
    const change = await staged(top)
    expect(paths(change?.after)).toEqual(['contacts/ana.md', 'contacts/lena.md'])
    expect([...(change?.changed ?? [])]).toEqual(['contacts/lena.md'])
  })
  test('with a conflict names the notes that are open', async () => {
    const { top, git, tryGit, commit } = makeRepository({ 'contacts/ana.md': ana })
    git('switch', '--quiet', '-c', 'other')
    commit({ 'contacts/ana.md': ana.replace('Silva', 'Other') })
    git('switch', '--quiet', 'main')
    commit({ 'contacts/ana.md': ana.replace('Silva', 'Mine') })
    expect(tryGit(['merge', 'other']).code).toBe(1)
    expect(await readStaged(await findRepository(top))).toEqual({
      unmerged: ['contacts/ana.md'],
      change: undefined,
    })
  })
  test('is silent about files that are no notes', async () => {
    const { top, git, write } = makeRepository({ 'contacts/ana.md': ana })
    write({ 'README.md': 'x', 'code.ts': 'x', '.obsidian/a.md': 'x', 'node_modules/b/c.md': 'x' })
    git('add', '--all', '--force')
    expect(await staged(top)).toBeUndefined()
  })
  test('may be locked by somebody else', async () => {
    const { top } = makeRepository({ 'contacts/ana.md': ana })
    writeFileSync(join(top, '.git/index.lock'), '')
    expect(paths(await ofIndex(top))).toEqual(['contacts/ana.md'])
  })
})

describe('a note', () => {
  test('of more than 1 MiB isn’t read; of exactly that it is; and the others are', async () => {
    const { top } = makeRepository({
      'contacts/ana.md': ana,
      'a.md': 'x'.repeat(noteLimit),
      'b.md': 'x'.repeat(noteLimit + 1),
      'c.md': 'x'.repeat(5 * noteLimit),
      'd.md': '',
      'e.md': new Uint8Array([0xff, 0x0a, 0x00, 0x0a]),
    })
    const notes = byPath(await ofIndex(top))
    const reasonOf = (path: string) =>
      notes.get(path)?.problems.map((problem) => 'reason' in problem && problem.reason)
    expect(['a.md', 'b.md', 'c.md', 'd.md', 'e.md', 'contacts/ana.md'].map(reasonOf)).toEqual([
      [],
      ['too-large'],
      ['too-large'],
      [],
      ['encoding'],
      [],
    ])
    expect(notes.get('a.md')?.text.length).toBe(noteLimit)
  })
  test.skipIf(process.platform === 'win32')('may be a link, resolved within what is staged', async () => {
    const { top, git, write } = makeRepository()
    const notes = join(top, 'notes')
    write({
      'notes/people/ana.txt': ana,
      'notes/contacts/raj.md': raj,
      'outside.md': raj,
      'notes/x.md/y.md': raj,
    })
    const link = (target: string, path: string) => {
      symlinkSync(target, join(notes, path))
    }
    mkdirSync(join(notes, 'links'))
    link('people/ana.txt', 'direct.md')
    link('../people/ana.txt', 'contacts/ana.md')
    link('people', 'folk')
    link('folk/ana.txt', 'through.md')
    link('through.md', 'twice.md')
    link(join(notes, 'people/ana.txt'), 'absolute.md')
    link('../outside.md', 'out.md')
    link('nowhere.md', 'dangling.md')
    link('people', 'folder.md')
    link('circle-b.md', 'circle-a.md')
    link('circle-a.md', 'circle-b.md')
    git('add', '.')
    write({ 'notes/people/ana.txt': 'changed on disk' })
    const found = byPath(await ofIndex(notes))
    const said = [...found].map(
      ([
        path,
        {
          text,
          problems: [problem],
        },
      ]) => [path, problem && 'reason' in problem ? problem.reason : text],
    )
    expect(Object.fromEntries(said)).toEqual({
      'absolute.md': ana,
      'circle-a.md': 'vanished',
      'circle-b.md': 'vanished',
      'contacts/ana.md': ana,
      'contacts/raj.md': raj,
      'dangling.md': 'vanished',
      'direct.md': ana,
      'folder.md': 'folder',
      'out.md': 'outside',
      'through.md': ana,
      'twice.md': ana,
      'x.md': 'folder',
      'x.md/y.md': raj,
    })
    git('checkout', '-q', '.')
    expect(problems(await ofIndex(notes))).toEqual(problems(onDisk(notes)))
  })
  test.skipIf(process.platform === 'win32')('that is a link changes with what it leads to', async () => {
    const { top, git, write } = makeRepository()
    write({ 'people/ana.txt': ana })
    mkdirSync(join(top, 'contacts'))
    symlinkSync('../people/ana.txt', join(top, 'contacts/ana.md'))
    git('add', '.')
    git('commit', '-q', '-m', 'x')
    write({ 'people/ana.txt': ana.replace('Silva', 'Costa') })
    git('add', '.')
    expect([...((await staged(top))?.changed ?? [])]).toEqual(['contacts/ana.md'])
    git('reset', '-q', '--hard')
    git('rm', '-q', 'people/ana.txt')
    const change = await staged(top)
    expect(problems(change?.after ?? []).map(({ file, code }) => [file, code])).toEqual([
      ['contacts/ana.md', 'file-unreadable'],
    ])
  })
  test('in a repository within the notebook is none of it', async () => {
    const { top, git } = makeRepository({ 'contacts/ana.md': ana })
    const inner = repositoryAt(join(top, 'inner.md'))
    mkdirSync(inner.top)
    inner.git('init', '-q')
    inner.commit({ 'contacts/raj.md': raj })
    git('add', '.')
    expect(git('ls-files', '-s')).toContain('160000')
    expect(paths(await ofIndex(top))).toEqual(['contacts/ana.md'])
  })
})

describe('between revisions', () => {
  test('a rename is one note gone and one new; what moved elsewhere doesn’t count', async () => {
    const { top, git, commit } = makeRepository({
      'notes/contacts/ana.md': ana,
      'notes/contacts/raj.md': raj,
    })
    git('mv', 'notes/contacts/ana.md', 'notes/contacts/ana-silva.md')
    commit({ 'code.md': 'x' })
    const repository = await findRepository(join(top, 'notes'))
    const change = await readBetween(repository, 'HEAD^', 'HEAD')
    expect([...(change?.changed ?? [])].sort()).toEqual(['contacts/ana-silva.md', 'contacts/ana.md'])
    expect(paths(change?.before)).toEqual(['contacts/ana.md', 'contacts/raj.md'])
    expect(paths(change?.after)).toEqual(['contacts/ana-silva.md', 'contacts/raj.md'])
  })
  test('a notebook that moved as a whole is new where it is', async () => {
    const { top, commit } = makeRepository({ 'old/contacts/ana.md': ana })
    renameSync(join(top, 'old'), join(top, 'new'))
    commit()
    const change = await readBetween(await findRepository(join(top, 'new')), 'HEAD^', 'HEAD')
    expect([paths(change?.before), paths(change?.after)]).toEqual([[], ['contacts/ana.md']])
  })
  test('thousands of notes come in one piece', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 4500 }, (_, index) => [
        `contacts/p${index}.md`,
        `---\nname: Person ${index}\n---\n`,
      ]),
    )
    const { top } = makeRepository(many)
    appendFileSync(join(top, 'contacts/p1.md'), 'on disk only')
    const notes = await ofIndex(top)
    expect(notes.length).toBe(4500)
    for (const { path, text } of notes) expect(text).toBe(many[path])
  })
})
