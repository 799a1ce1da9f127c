// Following what a running program prints, until it says something.
import type { ChildProcess } from 'node:child_process'
import type { Readable } from 'node:stream'

/** What a program says from now on. */
export interface Said {
  /** Forgets what was said so far. */
  forget(): void
  /** When (`performance.now()`) the pattern was first seen in what was said since; refuses after `limit` milliseconds. */
  until(pattern: RegExp, limit: number): Promise<{ readonly at: number; readonly found: string }>
}

/** Listens to a stream of text. */
export function listenTo(stream: Readable): Said {
  let said = ''
  let look: (() => void) | undefined
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk
    look?.()
  })
  return {
    forget: () => {
      said = ''
    },
    until: (pattern, limit) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          look = undefined
          reject(new Error(`not within ${limit} ms: ${String(pattern)} in ${said.slice(-500)}`))
        }, limit)
        look = () => {
          const found = pattern.exec(said)?.[0]
          if (found === undefined) return
          clearTimeout(timer)
          look = undefined
          resolve({ at: performance.now(), found })
        }
        look()
      }),
  }
}

/** Ends a program and waits until it has ended. */
export async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return
  const ended = new Promise((resolve) => program.once('exit', resolve))
  program.kill('SIGTERM')
  const timer = setTimeout(() => program.kill('SIGKILL'), 5000)
  await ended
  clearTimeout(timer)
}
