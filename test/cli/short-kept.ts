// Asking for the line of a shell prompt, as kept and as counted afresh.
import { existsSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { dirname } from 'node:path'
import { nameFolder } from '../../src/host/folder-name.ts'
import { fileFor, keptGlance } from '../../src/host/glance/glance.ts'
import { makeCache } from '../host/facts/told.ts'
import { type Result, runOwed } from './run.ts'

/** What `owed list --short` says of the notebook at `root`, with these words more. */
export const askShort = (root: string, ...words: readonly string[]): Promise<Result> =>
  runOwed(['list', '--short', '--notes', root, ...words], { cwd: dirname(root) })

/** The same with nothing kept. */
export async function countAfresh(root: string, ...words: readonly string[]): Promise<Result> {
  const cache = makeCache(`${process.env.XDG_CACHE_HOME ?? ''}-short-${nameFolder(root)}`)
  cache.clear()
  const result = await cache.within(() => askShort(root, ...words))
  cache.clear()
  return result
}

/** Asks until the answer is kept: a note saved a moment ago isn't trusted yet. The test's timeout limits it. */
export async function keepShort(root: string): Promise<void> {
  while (keptGlance(root) === undefined) {
    await askShort(root)
    if (keptGlance(root) === undefined) await wait(10)
  }
}

/** Where the answer for `root` is kept. */
export const keptFile = (root: string): string => {
  const file = fileFor(root)
  if (!existsSync(file)) throw new Error(`nothing is kept at ${file}`)
  return file
}
