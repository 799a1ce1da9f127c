// `owed check --staged` and `--range`: the findings of a change, and none that were there before.
import { describe, expect, test } from 'vitest'
import { type Files, makeRepository } from '../../host/git/repository.ts'
import { makeFolder } from '../../host/folder.ts'
import { runOwed } from '../run.ts'
import { ana, introduction, lena, met, path, people, raj } from './notes.ts'

const sound = introduction(...met)
const misspelt = introduction(...met, '2026-11-19 reportd: told her')
const byFirstName = {
  'contacts/ana-silva.md': ana,
  'contacts/raj.md': raj,
  [path]: sound.replace('"[[ana]]"', 'Ana'),
}

const check = async (cwd: string, ...words: readonly string[]) =>
  runOwed(['check', '--notes', '.', '--today', '2026-11-20', ...words], { cwd })

const placesIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(/^(\S+:\d+:\d+ (?:error|warning) [\w-]+)$/gm), ([, found = '']) => found)

function makeStaged(before: Files, after: Files) {
  const repository = makeRepository(before)
  repository.write(after)
  repository.git('add', '.')
  return repository
}

describe('--staged', () => {
  test('tells what the next commit would bring, in its own words', async () => {
    const { top, write } = makeStaged(
      { ...people, [path]: sound, 'contacts/old.md': 'broken' },
      { [path]: misspelt },
    )
    write({ [path]: 'not added' })
    const { code, stdout, stderr } = await check(top, '--staged')
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toContain('11 | - 2026-11-19 reportd: told her')
    expect(placesIn(stdout)).toEqual([`${path}:11:14 error verb-misspelt`])
  })
  test('is silent and clean where no note is staged', async () => {
    const { top } = makeStaged({ ...people, [path]: misspelt }, { 'code.ts': '' })
    expect(await check(top, '--staged')).toMatchObject({ code: 0, both: '' })
    const json = await check(top, '--staged', '--json')
    expect([json.code, JSON.parse(json.stdout)]).toEqual([0, { diagnostics: [] }])
  })
  test('tells warnings too, and what the change breaks elsewhere', async () => {
    const { top, git } = makeStaged({ ...people, [path]: sound }, { 'contacts/lena.md': lena })
    git('rm', '-q', 'contacts/raj.md')
    const { code, stdout } = await check(top, '--staged')
    expect([code, placesIn(stdout)]).toEqual([0, [`${path}:3:5 warning contact-missing`]])
    expect((await check(top, '--staged', '--strict')).code).toBe(1)
  })
  test('doesn’t tell again what only moved to another note', async () => {
    const other = introduction('2026-11-03 wrote').replace('[[raj]]', 'Zoe Noether')
    const { top, git } = makeStaged(
      { ...people, 'introductions/a.md': other, 'introductions/b.md': other },
      {},
    )
    git('rm', '-q', 'introductions/a.md')
    expect((await check(top, '--staged')).both).toBe('')
  })
  test('takes FILES, --json and --format as ever', async () => {
    const { top } = makeStaged(
      { ...people, [path]: sound },
      { [path]: misspelt, 'contacts/lena.md': 'no frontmatter' },
    )
    expect(placesIn((await check(top, '--staged', 'contacts')).stdout)).toEqual([
      'contacts/lena.md:1:1 error frontmatter-missing',
    ])
    const json = JSON.parse((await check(top, '--staged', '--json')).stdout) as { diagnostics: unknown[] }
    expect(json.diagnostics).toMatchObject([
      { file: 'contacts/lena.md' },
      { file: path, line: 11, column: 14 },
    ])
    expect((await check(top, '--staged', '--format', 'github')).stdout).toContain(`file=${path}`)
  })
  test('names a note in conflict, and checks the rest', async () => {
    const { top, git, tryGit, commit, write } = makeRepository({ ...people, [path]: sound })
    git('switch', '-q', '-c', 'other')
    commit({ [path]: introduction('2026-11-02 thanked') })
    git('switch', '-q', 'main')
    commit({ [path]: introduction('2026-11-03 thanked') })
    expect(tryGit(['merge', 'other']).code).toBe(1)
    write({ 'contacts/lena.md': 'no frontmatter' })
    git('add', 'contacts')
    git('rm', '-q', 'contacts/raj.md')
    const { stdout, stderr } = await check(top, '--staged')
    expect(stderr).toBe(`${path} is in conflict, and isn’t checked until it is solved and added.\n`)
    expect(placesIn(stdout)).toEqual([
      'contacts/lena.md:1:1 error frontmatter-missing',
      `${path}:3:5 warning contact-missing`,
    ])
  })
})

