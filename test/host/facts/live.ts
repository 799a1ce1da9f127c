// Living through random days in a real repository, as a person with Git would.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeFiles } from '../folder.ts'
import type { TestRepository } from '../git/repository.ts'
import type { Day, Edit } from './days.ts'

/** The tracked and new files of a work tree. */
const filesIn = ({ git }: TestRepository): readonly string[] =>
  git('ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0').filter(Boolean)

const pick = <T>(all: readonly T[], which: number): T | undefined => all[which % Math.max(1, all.length)]

function edit(repository: TestRepository, change: Edit): void {
  const { top } = repository
  if (change.do === 'write') {
    writeFiles(top, { [change.path]: change.text })
    return
  }
  const path = pick(filesIn(repository), change.which)
  if (path === undefined || !existsSync(join(top, path))) return
  if (change.do === 'delete') rmSync(join(top, path))
  else {
    const to = join(
      top,
      dirname(path) === 'contacts' ? 'contacts/old' : 'contacts',
      `r${change.which % 7}.md`,
    )
    mkdirSync(dirname(to), { recursive: true })
    renameSync(join(top, path), to)
  }
}

/** Makes a pre-commit hook that keeps the index it was given at `saw`, and holds the commit back. */
export function seeIndex({ top, git }: TestRepository): string {
  const saw = join(top, '.git', 'saw')
  const hook = join(top, '.git', 'hooks', 'pre-commit')
  mkdirSync(dirname(hook), { recursive: true })
  writeFileSync(hook, `#!/bin/sh\ncp "$GIT_INDEX_FILE" '${saw}'\nexit 1\n`, { mode: 0o755 })
  git('config', 'gc.auto', '0')
  return saw
}

/** What hooks are asked in the middle of a day: before a commit, with the index it would take; and after it, and whatever else moved HEAD. */
export interface Asked {
  readonly before: (index: string | undefined) => Promise<void>
  readonly after: (hook: string, ...args: readonly string[]) => Promise<void>
}

/** Lives one day: edits, stages, asks `before`, commits, asks `after`. */
export async function live(repository: TestRepository, saw: string, day: Day, asked: Asked): Promise<void> {
  const { git, tryGit } = repository
  for (const each of day.edits) edit(repository, each)
  const head = () => git('rev-parse', 'HEAD')
  const commit = async (...words: readonly string[]) => {
    rmSync(saw, { force: true })
    tryGit(['commit', '-q', '-m', 'x', ...words])
    await asked.before(existsSync(saw) ? saw : undefined)
    if (tryGit(['commit', '-q', '--no-verify', '-m', 'x', ...words]).code === 0)
      await asked.after('post-commit')
  }
  const tidy = () => {
    git('add', '-A')
    tryGit(['commit', '-q', '--no-verify', '-m', 'tidy'])
  }
  const moved = async (work: () => void) => {
    const from = head()
    work()
    await asked.after('post-checkout', from, head(), '1')
  }
  switch (day.way) {
    case 'commit':
      git('add', '-A')
      return commit()
    case 'commit some': {
      const path = pick(filesIn(repository), day.which)
      if (path !== undefined) tryGit(['add', '-A', '--', path])
      return commit()
    }
    case 'commit PATH': {
      git('add', '-A')
      const path = pick(filesIn(repository), day.which)
      return commit('--', ...(path === undefined ? [] : [`:(literal)${path}`]))
    }
    case 'amend':
      git('add', '-A')
      return commit('--amend')
    case 'merge': {
      tidy()
      const from = head()
      const side = pick(git('for-each-ref', '--format=%(refname:short)', 'refs/heads').split('\n'), day.which)
      if (tryGit(['merge', '-q', '--no-edit', '--no-commit', '--no-ff', side ?? 'main']).code !== 0) {
        await asked.before(undefined)
        git('add', '-A')
      }
      await asked.before(undefined)
      if (tryGit(['commit', '-q', '--no-verify', '-m', 'merge']).code !== 0) return undefined
      git('update-ref', 'ORIG_HEAD', from)
      return asked.after('post-merge', '0')
    }
    case 'switch':
      tidy()
      return moved(() => {
        const name = `side-${day.which % 3}`
        const isThere = tryGit(['rev-parse', '--verify', '-q', `refs/heads/${name}`]).code === 0
        git('switch', '-q', ...(isThere ? [] : ['-c']), name, ...(isThere ? [] : ['HEAD~0']))
        if (day.which % 2 === 0) tryGit(['reset', '-q', '--hard', 'HEAD~1'])
      })
    case 'back':
      tidy()
      return moved(() => {
        tryGit(['reset', '-q', '--hard', `HEAD~${1 + (day.which % 3)}`])
      })
    case 'collect':
      tidy()
      await asked.after('post-commit')
      tryGit(['reset', '-q', '--hard', 'HEAD~1'])
      git('reflog', 'expire', '--expire=all', '--all')
      git('gc', '-q', '--prune=now')
      writeFiles(repository.top, { 'contacts/collected.md': '---\nname: Lena\n---\n' })
      tidy()
      return asked.after('post-commit')
    case 'unseen':
      return tidy()
  }
}
