// Listening on this machine alone: on the port asked for, else on the next free one.
import type { Server } from 'node:http'
import { UserError, exits } from '../host/failure.ts'

const portsTried = 20

/**
 * Lets `server` listen on 127.0.0.1 and `port` (0: any free one) or, where that is taken, on the next free of the twenty
 * after it. Refuses with one sentence (UserError, 3) where none is to be had.
 */
export async function listenNear(server: Server, port: number): Promise<void> {
  const last = port === 0 ? 0 : Math.min(port + portsTried, 65_535)
  for (let candidate = port; ; candidate++) {
    try {
      await listenOn(server, candidate)
      return
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code === 'EADDRINUSE' && candidate < last) continue
      throw explain(code, port, candidate) ?? error
    }
  }
}

function explain(code: unknown, port: number, last: number): UserError | undefined {
  const another = 'Ask for another with --port N, or for any free one with --port 0.'
  if (code === 'EACCES') {
    return new UserError(`This machine doesn’t let you use port ${last}. ${another}`, exits.environment)
  }
  if (code !== 'EADDRINUSE') return undefined
  const which = port === last ? `Port ${port} is` : `The ports from ${port} to ${last} are all`
  return new UserError(`${which} taken. ${another}`, exits.environment)
}

const listenOn = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const done = (error?: Error): void => {
      server.off('error', done).off('listening', done)
      if (error) reject(error)
      else resolve()
    }
    server.once('error', done).once('listening', done).listen(port, '127.0.0.1')
  })