describe('--range', () => {
  test('tells what changed between two commits, as it is in the second', async () => {
    const { top, commit, git } = makeRepository({ ...people, [path]: sound, 'contacts/old.md': 'broken' })
    commit({ [path]: misspelt })
    commit({ 'contacts/lena.md': lena })
    const bad = [`${path}:11:14 error verb-misspelt`]
    expect(placesIn((await check(top, '--range', 'HEAD~2..HEAD')).stdout)).toEqual(bad)
    expect((await check(top, '--range', 'HEAD~1..HEAD')).both).toBe('')
    expect(placesIn((await check(top, '--range', 'HEAD~2..HEAD~1')).stdout)).toEqual(bad)
    expect((await check(top, '--range', 'HEAD..HEAD')).both).toBe('')
    commit({ [path]: sound })
    expect((await check(top, '--range', 'HEAD~3..')).both).toBe('')
    git('switch', '-q', '-c', 'side', 'HEAD~3')
    commit({ [path]: misspelt, 'code.ts': '' })
    expect(placesIn((await check(top, '--range', 'main..side')).stdout)).toEqual(bad)
    expect(placesIn((await check(top, '--range', 'main...side')).stdout)).toEqual(bad)
  })
  test('tells what it breaks elsewhere', async () => {
    const { top, commit } = makeRepository(byFirstName)
    commit({ 'contacts/ana-costa.md': ana.replace('Silva', 'Costa') })
    const { code, stdout } = await check(top, '--range', 'HEAD^..HEAD')
    expect([code, placesIn(stdout)]).toEqual([1, [`${path}:2:13 error reference-ambiguous`]])
  })
  test('from zeros is all there is, as for a branch that is pushed for the first time', async () => {
    const { top } = makeRepository({ ...people, [path]: misspelt })
    expect(placesIn((await check(top, '--range', `${'0'.repeat(40)}..HEAD`)).stdout)).toEqual([
      `${path}:11:14 error verb-misspelt`,
    ])
  })
})

describe('a wrong call', () => {
  test.each([
    [['--staged', '--range', 'a..b'], '--staged and --range can’t both be: say one of them.'],
    [['--range', 'main'], '--range main: a range is written A..B, such as main..HEAD.'],
    [['--range', 'nothere..HEAD'], 'Git knows no commit nothere here.'],
    [['--range=--all..HEAD'], 'Git knows no commit --all here.'],
    [['--range', 'HEAD..HEAD:contacts'], 'Git knows no commit HEAD:contacts here.'],
  ])('%j is told', async (words, message) => {
    const { top } = makeRepository(people)
    expect(await check(top, ...words)).toMatchObject({ code: 2, stdout: '', stderr: `owed: ${message}\n` })
  })
  test('in a clone without the whole history says how to get it', async () => {
    const { top, commit } = makeRepository(people)
    commit({ 'contacts/lena.md': lena })
    const { top: clone, git } = makeRepository()
    git('fetch', '-q', '--depth=1', `file://${top}`, 'main')
    git('reset', '-q', '--hard', 'FETCH_HEAD')
    expect((await check(clone, '--range', 'HEAD^..HEAD')).stderr).toBe(
      'owed: Git knows no commit HEAD^ here. This clone doesn’t have its whole history: git fetch --unshallow\n',
    )
  })
  test('without a notebook isn’t silent', async () => {
    const { top } = makeRepository(people)
    const missing = await runOwed(['check', '--staged'], { cwd: top })
    expect(missing).toMatchObject({ code: 3, stdout: '' })
    expect(missing.stderr).toMatch(/^owed: There is no notebook at \.\/notes\./)
  })
  test('without a repository is the environment’s', async () => {
    const folder = makeFolder(people)
    expect(await check(folder, '--staged')).toMatchObject({
      code: 3,
      stderr: 'owed: . is in no Git repository. To begin one: git init\n',
    })
  })
})
