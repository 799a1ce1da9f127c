// What a static build is made of, plain enough to be handed to another thread, and the notebook that is read for it.
import { createHash } from 'node:crypto'
import type { Day } from '#core'
import type { SnapshotWithHistory } from '../../host/history/with-history.ts'
import { readTemplates } from '../../host/templates.ts'
import { openWorkspace } from '../../host/workspace.ts'
import { historyOf } from '../history.ts'

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

/** Reads the notebook of a job, with its history. Refuses a missing or empty folder (UserError). */
export async function openNotebook({ notes, named, today }: Job): Promise<SnapshotWithHistory> {
  const current = (await openWorkspace({ root: notes, named, today, watch: false })).current()
  const history = await historyOf(current, notes)
  return history ? { ...current, history } : current
}

/** The same for two readings of the same notes and templates, for the same day. */
export function printOf(job: Job, { notebook, today }: SnapshotWithHistory): string {
  const hash = createHash('sha256').update(JSON.stringify([today, ...readTemplates(job.notes)]))
  for (const { path, text } of notebook.notes.values()) hash.update(`\0${path}\0${text}`)
  return hash.digest('base64url')
}
