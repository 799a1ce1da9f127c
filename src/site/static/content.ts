// What the file of a page holds: its HTML with plain scripts, and with addresses as they are seen from there.
import { join, sep } from 'node:path'
import { classicScripts } from '../classic.ts'
import { openProgram } from '../program/open.ts'
import { relativeHtml } from '../relative.ts'
import type { RowSource } from '../views/long.ts'
import { fileAt, pageAt } from './addresses.ts'
import { eachRow, gather, type Rest, rowsIn } from './rows.ts'
import { keepShells, putInto } from './shell.ts'

/** What is noted of pages while what their files hold is made. */
export interface Noted {
  /** Told the path and the text of every script that they load. */
  readonly script: (path: string, text: string) => void
  /** The addresses of all pages that they lead to. */
  readonly found: Set<string>
  /** Reads a file of the former copy, with a character for each byte. */
  readonly former: (path: string) => string
}

/**
 * What the file of the page at an address holds; undefined where nothing answers but 404. `rest` is what a long table has
 * behind that in the locals. Throws an Error where the page can't be rendered.
 */
export type ContentOf = (
  address: string,
  locals: App.Locals,
  rest: Rest | undefined,
) => Promise<string | Uint8Array | undefined>

/** A text in UTF-8 with a character for each byte: all that is looked for in it is ASCII, and this costs but a copy. */
const bytewise = (text: string): string => Buffer.from(text).toString('latin1')
const fromBytewise = (bytes: string): Buffer => Buffer.from(bytes, 'latin1')

/** Opens the program in the folder `program` (absolute) to make what files hold. */
export async function openContents(program: string, { script, found, former }: Noted): Promise<ContentOf> {
  const { renderPage } = await openProgram(program)
  const classic = classicScripts(join(program, 'client'), script)
  const render = async (address: string, locals: App.Locals): Promise<string | undefined> => {
    const { status, body } = await renderPage(address, locals)
    if (address === '/404') return body
    if (status !== 200 && status !== 404) throw new Error(`${address} answers ${status}:\n${body}`)
    return status === 404 ? undefined : body
  }
  const renderWhole = async (address: string, locals: App.Locals): Promise<string | undefined> => {
    const body = await render(address, locals)
    return body === undefined ? undefined : classic(bytewise(body))
  }
  const seenAt = (address: string, html: string): string =>
    relativeHtml(html, fileAt(address).split(sep).join('/'), (each) => {
      const page = pageAt(each)
      // a copy: a slice would hold on to the whole page
      if (page !== null && !found.has(page)) found.add(fromBytewise(page).toString())
    })
  const shells = keepShells(async (address, locals) =>
    seenAt(address, (await renderWhole(address, locals)) ?? ''),
  )
  /** An entry's page, as its content in what stands around others of its sort; undefined where that can't be done. */
  const renderInShell = async (address: string, locals: App.Locals): Promise<string | undefined> => {
    const shell = await shells.around(address, locals)
    const bare = shell && (await render(address, { ...locals, bare: true }))
    return !shell || bare === undefined
      ? undefined
      : putInto(shell, bytewise(bare), (html) => seenAt(address, html))
  }
  return async (address, locals, rest) => {
    if (!fileAt(address).endsWith('.html')) return render(address, locals)
    const page = await renderInShell(address, locals)
    if (page !== undefined) return fromBytewise(page)
    const html = await renderWhole(address, locals)
    // a server shows this one at any address, so it can't be seen from one place
    if (html === undefined || address === '/404') return html && fromBytewise(html)
    if (!rest) return fromBytewise(seenAt(address, html))
    const { start, end } = rowsIn(address, html)
    const parts = [fromBytewise(seenAt(address, html.slice(start, end)))]
    for (const long of rest.parts) {
      const part = (await renderWhole(address, { ...locals, long })) ?? ''
      const { start, end } = rowsIn(address, part)
      parts.push(fromBytewise(seenAt(address, part.slice(start, end))))
    }
    return Buffer.concat([
      fromBytewise(seenAt(address, html.slice(0, start))),
      ...(rest.sources ? [takeRows(address, rest.sources, parts)] : parts),
      fromBytewise(seenAt(address, html.slice(end))),
    ])
  }

  /** Rows of the former copy, and between them those of `parts`. */
  function takeRows(address: string, sources: readonly RowSource[], parts: readonly Buffer[]): Buffer {
    const page = former(fileAt(address))
    const { start, end } = rowsIn(address, page)
    const from = {
      former: eachRow(page.slice(start, end)),
      fresh: parts.flatMap((part) => eachRow(part.toString('latin1'))).values(),
    }
    return fromBytewise([...gather(address, sources, from)].join(''))
  }
}
