// A repository whose hooks before a commit are ours, and what they tell.
import { type Files, type GitResult, fireHooks, makeRepository } from '../../host/git/repository.ts'
import { introduction, met, path, people } from './notes.ts'

export const hooks = ['pre-commit', 'pre-merge-commit']
export const sound = introduction(...met)
export const misspelt = introduction(...met, '2026-11-19 reportd: told her')

/** A repository of these files, the notebook at `notes` in it. */
export function makeHooked(files: Files = { ...people, [path]: sound }, notes = '.') {
  const repository = makeRepository(files)
  fireHooks(repository, hooks, notes)
  return repository
}

/** The places and codes that were told. */
export const told = ({ out, err }: GitResult): readonly string[] =>
  Array.from((out + err).matchAll(/^(\S.*:\d+:\d+ (?:error|warning) [\w-]+)$/gm), ([, found = '']) => found)

/** What Git says where nothing is to be said. */
export const silent = { code: 0, out: '', err: '' }
