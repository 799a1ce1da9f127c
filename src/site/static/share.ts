// One thread's share of the pages of a static build.
import { join, sep } from 'node:path'
import { classicScripts } from '../classic.ts'
import { openProgram } from '../program/open.ts'
import { relativeHtml } from '../relative.ts'
import { fileAt, pageAt } from './addresses.ts'
import { writeInto } from './folder.ts'
import type { Job } from './job.ts'

/** What was rendered, where its files are, and where its pages lead. */
export interface Share {
  readonly rendered: readonly string[]
  readonly files: readonly string[]
  readonly found: readonly string[]
  /** The folders that were made ahead of their files. */
  readonly prepared: readonly string[]
}

/** Renders, and writes into the draft. */
export interface Press {
  /**
   * Renders the page at an address; one that answers nothing but 404 is left out. Throws an Error where it can't be
   * rendered.
   */
  print(address: string, locals: App.Locals): Promise<void>
  /** Where its pages lead, as far as they are rendered. */
  readonly found: ReadonlySet<string>
  /** Makes the folders ahead in which these pages will most likely be. */
  prepare(folders: readonly string[]): void
  /** The addresses that were tried, those without a page too. */
  readonly tried: ReadonlySet<string>
  /** All that it did. */
  share(): Share
}

/** A text in UTF-8 with a character for each byte: all that is looked for in it is ASCII, and this costs but a copy. */
const bytewise = (text: string): string => Buffer.from(text).toString('latin1')
const fromBytewise = (bytes: string): Buffer => Buffer.from(bytes, 'latin1')

/** A press for the pages of a job. */
export async function openPress(job: Job): Promise<Press> {
  const { renderPage } = await openProgram(job.program)
  const { write, written, prepare, prepared } = writeInto(job.draft)
  const classic = classicScripts(join(job.program, 'client'), write)
  const rendered: string[] = []
  const found = new Set<string>()
  const tried = new Set<string>()
  return {
    found,
    tried,
    prepare,
    async print(address, locals) {
      tried.add(address)
      const { status, body } = await renderPage(address, locals)
      if (status === 404 && address !== '/404') return
      if (status !== 200 && address !== '/404') throw new Error(`${address} answers ${status}:\n${body}`)
      rendered.push(address)
      const path = fileAt(address)
      if (!path.endsWith('.html')) {
        write(path, body)
        return
      }
      const html = classic(bytewise(body))
      const seen = relativeHtml(html, path.split(sep).join('/'), (each) => {
        const page = pageAt(each)
        // a copy: a slice would hold on to the whole page
        if (page !== null && !found.has(page)) found.add(fromBytewise(page).toString())
      })
      // a server shows this one at any address, so it can't be seen from one place
      write(path, fromBytewise(path === '404.html' ? html : seen))
    },
    share: () => ({ rendered, files: [...written], found: [...found], prepared }),
  }
}
