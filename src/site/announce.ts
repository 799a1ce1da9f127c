// Tells open pages, by server-sent events, which version of the notebook is current.
import type { ServerResponse } from 'node:http'

/** The headers of a stream of events. */
export const eventHeaders = { 'Content-Type': 'text/event-stream' } as const

/** The open pages; each hears the token when it arrives, and again whenever it is told to. */
export interface Announcer {
  /** Keeps `response` open as a stream of tokens, beginning with `token`. */
  add(response: ServerResponse, token: string): void
  /** Says the current token to every open page. */
  say(token: string): void
  /** Ends every stream. */
  close(): void
}

/** Makes the list of open pages, empty at first. */
export function makeAnnouncer(): Announcer {
  const open = new Set<ServerResponse>()
  return {
    add(response, token) {
      response.writeHead(200, eventHeaders)
      response.write(`retry: 1000\n${message(token)}`)
      open.add(response)
      response.on('close', () => open.delete(response))
    },
    say(token) {
      for (const response of open) response.write(message(token))
    },
    close() {
      for (const response of open) response.end()
      open.clear()
    },
  }
}

const message = (token: string): string => `event: version\ndata: ${token}\n\n`
