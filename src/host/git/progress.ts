// Whether Git is in the middle of something of several steps.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Repository } from './repository.ts'

const marks = [
  'rebase-merge',
  'rebase-apply',
  'CHERRY_PICK_HEAD',
  'REVERT_HEAD',
  'MERGE_HEAD',
  'BISECT_LOG',
] as const

/** Whether a rebase, a cherry-pick, a revert, a merge or a bisect isn't finished in this work tree; `but` those marks. */
export const isUnderWay = ({ gitDir }: Repository, but: readonly (typeof marks)[number][] = []): boolean =>
  marks.some((name) => !but.includes(name) && existsSync(join(gitDir, name)))
