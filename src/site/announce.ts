// Tells open pages, by server-sent events, which version of the notebook is current.
import type { ServerResponse } from 'node:http'

/** The headers of a stream of events. */
export const eventHeaders = { 'Content-Type': 'text/event-stream' } as const

/** How things stand: the version that is current, and whether the notebook's folder is gone for the moment. */
export interface Standing {
  readonly token: string
  readonly gone: boolean
}

/** The open pages; each hears how things stand when it arrives, and again whenever it is told to. */
export interface Announcer {
  /** Keeps `response` open as a stream of events, beginning with `standing`. */
  add(response: ServerResponse, standing: Standing): void
  /** Tells every open page. */
  say(standing: Standing): void
  /** Ends every stream. */
  close(): void
}

/** Makes the list of open pages, empty at first. */
export function makeAnnouncer(): Announcer {
  const open = new Set<ServerResponse>()
  return {
    add(response, standing) {
      response.writeHead(200, eventHeaders)
      response.write(`retry: 1000\n${message(standing)}`)
      open.add(response)
      response.on('close', () => open.delete(response))
    },
    say(standing) {
      for (const response of open) response.write(message(standing))
    },
    close() {
      for (const response of open) response.end()
      open.clear()
    },
  }
}

const message = ({ token, gone }: Standing): string =>
  `event: version\ndata: ${token}\n\nevent: folder\ndata: ${gone ? 'gone' : 'there'}\n\n`
