// What a static build is made of, plain enough to be handed to another thread, and the notebook that is read for it.
import type { Day } from '#core'
import type { Reading } from '../../host/disk.ts'
import type { History } from '../../host/history/read.ts'
import { openWorkspace, type Snapshot } from '../../host/workspace.ts'
import { openProgram } from '../program/open.ts'
import { openOnFirst, stretchesOf } from './ahead.ts'

/** What is built from what; folders are absolute. */
export interface Job {
  /** The project's own folder. */
  readonly root: string
  readonly notes: string
  /** How the person calls the folder of the notes, for messages. */
  readonly named: string
  readonly out: string
  /** The folder that is written until it takes the place of `out`. */
  readonly draft: string
  /** The live build whose pages are written. */
  readonly program: string
  /** Instead of the notebook's own day. */
  readonly today: Day | undefined
}

/** The notebook that was read; its history comes when it is known. */
export type Opened = Snapshot & { history?: History }

/**
 * Reads the notebook of a job, and looks ahead from its day at once, as every page of a copy does;
 * `readings` are those of its folder, where others read it too.
 * Refuses a missing or empty folder (UserError).
 */
export async function openNotebook(job: Job, readings?: Iterable<Reading>): Promise<Opened> {
  const { notes, named, today } = job
  const current = (await openWorkspace({ root: notes, named, today, watch: false, readings })).current()
  const stretches = stretchesOf(current)
  const { notebook, frozen, version, replaced, gone } = current
  const snapshot = {
    notebook,
    today: current.today,
    frozen,
    version,
    replaced,
    gone,
    diagnostics: current.diagnostics,
    // the first of the days ahead is today
    open: frozen ? current.open : openOnFirst(stretches, current.today),
  }
  const { knowAhead } = await openProgram(job.program)
  knowAhead(snapshot, stretches)
  return snapshot
}
