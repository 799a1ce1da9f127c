// Who holds a lock, and whether that process may still be at it.
import { readFileSync, statSync } from 'node:fs'
import { hostname } from 'node:os'
import { codeOf } from './refusal.ts'

/** When a writer of which nothing can be known any more counts as gone, in milliseconds. */
const forgotten = 60_000

/** How long a file may be without its words, in milliseconds. */
const unwritten = 2000

interface Owner {
  readonly pid: number
  readonly started: string
  readonly host: string
}

/** Who holds a lock; `somebody` whose name isn't written yet. */
export type Holder = Owner | 'somebody'

/** What stands at the beginning of a lock that nobody holds any more. */
export const free = 'free'

/** When a process began, as only this machine since its start has it; empty where the system doesn't tell. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()
    const facts = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return facts[0] === 'Z' ? 'over' : `${boot} ${facts[19] ?? ''}`
  } catch {
    return ''
  }
}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) !== 'ESRCH'
  }
}

const readOwner = (text: string): Owner | undefined => {
  try {
    return JSON.parse(text) as Owner
  } catch {
    return undefined
  }
}

/** Who holds the lock in this file: a process that may still be writing, or nobody. */
export function findHolder(path: string): Holder | undefined {
  let text: string
  let age: number
  try {
    text = readFileSync(path, 'utf8')
    age = Date.now() - statSync(path).mtimeMs
  } catch {
    return 'somebody' // replaced this very moment: look again
  }
  if (text.startsWith(free)) return undefined
  const owner = readOwner(text)
  if (owner === undefined) return age > unwritten ? undefined : 'somebody'
  if (owner.host !== hostname()) return age > forgotten ? undefined : owner
  if (!isRunning(owner.pid)) return undefined
  if (owner.started === '') return age > forgotten ? undefined : owner
  return startOf(owner.pid) === owner.started ? owner : undefined
}

/** What this process writes into a lock that it holds. */
export const ownName = (): string => {
  const own: Owner = { pid: process.pid, started: startOf(process.pid), host: hostname() }
  return JSON.stringify(own)
}
