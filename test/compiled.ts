// Programs that tests start keep their compiled code for each other, in a folder of this run alone.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Makes the folder before the first test; what it gives back takes it away after the last. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'owed-code-'))
  process.env.NODE_COMPILE_CACHE = folder
  return () => {
    rmSync(folder, { recursive: true, force: true })
  }
}
