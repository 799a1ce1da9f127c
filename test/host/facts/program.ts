// Our hooks as processes of their own, keeping facts as this process does.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { readingOf } from '../../../src/host/facts/reading.ts'
import { temporaryFolder } from '../folder.ts'
import type { Cache } from './told.ts'

/** A hook under way. */
export interface Running {
  readonly child: ChildProcess
  /** All it said, once it is over. */
  readonly said: Promise<string>
}

/** Builds the program, which runs a hook in the repository at `top`, whose notes are at its top, on 20 November. */
export function buildProgram(): (top: string, hook: string, cache: Cache) => Running {
  const program = join(temporaryFolder(), 'fire.mjs')
  buildSync({
    absWorkingDir: join(import.meta.dirname, '../../..'),
    entryPoints: ['test/cli/hook-runs/fire.ts'],
    outfile: program,
    bundle: true,
    format: 'esm',
    platform: 'node',
    define: { OWED_READING: JSON.stringify(readingOf()) },
    banner: {
      js: "import { createRequire as createRequireOf } from 'node:module'; const require = createRequireOf(import.meta.url)",
    },
    logLevel: 'error',
    logOverride: { 'direct-eval': 'silent' },
  })
  return (top, hook, cache) => {
    const child = spawn(process.execPath, [program, '.', '2026-11-20', hook], {
      cwd: top,
      env: { ...process.env, XDG_CACHE_HOME: cache.folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said += text))
    return { child, said: once(child, 'close').then(() => said) }
  }
}
