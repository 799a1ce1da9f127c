// Timing whole processes, and what many timings come to.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../steps.ts'

/** A run: seconds of wall clock, and peak memory in MiB. */
export interface Run {
  readonly seconds: number
  readonly mebibytes: number
}

/** The middle of several numbers; NaN of none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low = NaN, high = NaN] =
    sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : sorted.slice(middle - 1)
  return (low + high) / 2
}

/** Waits until what was written before is on the disk, where that can be asked for: else the next to run pays for it. */
export const settle = (): void => {
  spawnSync('sync')
}

/** Runs a program to its end, in the folder `cwd`. Exit codes above 1 are refused: they aren't findings. */
export function runOnce(folder: string, args: readonly string[], cwd = root): Run {
  const peak = join(folder, 'peak')
  settle()
  const begun = performance.now()
  const { status } = spawnSync(
    process.execPath,
    ['--import', join(root, 'scripts/bench/peak.mjs'), ...args],
    {
      cwd,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, OWED_PEAK: peak },
    },
  )
  const seconds = (performance.now() - begun) / 1000
  if (status === null || status > 1) throw new Error(`exit code ${String(status)}: ${args.join(' ')}`)
  return { seconds, mebibytes: Number(readFileSync(peak, 'utf8')) / 1024 }
}

/** How a timed process is started: where, and with what added to the environment. */
export interface Place {
  readonly cwd: string
  readonly env?: NodeJS.ProcessEnv
}

/** Milliseconds from starting a program until it ended. Throws where it ends with anything but 0. */
export function timeProcess(program: string, args: readonly string[], { cwd, env }: Place): number {
  const begun = performance.now()
  const { status, stderr } = spawnSync(program, args, {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  })
  const took = performance.now() - begun
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${String(status)} ${stderr.toString()}`)
  return took
}
