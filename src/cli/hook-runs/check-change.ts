// `owed check --staged` and `--range`: what is wrong in a part of Git's history, or in what will be.
import { type Diagnostic, type Notebook, makeNotebook } from '#core'
import { refuseMissing } from '../../host/beginning.ts'
import { UserError, exits } from '../../host/failure.ts'
import { readBetween, readStaged, resolveRange } from '../../host/git/change.ts'
import { findRepository } from '../../host/git/repository.ts'
import type { Call } from '../command.ts'
import { pathFromHere } from '../open.ts'
import { findCaused, makeChanged } from './changed.ts'

/** What was found, in the notebook as it is after the change; that is empty where no note changes. */
export interface Found {
  readonly notebook: Notebook
  readonly diagnostics: readonly Diagnostic[]
}

/** Said of notes that a merge left without an answer. */
function sayUnmerged(call: Call, unmerged: readonly string[]): void {
  for (const path of unmerged)
    call.terminal.err(
      `${pathFromHere(call, path)} is in conflict, and isn’t checked until it is solved and added.`,
    )
}

/** What `--staged` or `--range` asks for; refuses both at once and a range that can’t be read (UserError, 2), and a notebook that is missing or in no repository (3). */
export async function checkChange(call: Call): Promise<Found> {
  const range = call.value('range')
  if (range !== undefined && call.on('staged'))
    throw new UserError('--staged and --range can’t both be: say one of them.', exits.call)
  const repository = await findRepository(call.root, call.rootAsNamed)
  const { change, unmerged } =
    range === undefined ? await readStaged(repository) : { change: await readRange(), unmerged: [] }
  sayUnmerged(call, unmerged)
  if (!change) {
    // nothing found is only good news where there is a notebook
    refuseMissing(call.root, call.rootAsNamed)
    return { notebook: makeNotebook([]), diagnostics: [] }
  }
  const changed = makeChanged(change, call.today)
  return { notebook: changed.after, diagnostics: findCaused(changed) }

  async function readRange() {
    const { before, after } = await resolveRange(repository, range ?? '')
    return readBetween(repository, before, after)
  }
}
