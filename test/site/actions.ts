// Actions as a page asks for them, and as it shouldn't.
import { connect } from 'node:net'
import type { RawAnswer } from './raw.ts'

/** The key that the pages of this start carry. */
export async function keyOf(url: string): Promise<string> {
  const html = await (await fetch(url)).text()
  return /<meta name="owed-key" content="([^"]+)"/.exec(html)?.[1] ?? ''
}

/** What an obligation's row carries: the hash of its note, as the page at `url` has it. */
export async function hashOf(url: string, obligation: string): Promise<string> {
  const html = await (await fetch(url)).text()
  return new RegExp(`data-obligation="${obligation}"[^>]*? data-hash="([^"]+)"`).exec(html)?.[1] ?? ''
}

/** What came of an action. */
export interface Came {
  readonly status: number
  readonly says?: string
  readonly refused?: string
  readonly operation?: string
  readonly href?: string
  readonly isRival?: true
  readonly rows?: readonly { readonly id: string; readonly sentence: string }[]
}

/** Asks for an action as the site's own pages do. */
export async function act(url: string, name: string, fields: object): Promise<Came> {
  const response = await fetch(new URL(`/actions/${name}`, url), {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-Owed-Key': await keyOf(url),
      Origin: new URL(url).origin,
    },
    body: JSON.stringify(fields),
  })
  return { ...((await response.json()) as object), status: response.status }
}

/** Sends `head` lines and then `parts` of a body as bytes, one after the other, and gives what comes back. */
export function postRaw(
  port: number,
  head: readonly string[],
  ...parts: readonly string[]
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`${head.join('\r\n')}\r\n\r\n`)
      for (const part of parts) socket.write(part)
    })
    let text = ''
    socket.setEncoding('utf8')
    socket.on('data', (part: string) => (text += part))
    socket.on('error', reject)
    socket.on('end', () => {
      socket.end()
      const [answer = '', ...body] = text.split('\r\n\r\n')
      resolve({ status: Number(answer.split(' ')[1]), head: answer, body: body.join('\r\n\r\n') })
    })
  })
}
