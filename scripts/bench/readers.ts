// What one reader waits for on the live site: each kind of page, asked for again and again.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Notes } from './notes.ts'

/** Milliseconds that 19 of 20 requests of a kind of page stay below. */
export type ReaderTimes = Readonly<Record<string, number>>

const requests = 100

/** The kinds of page, by what they are called. */
function kindsOf({ folder, id }: Notes): Readonly<Record<string, string>> {
  const [contact = ''] = readdirSync(join(folder, 'contacts')).sort()
  return {
    Today: '/',
    'the sitting': '/sitting/',
    'what is open': '/open/',
    introductions: '/introductions/',
    contacts: '/contacts/',
    'an introduction': `/introductions/${id}/`,
    'a contact': `/contacts/${contact.replace(/\.md$/, '')}/`,
    'the timeline': '/timeline/',
    'the calendar': '/calendar/',
    'the ledger': '/ledger/',
    'the network': '/network/',
    'my record': '/record/',
  }
}

async function timeKind(url: string): Promise<number> {
  const times: number[] = []
  for (let request = 0; request < requests; request++) {
    const begun = performance.now()
    const answer = await fetch(url)
    await answer.text()
    if (answer.status !== 200) throw new Error(`${url} answers ${answer.status}`)
    times.push(performance.now() - begun)
  }
  return times.sort((a, b) => a - b)[Math.ceil(requests * 0.95) - 1] ?? NaN
}

/** Asks a served notebook at `address` (without the last slash) for each kind of page. */
export async function timeReader(address: string, notes: Notes): Promise<ReaderTimes> {
  const found: Record<string, number> = {}
  for (const [kind, path] of Object.entries(kindsOf(notes))) found[kind] = await timeKind(address + path)
  return found
}
