// Which commit a work tree is at, read from Git's files: as Git itself says, wherever it keeps that.
import { expect, test } from 'vitest'
import { headCommit } from '../../../src/host/git/head.ts'
import { findRepository } from '../../../src/host/git/repository.ts'
import { makeRepository } from './repository.ts'

test('a branch in a file of its own, packed, packed and moved on, and no branch', async () => {
  const { top, git, commit } = makeRepository({ 'contacts/ana.md': '---\nname: Ana\n---\n' })
  const repository = await findRepository(top)
  const head = () => git('rev-parse', 'HEAD').trim()
  expect(headCommit(repository)).toBe(head())
  git('branch', 'x/main')
  git('pack-refs', '--all')
  expect(headCommit(repository)).toBe(head())
  const packed = head()
  commit({ 'contacts/ana.md': '---\nname: Ana Silva\n---\n' })
  expect(headCommit(repository)).not.toBe(packed)
  expect(headCommit(repository)).toBe(head())
  git('checkout', '-q', '--detach')
  expect(headCommit(repository)).toBe(head())
  git('checkout', '-q', '--orphan', 'new')
  expect(headCommit(repository)).toBeUndefined()
})
