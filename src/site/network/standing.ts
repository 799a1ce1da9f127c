// How a tie between two people stands: come round, under way, lapsed, ended otherwise, or only noted.
import { stageOf, type Introduction } from '#core'
import type { Snapshot } from '../../host/workspace.ts'
import { openIn } from '../insight.ts'

export type Standing = 'lapsed' | 'going' | 'closed' | 'ended' | 'noted'

const closed: ReadonlySet<string> = new Set(['reported', 'checked-in'])
const ended: ReadonlySet<string> = new Set(['passed', 'no-response', 'declined', 'closed'])

/** How an introduction stands; `noted` where there is none. */
export function standingOf(introduction: Introduction | null, snapshot: Snapshot): Standing {
  if (introduction === null) return 'noted'
  if (openIn(snapshot, introduction.id).some(({ status }) => status === 'lapsed')) return 'lapsed'
  const stage = stageOf(introduction, snapshot.today)
  return closed.has(stage) ? 'closed' : ended.has(stage) ? 'ended' : 'going'
}

const pressing: readonly Standing[] = ['lapsed', 'going', 'closed', 'ended', 'noted']

/** How several together stand: as what presses most. */
export const together = (standings: readonly Standing[]): Standing =>
  pressing.find((standing) => standings.includes(standing)) ?? 'noted'
