// The gate in front of everything the live site serves: who may ask, how, and for what.
import type { IncomingMessage } from 'node:http'

/** Why a request is turned away: the status it gets and one sentence for whoever sent it. */
export interface Refusal {
  readonly status: 400 | 405 | 421
  readonly sentence: string
}

const hostsOf = (port: number): readonly string[] =>
  ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port}`)

/**
 * Judges a request by its head alone; undefined means it may pass.
 * Only this machine's own names pass as Host, so that no other site can reach the notebook under a name of its own;
 * only reading passes, and only a plain path.
 */
export function refuse(
  request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
  port: number,
): Refusal | undefined {
  const host = request.headers.host?.toLowerCase() ?? ''
  if (!hostsOf(port).includes(host)) {
    return { status: 421, sentence: `This notebook answers only at http://127.0.0.1:${port}/.` }
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { status: 405, sentence: 'This notebook can only be read here.' }
  }
  if (!isPlainPath(request.url ?? '')) {
    return { status: 400, sentence: 'That address can’t be read.' }
  }
  return undefined
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
