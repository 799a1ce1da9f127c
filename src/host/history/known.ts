// All commits that HEAD comes from: those kept from before, and the new ones read from Git.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Commit } from '#core'
import type { Repository } from '../git/repository.ts'
import { askGit } from '../git/run.ts'
import { type Kept, historyFile, loadKept, nothingKept, saveKept } from './cache.ts'
import { readCommits } from './facts.ts'
import { readLog } from './log.ts'

/** The commit that HEAD is; undefined before the first. */
export async function readHead({ top, env }: Repository): Promise<string | undefined> {
  const { code, out } = await askGit({ cwd: top, env }, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])
  return code === 0 ? out.toString().trim() : undefined
}

/** The commits whose parents a shallow clone left out; none in a whole one. */
export function readBoundary({ commonDir }: Repository): ReadonlySet<string> {
  const file = join(commonDir, 'shallow')
  if (!existsSync(file)) return new Set()
  return new Set(
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((id) => id !== ''),
  )
}

/** Whether all that `head` comes from is among these commits. */
function isWhole(head: string, commits: ReadonlyMap<string, Commit>): boolean {
  const seen = new Set([head])
  for (const id of seen) {
    const commit = commits.get(id)
    if (!commit) return false
    for (const parent of commit.parents) seen.add(parent)
  }
  return true
}

async function readMore(repository: Repository, head: string, { heads, commits }: Kept): Promise<Kept> {
  const logged = await readLog(repository, head, heads)
  const read = await readCommits(repository, logged)
  return {
    heads: [head, ...heads.filter((id) => id !== head)],
    commits: new Map([...commits, ...read.map((commit) => [commit.id, commit] as const)]),
  }
}

/**
 * The commits that `head` comes from, and perhaps others. Only those not kept before are read from Git, and then kept.
 * A shallow clone is read anew each time: where it begins moves.
 */
export async function readKnown(
  repository: Repository,
  head: string,
  file: string = historyFile(repository.commonDir),
): Promise<ReadonlyMap<string, Commit>> {
  if (readBoundary(repository).size > 0) return (await readMore(repository, head, nothingKept)).commits
  const kept = loadKept(file)
  if (isWhole(head, kept.commits)) return kept.commits
  const more = await readMore(repository, head, kept)
  const all = isWhole(head, more.commits) ? more : await readMore(repository, head, nothingKept)
  saveKept(file, all)
  return all.commits
}
