// The live site: our own HTTP listener on this machine alone, the gate first, then files, then the pages.
import { randomBytes, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Workspace } from '../host/workspace.ts'
import { actionPaths, answerAction } from './actions/answer.ts'
import { eventHeaders, makeAnnouncer, type Announcer, type Standing } from './announce.ts'
import { listAssets, sendAsset, type Assets } from './assets.ts'
import { refuse } from './gate.ts'
import { securityHeaders } from './headers.ts'
import { listenNear } from './listen.ts'
import { suggestPeople } from './people.ts'
import { openProgram, type Program } from './program/open.ts'
import { makeSearcher, type Searcher } from './search/searcher.ts'

interface Site {
  readonly workspace: Workspace
  readonly handler: Program['handler']
  readonly assets: Assets
  readonly announcer: Announcer
  readonly searcher: Searcher
  readonly incognito: boolean
  /** Differs from one start to the next, so that a page left open knows that it was restarted. */
  readonly start: string
  /** What pages send along with every action. */
  readonly key: string
}

/** A running live site. */
export interface RunningSite {
  readonly port: number
  readonly url: string
  readonly close: () => Promise<void>
}

const beatSeconds = 20

/**
 * Serves `workspace` from the live build in `folder`, on 127.0.0.1 and `port` (0: any free one) or, where that is
 * taken, the next free of the twenty after it. The workspace stays the caller's: closing the site leaves it open.
 */
export async function serveSite(options: {
  readonly workspace: Workspace
  readonly folder: string
  readonly port: number
  /** Whether pages begin with names and texts hidden; default: no. */
  readonly incognito?: boolean
}): Promise<RunningSite> {
  const { workspace, folder, port } = options
  const { handler } = await openProgram(folder)
  const site: Site = {
    workspace,
    handler,
    assets: listAssets(join(folder, 'client')),
    announcer: makeAnnouncer(),
    searcher: makeSearcher(() => workspace.current()),
    incognito: options.incognito === true,
    start: randomUUID().slice(0, 8),
    key: randomBytes(32).toString('base64url'),
  }
  const server = createServer((request, response) => {
    answer(site, request, response, portOf(server))
  })
  await listenNear(server, port)
  const say = (): void => {
    site.announcer.say(standingOf(site))
  }
  const unsubscribe = workspace.subscribe(say)
  const beat = setInterval(say, beatSeconds * 1000)
  return {
    port: portOf(server),
    url: `http://127.0.0.1:${portOf(server)}/`,
    close: () =>
      new Promise((resolve) => {
        clearInterval(beat)
        unsubscribe()
        site.announcer.close()
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

function answer(site: Site, request: IncomingMessage, response: ServerResponse, port: number): void {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
  const refusal = refuse(request, { port, key: site.key, actions: actionPaths })
  if (refusal) {
    // Without `close`, all that a refused request goes on to send would be read.
    response.writeHead(refusal.status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' })
    response.end(`${refusal.sentence}\n`)
    return
  }
  if (request.method === 'POST') {
    void answerAction(request, response, site.workspace)
    return
  }
  const path = decodeURIComponent((request.url ?? '/').replace(/[?#].*$/s, ''))
  const file = site.assets.get(path)
  if (file !== undefined) sendAsset(response, file, request.method === 'GET')
  else if (path === '/events') openEvents(site, request, response)
  else if (path === '/people.json') sendPeople(site, request, response)
  else if (path === '/search.json') void sendFound(site, request, response)
  else void renderPage(site, request, response, path)
}

/** Lets an open page hear of saves; whoever asks for the head alone gets that. */
function openEvents(site: Site, request: IncomingMessage, response: ServerResponse): void {
  if (request.method === 'HEAD') response.writeHead(200, eventHeaders).end()
  else site.announcer.add(response, standingOf(site))
}

const wordsAsked = (url: string | undefined): string =>
  new URL(url ?? '/', 'http://127.0.0.1').searchParams.get('q') ?? ''

/** Sends the names that fit what was typed so far. */
function sendPeople({ workspace }: Site, { url, method }: IncomingMessage, response: ServerResponse): void {
  const words = wordsAsked(url)
  response.setHeader('Content-Type', 'application/json; charset=utf-8')
  response.end(method === 'HEAD' ? undefined : JSON.stringify(suggestPeople(workspace.current(), words)))
}

const mostFound = 8

/** Sends what was found by what was typed so far. */
async function sendFound(
  { searcher }: Site,
  { url, method }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const found = await searcher.find(wordsAsked(url), mostFound)
  response.setHeader('Content-Type', 'application/json; charset=utf-8')
  response.end(method === 'HEAD' ? undefined : JSON.stringify(found))
}

/** Renders the page asked for; where there is none, the page that says so. */
async function renderPage(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const locals = {
    snapshot: site.workspace.current(),
    live: true,
    token: tokenOf(site),
    key: site.key,
    root: site.workspace.root,
    searcher: site.searcher,
    incognito: site.incognito,
  } as const
  const notFound = (): void => {
    request.url = '/404'
    void site.handler(request, response, () => response.writeHead(404).end('Not found\n'), locals)
  }
  // No page's address begins with `_`: what the framework offers there (fetching pictures, parts of pages) stays shut.
  if (path.startsWith('/_')) notFound()
  else await site.handler(request, response, notFound, locals)
}

/** What an open page compares to know whether it is current: this start, the notebook's version, and the day. */
function tokenOf({ workspace, start }: Site): string {
  const { version, today } = workspace.current()
  return `${start}.${version}.${today}`
}

/** What open pages are told: their version, and whether the notebook's folder is there. */
function standingOf(site: Site): Standing {
  return { token: tokenOf(site), gone: site.workspace.current().gone }
}

const portOf = (server: Server): number => {
  const address = server.address()
  return address !== null && typeof address === 'object' ? address.port : 0
}
