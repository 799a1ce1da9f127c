// What is said after a commit, a merge, a switch of branches; and that nothing ever changes how Git ends.
import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runHook } from '../../../src/cli/hook-runs/run-hook.ts'
import { temporaryFolder } from '../../host/folder.ts'
import { type Files, fireHooks, makeRepository, repositoryAt } from '../../host/git/repository.ts'
import { callAt } from './call.ts'
import { introduction, lena, met, path, people } from './notes.ts'

const hooks = ['post-commit', 'post-merge', 'post-checkout']
const open = introduction(...met)
const reported = introduction(...met, '2026-11-20 reported: told her')
const late = introduction('2026-11-02 thanked')

function makeHooked(files: Files = { ...people, [path]: open }, today?: string) {
  const repository = makeRepository(files)
  fireHooks(repository, hooks, '.', today)
  return repository
}

const silent = { code: 0, out: '', err: '' }
const said = (err: string) => ({ code: 0, out: '', err })

describe('after a commit', () => {
  test('what it discharged, and that nothing else is owed', () => {
    const { write, tryGit } = makeHooked()
    write({ [path]: reported })
    expect(tryGit(['commit', '-qam', 'x'])).toEqual(
      said('Closed: told Ana how it went with Raj. Nothing else is owed today.\n'),
    )
  })
  test('what is still owed, the latest of it', () => {
    const others = Object.fromEntries(
      ['lena', 'mia', 'zoe'].map((id) => [
        `introductions/2026-11-01-wim-to-${id}.md`,
        `---\nintroducer: Wim\nto: ${id}\n---\n## Timeline\n- 2026-11-01 thanked\n`,
      ]),
    )
    const { write, tryGit } = makeHooked({ ...people, ...others, [path]: open })
    write({ [path]: reported })
    const { code, err } = tryGit(['commit', '-qam', 'x'])
    expect(code).toBe(0)
    expect(err).toMatchInlineSnapshot(`
      "Closed: told Ana how it went with Raj. Still owed: 6, 3 lapsed.
        17 days late  Reach out to Lena (lapsed)
        17 days late  Reach out to Mia (lapsed)
        17 days late  Reach out to Zoe (lapsed)
        and 3 more: owed list
      "
    `)
  })
  test('several at once, in a line', () => {
    const { write, tryGit } = makeHooked({
      ...people,
      [path]: introduction(),
      'contacts/lena.md':
        lena.replace('---\n', '---\nmet: 2026-11-19\n') + '- [ ] 2026-11-20 send her the deck\n',
    })
    write({
      [path]: introduction('2026-11-04 thanked', '2026-11-04 reached out', '2026-11-19 nudged'),
      'contacts/lena.md':
        lena.replace('---\n', '---\nmet: 2026-11-19\n') +
        '- [x] 2026-11-20 send her the deck\n\n## Timeline\n- 2026-11-20 wrote\n',
    })
    const { err } = tryGit(['commit', '-qam', 'x'])
    expect(err).toMatchInlineSnapshot(`
      "Closed: reached out to Raj, kept “send her the deck”, wrote to Lena. Nothing
      else is owed today.
      "
    `)
  })
  test('what is due today', () => {
    const { write, tryGit } = makeHooked(
      { ...people, [path]: introduction(...met.slice(0, 3)) },
      '2026-11-19',
    )
    write({ [path]: introduction(...met.slice(0, 3), '2026-11-19 note') })
    expect(tryGit(['commit', '-qam', 'x'])).toEqual(said('Owed: 1.\n  today  Thank Raj for the meeting\n'))
  })
  test('nothing where no note is in it, or where nothing is done and nothing owed', () => {
    const { write, tryGit, git } = makeHooked({ ...people, [path]: late })
    write({ 'code.ts': '' })
    git('add', '.')
    expect(tryGit(['commit', '-qm', 'x'])).toEqual(silent)
    write({ [path]: introduction(...met, '2026-11-19 reported') })
    git('commit', '-qam', 'x')
    write({ 'contacts/ana.md': '---\nname: Ana Silva\norg: Northwind\n---\n' })
    expect(tryGit(['commit', '-qam', 'x'])).toEqual(silent)
  })
  test('the first, an amended one, and one of many notes', () => {
    const repository = makeRepository()
    fireHooks(repository, hooks)
    repository.write({ ...people, [path]: introduction(...met.slice(0, 3)) })
    repository.git('add', '.')
    expect(repository.tryGit(['commit', '-qm', 'x'])).toEqual(
      said('Owed: 1.\n  1 day late  Thank Raj for the meeting\n'),
    )
    repository.write({ [path]: reported })
    expect(repository.tryGit(['commit', '-qa', '--amend', '-m', 'x'])).toEqual(silent)
  })
  test('of a detached HEAD as of any other', () => {
    const { write, tryGit, git } = makeHooked()
    git('checkout', '-q', '--detach')
    write({ [path]: reported })
    expect(tryGit(['commit', '-qam', 'x']).err).toMatch(/^Closed: told Ana/)
  })
})

