// As of which tree facts are kept, and as of which commit.
import { headCommit, treeOf } from '../git/head.ts'
import type { Repository } from '../git/repository.ts'
import { type Database, setMeta } from './store.ts'

/** A tree, and a commit that has it; `''` where none is known. */
export interface Mark {
  readonly tree: string
  readonly commit: string
}

/** Sets both; in one transaction with the notes, so that neither is ever taken for another's. */
export function setMark(db: Database, { tree, commit }: Mark): void {
  setMeta(db, 'tree', tree)
  setMeta(db, 'commit', commit)
}

/** The mark of a tree, with the commit that HEAD is at where that has it. */
export async function markOf(repository: Repository, tree: string): Promise<Mark> {
  const commit = headCommit(repository)
  const isHead = (await treeOf(repository, 'HEAD')) === tree && headCommit(repository) === commit
  return { tree, commit: isHead ? (commit ?? '') : '' }
}
