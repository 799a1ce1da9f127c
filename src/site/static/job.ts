// What a static build is made of, plain enough to be handed to another thread, and the notebook that is read for it.
import { createHash } from 'node:crypto'
import type { Day, Diagnostic, Stretch } from '#core'
import type { SnapshotWithHistory } from '../../host/history/with-history.ts'
import { readTemplates } from '../../host/templates.ts'
import { openWorkspace, type Snapshot } from '../../host/workspace.ts'
import { historyOf } from '../history.ts'
import { openProgram } from '../program/open.ts'
import { openOnFirst } from './ahead.ts'

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

/** What is worked out of a notebook, plain enough to be handed to another thread. */
export interface Found {
  readonly diagnostics: readonly Diagnostic[]
  /** What stands on the day of the build, or on one of the days ahead. */
  readonly stretches: readonly Stretch[]
}

/** Reads the notebook of a job. Refuses a missing or empty folder (UserError). */
export async function openNotebook({ notes, named, today }: Job): Promise<Snapshot> {
  return (await openWorkspace({ root: notes, named, today, watch: false })).current()
}

/** A snapshot for the pages of a job, with its history, and with what was found in it: whoever asks finds it there. */
export async function completeSnapshot(
  job: Job,
  current: Snapshot,
  { diagnostics, stretches }: Found,
): Promise<SnapshotWithHistory> {
  const { notebook, today, frozen, version, replaced, gone } = current
  const history = await historyOf(current, job.notes)
  const open = frozen ? current.open : openOnFirst(stretches, today)
  const all = { notebook, today, frozen, version, replaced, gone, diagnostics, open }
  const snapshot = history ? { ...all, history } : all
  const { knowAhead } = await openProgram(job.program)
  knowAhead(snapshot, stretches)
  return snapshot
}

/** The same for two readings of the same notes and templates, for the same day. */
export function printOf(job: Job, { notebook, today }: Snapshot): string {
  const hash = createHash('sha256').update(JSON.stringify([today, ...readTemplates(job.notes)]))
  for (const { path, text } of notebook.notes.values()) hash.update(`\0${path}\0${text}`)
  return hash.digest('base64url')
}
