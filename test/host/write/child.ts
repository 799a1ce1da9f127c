// A writer in a process of its own: what it does, and at which step it is killed, is the JSON it is called with.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { writeChanges } from '../../../src/host/write/write.ts'
import { append, create, remove } from './notes.ts'

export interface Task {
  readonly root: string
  /** Paths by what is done to them; in one operation. */
  readonly append: readonly string[]
  readonly create?: readonly string[]
  readonly remove?: readonly string[]
  readonly line: string
  /** How many operations, each with its number in its line. */
  readonly times?: number
  /** Before which step on the disk the process is killed; its writes are first done by half. */
  readonly killAt?: number
  /** As on a disk that knows no links. */
  readonly withoutLinks?: boolean
}

const steps = [
  'openSync',
  'writeFileSync',
  'writeSync',
  'fchmodSync',
  'fsyncSync',
  'linkSync',
  'renameSync',
  'rmSync',
  'mkdirSync',
] as const

/** Kills this process at a step; gives how many there were so far. */
function countSteps(killAt: number | undefined): () => number {
  let count = 0
  const real = { ...fs }
  for (const name of steps)
    Object.assign(fs, {
      [name]: (...given: unknown[]) => {
        if (count++ === killAt) {
          const [file, bytes] = given
          if (name === 'writeFileSync' && bytes instanceof Uint8Array && typeof file === 'number')
            real.writeSync(file, bytes.subarray(0, bytes.length / 2))
          process.kill(process.pid, 'SIGKILL')
        }
        return (real[name] as (...given: unknown[]) => unknown)(...given)
      },
    })
  syncBuiltinESMExports()
  return () => count
}

const refuseLinks = () => {
  fs.linkSync = () => {
    throw Object.assign(new Error('no links here'), { code: 'EPERM', syscall: 'link' })
  }
  syncBuiltinESMExports()
}

const task = JSON.parse(process.argv[2] ?? '') as Task
if (task.withoutLinks === true) refuseLinks()
const counted = countSteps(task.killAt)
try {
  for (let time = 0; time < (task.times ?? 1); time++) {
    const line = task.times === undefined ? task.line : `${task.line} ${time}`
    writeChanges(task.root, `Wrote ${line}`, [
      ...task.append.map((path) => append(path, line)),
      ...(task.create ?? []).map((path) => create(path, `${line}\n`)),
      ...(task.remove ?? []).map((path) => remove(path)),
    ])
  }
  process.stdout.write(String(counted()))
} catch (error) {
  process.stdout.write(error instanceof Error && 'exitCode' in error ? error.message : String(error))
  process.exitCode = error instanceof Error && 'exitCode' in error ? Number(error.exitCode) : 70
}
