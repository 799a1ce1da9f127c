// Temporary notebook folders with real files, and waiting for what a save brings about.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import type { Snapshot, Workspace } from '../../src/host/workspace.ts'

/** Writes files (path: text) under `root`, folders included. */
export function writeFiles(root: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

/** An empty folder that is gone when the test is over; one for several tests, made before them, when the last is. */
export function temporaryFolder(): string {
  if (expect.getState().currentTestName === undefined)
    return realpathSync(mkdtempSync(join(homedir(), 'owed-test-')))
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'owed-test-')))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** A notebook of these files in a temporary folder; its path. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = join(temporaryFolder(), 'notes')
  mkdirSync(root)
  writeFiles(root, files)
  return root
}

/** The text of a note as the workspace has it now. */
export const textOf = ({ notebook }: Snapshot, path: string): string | undefined =>
  notebook.notes.get(path)?.text

/** Resolves with the first snapshot that `holds` is true of: the current one or one that a save brings; the test's timeout limits it. */
export function until(workspace: Workspace, holds: (snapshot: Snapshot) => boolean): Promise<Snapshot> {
  const now = workspace.current()
  if (holds(now)) return Promise.resolve(now)
  return new Promise((resolve) => {
    const unsubscribe = workspace.subscribe((after) => {
      if (!holds(after)) return
      unsubscribe()
      resolve(after)
    })
  })
}
