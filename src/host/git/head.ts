// Which commit a work tree is at, as far as its files say: a process fewer than asking Git.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Repository } from './repository.ts'
import { askGit } from './run.ts'

const isId = (text: string): boolean => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text)

/** The id of the commit that HEAD is at; undefined where that stands in no plain file (packed refs, another store of refs). */
export function headCommit({ gitDir, commonDir }: Repository): string | undefined {
  try {
    const head = readFileSync(join(gitDir, 'HEAD'), 'utf8').trim()
    if (isId(head)) return head
    const ref = /^ref: (refs\/heads\/.+)$/.exec(head)?.[1]
    const id = ref === undefined ? '' : readFileSync(join(commonDir, ref), 'utf8').trim()
    return isId(id) ? id : undefined
  } catch {
    return undefined
  }
}

/** The id of a revision's tree; undefined where there is no such commit. */
export async function treeOf({ top, env }: Repository, revision: string): Promise<string | undefined> {
  const { code, out } = await askGit({ cwd: top, env }, [
    'rev-parse',
    '--verify',
    '--quiet',
    `${revision}^{tree}`,
  ])
  return code === 0 ? out.toString().trim() : undefined
}
