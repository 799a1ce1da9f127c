// Counting what is owed in a notebook, by reading it.
import { summarise } from '#core'
import { endOfDay, machineZone } from '../../host/clock.ts'
import type { Glance } from '../../host/glance/glance.ts'
import type { Call } from '../command.ts'
import { readNotebook } from '../open.ts'

/** The counts of the notebook, and until when they stand. */
export async function countOwed(call: Call): Promise<Glance> {
  // taken first: midnight may fall in between, and yesterday's counts end with yesterday
  const begun = new Date()
  const { notebook, open, diagnostics, frozen } = await readNotebook(call)
  const { owed, lapsed, overdue } = summarise(open)
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  const until = frozen
    ? Number.MAX_SAFE_INTEGER
    : endOfDay(notebook.me?.fields.timezone?.value ?? machineZone(), begun)
  return { owed, lapsed, overdue, errors, until }
}
