// What one reader waits for on the live site: each kind of page, asked for again and again.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Notes } from './notes.ts'

/** Milliseconds that 19 of 20 requests of a kind of page stay below. */
export type ReaderTimes = Readonly<Record<string, number>>

const requests = 200

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

async function timeRequest(url: string): Promise<number> {
  const begun = performance.now()
  const answer = await fetch(url)
  await answer.text()
  if (answer.status !== 200) throw new Error(`${url} answers ${answer.status}`)
  return performance.now() - begun
}

const within = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? NaN

/** A served notebook, at an address without the last slash. */
export interface Served {
  readonly address: string
  readonly notes: Notes
}

/** Asks each of these notebooks in turn for each kind of page, so that a slow moment hits all alike. */
export async function timeReaders(all: readonly Served[]): Promise<readonly ReaderTimes[]> {
  const kinds = all.map(({ notes }) => kindsOf(notes))
  const found = all.map((): Record<string, number> => ({}))
  for (const kind of Object.keys(kinds[0] ?? {})) {
    const times = all.map((): number[] => [])
    for (let request = 0; request < requests; request++)
      for (const [at, { address }] of all.entries())
        times[at]?.push(await timeRequest(`${address}${kinds[at]?.[kind]}`))
    for (const [at, own] of found.entries()) own[kind] = within(times[at] ?? [], 0.95)
  }
  return found
}
