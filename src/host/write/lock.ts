// One writer at a time for each notebook, whatever became of the one before.
import { closeSync, linkSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { UserError, exits } from '../failure.ts'
import { makeFolder } from '../make-folder.ts'
import { findHolder, free, type Holder, ownName } from './holder.ts'
import { pause } from './pause.ts'
import { codeOf } from './refusal.ts'

/** How long to wait for another writer, in milliseconds; each takes a few hundredths of a second. */
const longest = 5000

// Locks are numbered and the highest counts, so that two who find a dead writer's can't both replace it: only one can
// make the next number. A few old ones stay, so that somebody slow can't make a number that was used already.
const kept = 10

const numbersIn = (folder: string): readonly number[] =>
  readdirSync(folder)
    .filter((name) => /^\d+$/.test(name))
    .map(Number)

/** Makes a file with all its text at once, unless there is one. */
function makeWhole(path: string, draft: string, text: string): boolean {
  try {
    writeFileSync(draft, text, { mode: 0o600 })
    linkSync(draft, path)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    if (codeOf(error) === 'ENOSPC') throw error
  } finally {
    rmSync(draft, { force: true })
  }
  // a disk without links
  try {
    writeFileSync(path, text, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Takes the lock: the file that holds it, or who has it. */
function tryLock(folder: string): { readonly path: string } | { readonly holder: Holder } {
  const last = Math.max(0, ...numbersIn(folder))
  const holder = last === 0 ? undefined : findHolder(join(folder, String(last)))
  if (holder !== undefined) return { holder }
  const path = join(folder, String(last + 1))
  const draft = join(folder, `draft-${process.pid}-${Math.random().toString(36).slice(2)}`)
  if (!makeWhole(path, draft, ownName())) return { holder: 'somebody' }
  const numbers = numbersIn(folder)
  if (numbers.some((number) => number > last + 1)) {
    rmSync(path, { force: true })
    return { holder: 'somebody' }
  }
  for (const number of numbers)
    if (number <= last + 1 - kept) rmSync(join(folder, String(number)), { force: true })
  return { path }
}

/** Says in its own file that the lock is free: over the first bytes there, which takes no room on a full disk. */
function release(path: string): void {
  try {
    const file = openSync(path, 'r+')
    writeSync(file, free, 0)
    closeSync(file)
  } catch {
    rmSync(path, { force: true })
  }
}

const busy = (holder: Holder): UserError => {
  const who = holder === 'somebody' ? 'Another Owed' : `Another Owed (process ${holder.pid})`
  return new UserError(
    `Nothing was changed: ${who} has been writing to these notes for some seconds. Try again in a moment.`,
    exits.environment,
  )
}

/**
 * Runs `work` while no other process does so with this `folder` (made where it is missing), and gives what it gives.
 * A dead process's lock is taken over. Refuses where somebody else holds it longer than `patience`
 * in milliseconds (UserError, 3).
 */
export function withLock<T>(folder: string, work: () => T, patience = longest): T {
  makeFolder(folder)
  const until = performance.now() + patience
  for (;;) {
    const lock = tryLock(folder)
    if ('path' in lock) {
      try {
        return work()
      } finally {
        release(lock.path)
      }
    }
    if (performance.now() > until) throw busy(lock.holder)
    pause(1 + Math.random() * 4)
  }
}
