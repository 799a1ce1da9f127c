// What a run of the tests makes once for all of them: compiled code of the programs that they start, and those programs.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Makes its folder before the first test; it goes when the run ends, after the last process that keeps code there. */
export function setup(): void {
  // each group of files asks for it
  if (process.env.OWED_TEST_RUN !== undefined) return
  const folder = mkdtempSync(join(tmpdir(), 'owed-run-'))
  process.env.OWED_TEST_RUN = folder
  process.env.NODE_COMPILE_CACHE = join(folder, 'code')
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true })
  })
}

/** The folder of this run, for what several files of tests can share. */
export function runFolder(): string {
  const folder = process.env.OWED_TEST_RUN
  if (folder === undefined) throw new Error('tests run within a run: see globalSetup')
  return folder
}
