// A lock between processes: a file that names the process that holds it.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

const pollMilliseconds = 100

/** Waits for the lock at `path`, takes it, and gives what releases it; a lock whose owner is gone is taken over. */
export async function takeLock(path: string): Promise<() => void> {
  while (!tryLock(path)) {
    if (isAbandoned(path)) rmSync(path, { force: true })
    else await pause(pollMilliseconds)
  }
  return () => {
    rmSync(path, { force: true })
  }
}

function tryLock(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function isAbandoned(path: string): boolean {
  try {
    const owner = Number(readFileSync(path, 'utf8'))
    if (owner === 0) return false // taken this very moment: its owner hasn't written its name yet
    process.kill(owner, 0)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}
