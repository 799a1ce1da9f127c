// From a save to the open page in Chromium: the live site as `npm start` serves it, and an introduction's page.
import { spawn } from 'node:child_process'
import type { Browser } from 'playwright-core'
import { root } from '../steps.ts'
import { type Manner, manners, type Notes, withEvent } from './notes.ts'
import { end, listenTo } from './said.ts'

/** A served notebook with an introduction's page open. */
export interface Showing {
  /** Seconds from starting the server until its first page had arrived whole. */
  readonly firstPage: number
  /** Where it is, without the last slash. */
  readonly address: string
  /** Opens the introduction's page in the browser. */
  open(browser: Browser): Promise<OpenPage>
  stop(): Promise<void>
}

/** A page that follows its note. */
export interface OpenPage {
  /** Milliseconds from saving a new event until its words stood in the page, told by this process's clock. */
  timeSave(manner: Manner, words: string): Promise<number>
  close(): Promise<void>
}

const [startLimit, saveLimit] = [240_000, 30_000]

/** Starts the server on a notebook. */
export async function startSite(notes: Notes): Promise<Showing> {
  const begun = performance.now()
  const server = spawn(process.execPath, ['scripts/start.mjs', '--notes', notes.folder, '--port', '0'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { found: address } = await listenTo(server.stdout).until(/http:\/\/[\d.]+:\d+/, startLimit)
  const page = await (await fetch(address)).text()
  if (!page.includes('Owed a follow-up')) throw new Error(`not the first page: ${page.slice(0, 200)}`)
  return {
    firstPage: (performance.now() - begun) / 1000,
    address,
    open: (browser) => openPage(browser, `${address}/introductions/${notes.id}/`, notes),
    stop: () => end(server),
  }
}

async function openPage(browser: Browser, url: string, notes: Notes): Promise<OpenPage> {
  const context = await browser.newContext()
  const page = await context.newPage()
  let saw: () => void = () => undefined
  await page.exposeFunction('tellBench', () => saw())
  await page.goto(url, { waitUntil: 'networkidle' }).catch(() => page.goto(url))
  return {
    async timeSave(manner, words) {
      await page.evaluate(lookOutFor, words)
      const seen = new Promise<number>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`${url} never showed ${words}`)), saveLimit)
        saw = () => {
          clearTimeout(timer)
          resolve(performance.now())
        }
      })
      const begun = performance.now()
      manners[manner](notes, withEvent(notes, words))
      return (await seen) - begun
    },
    close: () => context.close(),
  }
}

/** Runs in the page: tells once the words stand in it. */
function lookOutFor(words: string): void {
  const observer = new MutationObserver(() => {
    if (!document.body.textContent.includes(words)) return
    observer.disconnect()
    ;(globalThis as unknown as { tellBench(): void }).tellBench()
  })
  observer.observe(document.body, { childList: true, subtree: true, characterData: true })
}
