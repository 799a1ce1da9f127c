// How much is owed on each of the days after a copy was built.
import type { Snapshot } from '../../host/workspace.ts'
import { insightOf } from '../insight.ts'
import { onceFor } from '../tables/once.ts'
import { aheadOf } from './ahead.ts'

/** How many follow-ups are owed on each of the days of which a copy is sure, that of the build first. */
export const owedByDay = onceFor((snapshot: Snapshot) =>
  Array.from(aheadOf(snapshot).days(), (day) => insightOf(day).summary.owed),
)