describe('while Git isn’t done', () => {
  test('a rebase, a cherry-pick and a bisect are silent, and a merge only tells when it is over', () => {
    const { write, tryGit, git, commit } = makeHooked()
    git('switch', '-q', '-c', 'other')
    commit({ [path]: reported }, 'reported')
    commit({ 'contacts/lena.md': lena }, 'lena')
    git('switch', '-q', 'main')
    commit({ 'contacts/ana.md': '---\nname: Ana Silva\norg: Northwind\n---\n' }, 'org')
    expect(tryGit(['cherry-pick', 'other^'])).toMatchObject({ code: 0, err: '' })
    git('reset', '-q', '--hard', 'HEAD^')
    for (const way of ['--merge', '--apply']) {
      expect(tryGit(['rebase', '-q', way, 'main', 'other']).err).toBe('')
      git('reset', '-q', '--hard', 'ORIG_HEAD')
    }
    git('bisect', 'start', 'other', 'main~1')
    expect(tryGit(['bisect', 'good']).err).toBe('')
    git('bisect', 'reset')
    git('switch', '-q', 'main')
    commit({ [path]: introduction(...met, '2026-11-20 reported: called her') })
    expect(tryGit(['merge', 'other']).code).toBe(1)
    write({ [path]: reported })
    git('add', '.')
    expect(tryGit(['commit', '-qm', 'x']).code).toBe(0)
  })
})

describe('after a merge', () => {
  test('forward or not, what it brought is told; of a squash nothing yet', () => {
    const { tryGit, git, commit } = makeHooked()
    git('switch', '-q', '-c', 'other')
    commit({ [path]: reported })
    git('switch', '-q', 'main')
    expect(tryGit(['merge', '-q', '--squash', 'other'])).toMatchObject({ code: 0, err: '' })
    git('reset', '-q', '--hard')
    const closed = 'Closed: told Ana how it went with Raj. Nothing else is owed today.\n'
    expect(tryGit(['merge', '-q', '--ff-only', 'other'])).toEqual(said(closed))
    git('reset', '-q', '--hard', 'HEAD^')
    commit({ 'contacts/lena.md': lena })
    expect(tryGit(['merge', '-q', 'other'])).toEqual(said(closed))
  })
})

describe('after a switch of branches', () => {
  test('what is owed there, where its notes are others', () => {
    const { tryGit, git, commit } = makeHooked()
    git('switch', '-q', '-c', 'other')
    commit({ [path]: late })
    git('switch', '-q', 'main')
    const told = said(
      'Owed: 2, one lapsed.\n  16 days late  Reach out to Raj (lapsed)\n  10 days late  Apologise to Ana for letting the introduction to Raj lie\n',
    )
    expect(tryGit(['switch', '-q', 'other'])).toEqual(told)
    expect(tryGit(['checkout', '-q', '-b', 'third'])).toEqual(silent)
    expect(tryGit(['checkout', '-q', 'main', '--', path])).toEqual(silent)
    expect(tryGit(['checkout', '-q', '-f', 'main'])).toEqual(silent)
    expect(tryGit(['checkout', '-q', '--detach', 'other'])).toEqual(told)
  })
  test('in a new work tree too', () => {
    const { tryGit, commit } = makeHooked()
    commit({ [path]: late })
    const result = tryGit(['worktree', 'add', '-q', join(temporaryFolder(), 'tree'), '-b', 'new'])
    expect(result.err).toMatch(/^Owed: 2, one lapsed\./)
  })
})

describe('a report that fails', () => {
  test('costs a line, and Git ends as it would', () => {
    const { tryGit, git, write, commit } = makeHooked()
    git('switch', '-q', '-c', 'other')
    commit({ [path]: late })
    git('config', 'filter.broken.required', 'true')
    git('config', 'filter.broken.clean', 'cat')
    write({ '.git/info/attributes': 'contacts/ana.md filter=broken\n' })
    git('config', 'filter.broken.smudge', 'false')
    const result = tryGit(['switch', 'main'])
    expect(result.code).toBe(0)
    expect(result.err).toBe(
      "Switched to branch 'main'\n" +
        'owed: nothing can be told of what is owed: Git stopped while it read the notes: contacts/ana.md: smudge filter broken failed.\n',
    )
  })
  test('by taking too long, too, and whatever it waited for', () => {
    const { git, write, tryGit } = makeHooked()
    const slow = join(temporaryFolder(), 'slow')
    writeFileSync(slow, '#!/bin/sh\nwhile [ -e "$0" ]; do sleep 0.1; done\n')
    chmodSync(slow, 0o755)
    git('config', 'filter.slow.smudge', slow)
    git('config', 'filter.slow.clean', 'cat')
    write({ [path]: reported, '.git/info/attributes': '*.md filter=slow\n' })
    expect(tryGit(['commit', '-qam', 'x'], { env: { BUDGET: '300' } })).toEqual(
      said('owed: the notes took too long to read; see owed list.\n'),
    )
  })
  test('in a bare repository or outside of the notebook’s says nothing', async () => {
    const other = makeRepository({ 'a.ts': '' })
    const { top } = makeRepository({ ...people, [path]: open })
    const { call, said: saidSoFar } = callAt(top)
    for (const [name, ...args] of [
      ['post-commit'],
      ['post-merge', '0'],
      ['post-checkout', 'a', 'b', '1'],
      ['pre-commit'],
    ])
      expect(await runHook(name ?? '', args, { ...call, cwd: other.top })).toBe(0)
    expect(saidSoFar()).toBe('')
  })
})

test('a hook that isn’t ours is a wrong call', async () => {
  const { call } = callAt(repositoryAt(temporaryFolder()).top)
  await expect(runHook('post-comit', [], call)).rejects.toThrow(
    'There is no hook post-comit of ours. Did you mean post-commit?',
  )
})
