// Timing whole processes.
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../steps.ts'

/** A run: seconds of wall clock, and peak memory in MiB. */
export interface Run {
  readonly seconds: number
  readonly mebibytes: number
}

/** The middle of several numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low = 0, high = 0] =
    sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : sorted.slice(middle - 1)
  return (low + high) / 2
}

/** Runs a program of ours to its end. Exit codes above 1 are refused: they aren't findings. */
export function runOnce(folder: string, args: readonly string[]): Run {
  const peak = join(folder, 'peak')
  const begun = performance.now()
  const { status } = spawnSync(
    process.execPath,
    ['--import', join(root, 'scripts/bench/peak.mjs'), ...args],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, OWED_PEAK: peak },
    },
  )
  const seconds = (performance.now() - begun) / 1000
  if (status === null || status > 1) throw new Error(`exit code ${String(status)}: ${args.join(' ')}`)
  return { seconds, mebibytes: Number(readFileSync(peak, 'utf8')) / 1024 }
}

/** Seconds from starting the server on a notebook until its first page has arrived whole. */
export async function timeFirstPage(notes: string): Promise<number> {
  const begun = performance.now()
  const server = spawn(process.execPath, ['scripts/start.mjs', '--notes', notes, '--port', '0'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    let printed = ''
    for await (const chunk of server.stdout.setEncoding('utf8')) {
      printed += String(chunk)
      const address = /http:\/\/[\d.]+:\d+/.exec(printed)?.[0]
      if (address === undefined) continue
      const page = await (await fetch(address)).text()
      if (!page.includes('Owed a follow-up')) throw new Error(`not the first page: ${page.slice(0, 200)}`)
      return (performance.now() - begun) / 1000
    }
    throw new Error(`the server ended: ${printed}`)
  } finally {
    server.kill('SIGTERM')
  }
}
