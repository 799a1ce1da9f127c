// Which commit a work tree is at, as far as its files say: a process fewer than asking Git.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Repository } from './repository.ts'
import { askGit } from './run.ts'

const isId = (text: string): boolean => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text)

const readPlain = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** What the file of the packed refs says of one, where it has no file of its own. */
function readPacked(commonDir: string, ref: string): string | undefined {
  const lines = readPlain(join(commonDir, 'packed-refs'))?.split('\n')
  return lines?.find((line) => line.endsWith(` ${ref}`))?.slice(0, -ref.length - 1)
}

/** The id of the commit that HEAD is at; undefined where that stands in no plain file (no commit yet, another store of refs). */
export function headCommit({ gitDir, commonDir }: Repository): string | undefined {
  const head = readPlain(join(gitDir, 'HEAD'))?.trim() ?? ''
  if (isId(head)) return head
  const ref = /^ref: (refs\/heads\/.+)$/.exec(head)?.[1]
  if (ref === undefined) return undefined
  const id = (readPlain(join(commonDir, ref)) ?? readPacked(commonDir, ref))?.trim() ?? ''
  return isId(id) ? id : undefined
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
