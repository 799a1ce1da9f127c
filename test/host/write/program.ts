// The writer as a program, in one file that anybody on this machine may run.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { afterAll } from 'vitest'
import type { Task } from './child.ts'

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly said: string
}

/** Builds the program, once for a test file; gives its path. */
export function buildWriter(): string {
  const folder = mkdtempSync(join(tmpdir(), 'owed-writer-'))
  chmodSync(folder, 0o755)
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  const outfile = join(folder, 'writer.mjs')
  buildSync({
    absWorkingDir: join(import.meta.dirname, '../../..'),
    entryPoints: ['test/host/write/child.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: {
      js: "import { createRequire as createRequireOf } from 'node:module'; const require = createRequireOf(import.meta.url)",
    },
    logLevel: 'error',
    logOverride: { 'direct-eval': 'silent' },
  })
  return outfile
}

/** Runs a program to its end. */
export function runToEnd(words: readonly string[], env: NodeJS.ProcessEnv = {}): Ended {
  const [file = '', ...args] = words
  const { status, signal, stdout, stderr } = spawnSync(file, args, {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  return { code: status, signal, said: stdout + stderr }
}

/** Runs the writer at the side. */
export async function startWriter(program: string, task: Task, env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const child = spawn(process.execPath, [program, JSON.stringify(task)], {
    env: { ...process.env, NODE_COMPILE_CACHE: `${program}.code`, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null]
  return { code, signal, said }
}
