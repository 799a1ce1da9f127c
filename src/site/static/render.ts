// Renders any page in this process, from a notebook in memory: the live build's own pages, without a server.
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { Handler } from '../server.ts'

/** What an address answers. */
export interface Rendered {
  readonly status: number
  readonly body: string
}

/** Renders the page at an address as links write it (`/contacts/ana/`). */
export type Render = (path: string) => Promise<Rendered>

/** What renders the pages of the live build in `folder` (absolute), for the notebook that `locals` hands over. */
export async function openRenderer(folder: string, locals: App.Locals): Promise<Render> {
  const { handler } = (await import(pathToFileURL(join(folder, 'server', 'entry.mjs')).href)) as {
    handler: Handler
  }
  const renderOne: Render = (path) =>
    new Promise((resolve, reject) => {
      const request = Object.assign(new IncomingMessage(new Socket()), {
        method: 'GET',
        url: path,
        headers: { host: 'localhost' },
      })
      const response = new ServerResponse(request)
      const parts: Uint8Array[] = []
      const keep = (part: unknown): true => {
        if (typeof part === 'string') parts.push(Buffer.from(part))
        else if (part instanceof Uint8Array) parts.push(part)
        return true
      }
      response.write = keep
      response.end = (part?: unknown) => {
        keep(part)
        resolve({ status: response.statusCode, body: Buffer.concat(parts).toString('utf8') })
        // who looks out for a reader that goes away keeps all of it until then
        request.socket.emit('close')
        response.emit('close')
        return response
      }
      const next = (): void => {
        resolve({ status: 404, body: '' })
      }
      Promise.resolve(handler(request, response, next, locals)).catch(reject)
    })
  return async (path) => {
    const rendered = await renderOne(path)
    // what a page leaves behind can be collected only between two turns of the event loop
    await nextTurn()
    return rendered
  }
}
