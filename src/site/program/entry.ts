// The program that the live build makes of the pages; open.ts says what each part of it does.
import { createApp } from 'astro/app/entrypoint'
import { createRequestFromNodeRequest, writeResponse } from 'astro/app/node'
import type { ServerResponse } from 'node:http'
import type { Program, Rendered } from './open.ts'
import { openPrinter, type Printer, site } from './printer.ts'

export { knowAhead } from '../static/ahead.ts'
export { carryFormer, plainFacts } from '../static/facts.ts'
export { marksOf } from '../static/marks.ts'
export { entryShown } from '../views/entry.ts'
export { frameOf } from '../views/frame.ts'
export { longShown } from '../views/long.ts'
export { ownShown, partAddresses, partMark } from '../views/own.ts'

// a page is worked out whole before its first word, so there is nothing to send ahead
const app = createApp({ streaming: false })

export const handler: Program['handler'] = async (request, response, next, locals) => {
  try {
    const asked = createRequestFromNodeRequest(request)
    const routeData = app.match(asked)
    if (!routeData) {
      next()
      return
    }
    const answer = await app.render(asked, { locals, routeData })
    // what went wrong in a page is on the terminal by now, and the answer is empty
    if (answer.status >= 500) sayBroken(response)
    else await writeResponse(answer, response)
  } catch (error) {
    console.error(error)
    sayBroken(response)
  }
}

function sayBroken(response: ServerResponse): void {
  if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end('This page can’t be shown: the terminal says why.\n')
}

export const loadPages: Program['loadPages'] = async () => {
  for (const load of app.manifest.pageMap?.values() ?? []) await (await load()).page()
}

const printers: Printer[] = []

export const renderPage: Program['renderPage'] = async (address, locals) => {
  const known = printers.find((each) => each.prints(address))
  if (known) return printed(await known.print(address, locals))
  const asked = new Request(new URL(address, site))
  const routeData = app.match(asked)
  if (!routeData) return { status: 404, body: '' }
  if (routeData.type !== 'page') return answered(await app.render(asked, { locals, routeData }))
  const printer = await openPrinter(app, routeData, address)
  printers.push(printer)
  return printed(await printer.print(address, locals))
}

const printed = (page: string | Response): Rendered | Promise<Rendered> =>
  typeof page === 'string' ? { status: 200, body: page } : answered(page)

const answered = async (response: Response): Promise<Rendered> => ({
  status: response.status,
  body: await response.text(),
})
