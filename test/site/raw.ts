// Requests as bytes, for what no well-behaved client would send.
import { connect } from 'node:net'

export interface RawAnswer {
  readonly status: number
  readonly head: string
  readonly body: string
}

/** Sends `lines` as they are to 127.0.0.1:`port` and gives what comes back until the server closes. */
export function sendRaw(port: number, lines: readonly string[]): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write([...lines, 'Connection: close', '', ''].join('\r\n')),
    )
    let text = ''
    socket.setEncoding('utf8')
    socket.on('data', (part: string) => (text += part))
    socket.on('error', reject)
    socket.on('end', () => {
      const [head = '', ...body] = text.split('\r\n\r\n')
      resolve({ status: Number(head.split(' ')[1]), head, body: body.join('\r\n\r\n') })
    })
  })
}

/** A plain GET of `path` with the given Host. */
export const getRaw = (port: number, path: string, host: string): Promise<RawAnswer> =>
  sendRaw(port, [`GET ${path} HTTP/1.1`, `Host: ${host}`])
