// Where a page gets its notebook: from the live server with each request, else read once for a static build.
import { openWorkspace, type Snapshot } from '../host/workspace.ts'

let read: Promise<Snapshot> | undefined

/** The snapshot that the live server handed over, else the notebook in OWED_NOTES or ./notes, read once. */
export const snapshotOf = (locals: App.Locals): Promise<Snapshot> =>
  locals.snapshot ? Promise.resolve(locals.snapshot) : staticSnapshot()

/** The notebook in OWED_NOTES or ./notes, read once in a process. */
export function staticSnapshot(): Promise<Snapshot> {
  read ??= openWorkspace({ root: process.env.OWED_NOTES ?? 'notes', watch: false }).then((workspace) =>
    workspace.current(),
  )
  return read
}
