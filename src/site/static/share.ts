// One thread's share of the pages of a static build.
import { join, sep } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { SnapshotWithHistory } from '../../host/history/with-history.ts'
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
}

/** Gives addresses to whoever is free, each to one alone. */
export type Dealer = () => string | undefined

/** Deals addresses of ours; `counter` counts those dealt, shared by all threads. */
export const deal = (addresses: readonly string[], counter: Int32Array): Dealer => {
  return () => addresses[Atomics.add(counter, 0, 1)]
}

/** Renders, and writes into the draft, pages one after the other. */
export interface Press {
  /** Renders what the dealer gives until it has no more; an address that answers nothing but 404 is left out. */
  run(next: Dealer): Promise<void>
  /** Where its pages lead, as far as they are rendered. */
  readonly found: ReadonlySet<string>
  /** All that it did. */
  share(): Share
}

/** A press for the pages of a snapshot. Throws an Error where a page can't be rendered. */
export async function openPress(job: Job, snapshot: SnapshotWithHistory): Promise<Press> {
  const { renderPage } = await openProgram(job.program)
  const { write, written } = writeInto(job.draft)
  const classic = classicScripts(join(job.program, 'client'), write)
  const rendered: string[] = []
  const found = new Set<string>()
  const print = async (address: string): Promise<void> => {
    const { status, body } = await renderPage(address, { snapshot, root: job.notes })
    if (status === 404 && address !== '/404') return
    if (status !== 200 && address !== '/404') throw new Error(`${address} answers ${status}:\n${body}`)
    rendered.push(address)
    const path = fileAt(address)
    if (!path.endsWith('.html')) {
      write(path, body)
      return
    }
    const html = classic(body)
    const seen = relativeHtml(html, path.split(sep).join('/'), (each) => {
      const page = pageAt(each)
      if (page !== null) found.add(page)
    })
    // a server shows this one at any address, so it can't be seen from one place
    write(path, path === '404.html' ? html : seen)
  }
  return {
    found,
    async run(next) {
      for (let address = next(); address !== undefined; address = next()) {
        await print(address)
        // what a page leaves behind can be collected only between two turns of the event loop
        await nextTurn()
      }
    },
    share: () => ({ rendered, files: [...written], found: [...found] }),
  }
}
