// Asking Git something: one process, no shell, its answer as bytes.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { UserError, exits } from '../failure.ts'
import { forReading } from './environment.ts'

/** Where Git is run, and with which environment. */
export interface GitPlace {
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
}

/** What Git said. */
export interface Answer {
  readonly code: number
  readonly out: Buffer
  readonly err: string
}

/** The failure of starting Git at all (UserError, 3); anything else as it is. */
function startFailure(error: Error, { cwd }: GitPlace): Error {
  if (!('code' in error) || (error.code !== 'ENOENT' && error.code !== 'EACCES')) return error
  return existsSync(cwd)
    ? new UserError('Git isn’t installed, or isn’t on the PATH.', exits.environment)
    : new UserError(`There is no folder ${cwd}.`, exits.environment)
}

/**
 * Starts `git` with these words for reading. `failed` is told once where there is no Git (UserError, 3) or `signal` fires;
 * what Git itself has started then (a filter) may live on, but nobody waits for it.
 */
export function startGit(
  place: GitPlace,
  args: readonly string[],
  signal: AbortSignal | undefined,
  failed: (error: Error) => void,
): ChildProcessWithoutNullStreams {
  const child = spawn('git', args, {
    cwd: place.cwd,
    env: forReading(place.env),
    windowsHide: true,
    signal,
  })
  child.stdin.on('error', () => undefined)
  child.on('error', (error) => {
    for (const stream of [child.stdin, child.stdout, child.stderr]) stream.destroy()
    child.unref()
    failed(startFailure(error, place))
  })
  return child
}

/** Runs `git` with these words for reading; refuses a machine without Git (UserError, 3). Whatever Git answers is an answer. */
export function askGit(place: GitPlace, args: readonly string[], signal?: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = startGit(place, args, signal, reject)
    const out: Buffer[] = []
    let err = ''
    child.stdin.end()
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
    child.on('close', (code) => {
      resolve({ code: code ?? -1, out: Buffer.concat(out), err })
    })
  })
}
