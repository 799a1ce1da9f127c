// Facts of a commit that isn't there any more, or that another program went on from, are not taken for others.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keepFacts } from '../../../src/host/facts/keep.ts'
import { revisionsOnBase } from '../../../src/host/facts/on-base.ts'
import { findRepository } from '../../../src/host/git/repository.ts'
import { ana, introduction, lena, path, people } from '../../cli/hook-runs/notes.ts'
import { makeRepository } from '../git/repository.ts'
import { dump } from './dump.ts'
import { makeCache, tellBoth } from './told.ts'

const late = introduction('2026-11-02 thanked')
const keptOf = async (top: string) => {
  const cache = makeCache()
  await cache.within(async () => {
    await keepFacts(await findRepository(top))
  })
  return cache
}

test('a commit that Git threw away', async () => {
  const { top, git, commit } = makeRepository({ ...people, 'contacts/lena.md': lena })
  commit({ [path]: late })
  const kept = await keptOf(top)
  git('reset', '-q', '--hard', 'HEAD~1')
  git('reflog', 'expire', '--expire=all', '--all')
  git('gc', '-q', '--prune=now')
  commit({ 'contacts/ana.md': ana.replace('Silva', 'Costa') })
  const { quick, exact } = await tellBoth(kept, top, { name: 'post-commit' })
  expect(quick).toEqual(exact)
  expect(dump(kept, top)).toEqual(dump(await keptOf(top), top))
})

test('a repository that another one took the place of', async () => {
  const { top, git, commit } = makeRepository({ ...people, [path]: late })
  const kept = await keptOf(top)
  rmSync(join(top, '.git'), { recursive: true })
  rmSync(join(top, path))
  git('init', '-q')
  commit({ 'contacts/lena.md': lena })
  commit({ 'contacts/ana.md': ana.replace('Silva', 'Costa') })
  for (const name of ['post-commit', 'pre-commit']) {
    const { quick, exact } = await tellBoth(kept, top, { name })
    expect(quick).toEqual(exact)
  }
})

test('a hook that comes to its end after another one went on', async () => {
  const wrong = introduction('2026-11-02 thnked')
  const { top, git, commit, write } = makeRepository({ ...people, [path]: wrong })
  const kept = await keptOf(top)
  commit({ 'contacts/lena.md': lena })
  await kept.within(async () => {
    const repository = await findRepository(top)
    const slow = await revisionsOnBase(repository, 'HEAD^', 'HEAD')
    git('checkout', '-q', '-b', 'other')
    commit({ [path]: late })
    const fast = await revisionsOnBase(repository, 'HEAD^', 'HEAD')
    if (!slow || slow === 'nothing' || !fast || fast === 'nothing') throw new Error('read exactly')
    await fast.settle(null)
    git('checkout', '-q', 'main')
    await slow.settle(null)
  })
  write({ 'contacts/wim.md': ana.replace('Ana', 'Wim') })
  git('add', '-A')
  const { quick, exact } = await tellBoth(kept, top, { name: 'pre-commit' })
  expect(quick).toEqual(exact)
})

test('line ends or filters that a note is read through from now on', async () => {
  const { top, git, write } = makeRepository({ ...people, [path]: late, 'contacts/wim.md': lena })
  const kept = await keptOf(top)
  git('config', 'filter.turn.smudge', 'sed s/introducer:/introdcer:/')
  write({ '.gitattributes': 'introductions/*.md filter=turn\n' })
  git('rm', '-q', 'contacts/raj.md')
  git('add', '.gitattributes')
  for (const name of ['pre-commit', 'pre-commit']) {
    const { quick, exact } = await tellBoth(kept, top, { name })
    expect(quick).toEqual(exact)
  }
})
