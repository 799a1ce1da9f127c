// The gate in front of everything the live site serves: who may ask, how, and for what.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Why a request is turned away: the status it gets and one sentence for whoever sent it. */
export interface Refusal {
  readonly status: 400 | 403 | 405 | 408 | 413 | 415 | 421
  readonly sentence: string
}

/** What the gate knows of the site behind it. */
export interface Guarded {
  readonly port: number
  /** What a page of ours sends along with every action: made anew with each start. */
  readonly key: string
  /** The paths that take an action. */
  readonly actions: ReadonlySet<string>
}

/** The most that an action may say, in bytes. */
export const bodyLimit = 64 * 1024

/** The header that carries the key. */
export const keyHeader = 'x-owed-key'

/** What is answered where a body is larger than `bodyLimit`. */
export const tooLarge: Refusal = {
  status: 413,
  sentence: 'That is more than an action may say (64 kB); nothing was written.',
}

const hostsOf = (port: number): readonly string[] =>
  ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port}`)

type Head = Pick<IncomingMessage, 'method' | 'url' | 'headers'>

/**
 * Judges a request by its head alone; undefined means it may pass.
 * Only this machine's own names pass as Host, so that no other site can reach the notebook under a name of its own;
 * only a plain path passes, and only reading, but for the actions: those only as JSON from a page of this very start.
 */
export function refuse(request: Head, guarded: Guarded): Refusal | undefined {
  const { port, actions } = guarded
  const host = request.headers.host?.toLowerCase() ?? ''
  if (!hostsOf(port).includes(host)) {
    return { status: 421, sentence: `This notebook answers only at http://127.0.0.1:${port}/.` }
  }
  const isAction = actions.has(request.url ?? '')
  if (isAction && request.method === 'POST') return refuseAction(request, host, guarded)
  if (isAction)
    return { status: 405, sentence: 'An action is asked for with POST, by a page of this notebook.' }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { status: 405, sentence: 'This address can only be read.' }
  }
  if (!isPlainPath(request.url ?? '')) {
    return { status: 400, sentence: 'That address can’t be read.' }
  }
  return undefined
}

/** Judges the head of an action: our own origin, a page of this start, JSON, and not too much of it. */
function refuseAction({ headers }: Head, host: string, { key }: Guarded): Refusal | undefined {
  const site = headers['sec-fetch-site']
  if (headers.origin !== `http://${host}` || (site !== undefined && site !== 'same-origin')) {
    return { status: 403, sentence: 'Only this notebook’s own pages may do that; nothing was written.' }
  }
  if (!isSame(headers[keyHeader], key)) {
    return { status: 403, sentence: 'This page is from before Owed was started anew: load it again.' }
  }
  if (!/^application\/json(?:; ?charset=utf-8)?$/i.test(headers['content-type'] ?? '')) {
    return { status: 415, sentence: 'An action is asked for in JSON; nothing was written.' }
  }
  return Number(headers['content-length'] ?? 0) > bodyLimit ? tooLarge : undefined
}

/** Whether the key is ours; takes as long for one that is nearly right as for one that isn't. */
function isSame(sent: string | readonly string[] | undefined, key: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest()
  return typeof sent === 'string' && timingSafeEqual(hash(sent), hash(key))
}

/** Whether a request target is a path of ours: from the root, decodable, without dot segments, backslashes or NUL. */
function isPlainPath(target: string): boolean {
  if (!target.startsWith('/') || target.startsWith('//')) return false
  const path = decode(target.replace(/[?#].*$/s, ''))
  // eslint-disable-next-line no-control-regex -- control characters are what is refused
  if (path === undefined || /[\\\u0000-\u001f]/.test(path)) return false
  return !path.split('/').some((segment) => segment === '..' || segment === '.')
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
