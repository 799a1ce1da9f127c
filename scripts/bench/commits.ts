// What stands between a person and a commit: pre-commit with one note staged, and the line for a prompt.
import { execFileSync } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { type Place, timeProcess } from './measure.ts'
import { manners, type Notes, withEvent } from './notes.ts'

/** Milliseconds of one round: the programs ran one after the other. */
export interface CommitRound {
  readonly start: number
  readonly diff: number
  readonly blob: number
  readonly check: number
}

/** Milliseconds of one round of the line for a prompt. */
export interface PromptRound {
  readonly start: number
  readonly line: number
}

const git = ({ folder }: Notes, ...words: readonly string[]): string =>
  execFileSync('git', words, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })

/** Where and how Git runs a hook: at the top, with the index named. */
const inHook = ({ folder }: Notes): Place => ({
  cwd: folder,
  env: { GIT_INDEX_FILE: '.git/index', GIT_PREFIX: '', GIT_EDITOR: ':' },
})

const runHook = (owed: string, notes: Notes, hook: string): number =>
  timeProcess(process.execPath, [owed, 'hooks', '--notes', '.', '--', 'run', hook], inHook(notes))

const stage = (notes: Notes, words: string): void => {
  manners['in place'](notes, withEvent(notes, words))
  git(notes, 'add', '--', notes.path)
}

const commit = (owed: string, notes: Notes, message: string): void => {
  runHook(owed, notes, 'pre-commit')
  git(notes, 'commit', '--quiet', '--no-verify', '-m', message)
  runHook(owed, notes, 'post-commit')
}

/** Makes the notebook a repository as it is after a commit, with another change staged. */
export function prepareCommit(owed: string, notes: Notes): void {
  git(notes, 'init', '--quiet')
  git(notes, 'add', '--all')
  git(notes, 'commit', '--quiet', '--no-verify', '-m', 'begin')
  stage(notes, 'first')
  commit(owed, notes, 'first')
  stage(notes, 'second')
  // once more as it is measured: the code for it is compiled and kept
  runHook(owed, notes, 'pre-commit')
}

/** One round before a commit. */
export function measureCommit(owed: string, notes: Notes): CommitRound {
  const blob = git(notes, 'rev-parse', `:${notes.path}`).trim()
  const here = { cwd: notes.folder }
  return {
    start: timeProcess(process.execPath, ['-e', '0'], here),
    diff: timeProcess('git', ['diff', '--cached'], here),
    blob: timeProcess('git', ['cat-file', 'blob', blob], here),
    check: runHook(owed, notes, 'pre-commit'),
  }
}

// A file saved within the last two seconds may be saved again with the same stamp, so nothing is kept of it.
const young = 2200

/** Commits what is staged, and asks for the line until it is kept. */
export async function preparePrompt(owed: string, notes: Notes): Promise<void> {
  commit(owed, notes, 'second')
  await wait(young)
  for (let time = 0; time < 2; time++) measurePrompt(owed, notes)
}

/** One round of `owed list --short`, where nothing has changed. */
export const measurePrompt = (owed: string, notes: Notes): PromptRound => ({
  start: timeProcess(process.execPath, ['-e', '0'], { cwd: notes.folder }),
  line: timeProcess(process.execPath, [owed, 'list', '--short', '--notes', '.'], { cwd: notes.folder }),
})
