// How much is owed on each of the days after a copy was built.
import type { Snapshot } from '../../host/workspace.ts'
import { dayPlans } from './day-plan.ts'

/** How many follow-ups are owed on each of the days of which a copy is sure, that of the build first; none for the sample. */
export const owedByDay = (snapshot: Snapshot): readonly number[] =>
  dayPlans(snapshot)?.days.map(({ owed }) => owed) ?? []
