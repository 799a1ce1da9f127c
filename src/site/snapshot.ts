// Where a page gets its notebook: handed over with each request; in `astro dev`, which hands over nothing, read once.
import type { SnapshotWithHistory } from '../host/history/with-history.ts'
import { openWorkspace } from '../host/workspace.ts'

let read: Promise<SnapshotWithHistory> | undefined

/** The snapshot that was handed over, else the notebook in OWED_NOTES or ./notes, read once in a process. */
export function snapshotOf({ snapshot }: App.Locals): Promise<SnapshotWithHistory> {
  if (snapshot) return Promise.resolve(snapshot)
  read ??= openWorkspace({ root: process.env.OWED_NOTES ?? 'notes', watch: false }).then((workspace) =>
    workspace.current(),
  )
  return read
}
