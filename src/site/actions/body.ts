// Reads what an action says: counted while it comes, within a time, and only as JSON.
import type { IncomingMessage } from 'node:http'
import { bodyLimit, type Refusal, tooLarge } from '../gate.ts'

/** What was said, or why it isn't heard. */
export type Body = { readonly fields: Readonly<Record<string, unknown>> } | { readonly refusal: Refusal }

const tooSlow: Refusal = {
  status: 408,
  sentence: 'That took too long to arrive; nothing was written.',
}
const noObject: Refusal = { status: 400, sentence: 'An action is one JSON object; nothing was written.' }

/** Reads the body of `request`; refuses more than 64 kB at once, and what isn't all here after `patience` milliseconds. */
export function readBody(request: IncomingMessage, patience: number): Promise<Body> {
  return new Promise((resolve) => {
    const parts: Buffer[] = []
    let size = 0
    const settle = (body: Body): void => {
      clearTimeout(timer)
      request.off('data', take)
      request.pause()
      resolve(body)
    }
    const take = (part: Buffer): void => {
      size += part.length
      if (size > bodyLimit) settle({ refusal: tooLarge })
      else parts.push(part)
    }
    const timer = setTimeout(() => {
      settle({ refusal: tooSlow })
    }, patience)
    request.on('data', take)
    request.once('end', () => {
      settle(parse(Buffer.concat(parts)))
    })
    request.once('error', () => {
      settle({ refusal: tooSlow })
    })
  })
}

function parse(bytes: Buffer): Body {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return { refusal: noObject }
    return { fields: value as Readonly<Record<string, unknown>> }
  } catch {
    return { refusal: noObject }
  }
}
