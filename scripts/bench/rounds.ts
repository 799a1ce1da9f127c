// All that is measured at all sizes: in each round every program runs at every size, so that a slow minute hits all alike.
import { join } from 'node:path'
import { launchBrowser } from '../../test/site/browser.ts'
import { ensureLiveBuild } from '../../src/site/live-build.ts'
import { root } from '../steps.ts'
import { type BuildRound, makeProjects, timeBuilds } from './builds.ts'
import { type CollectionTimes, timeCollections } from './collections.ts'
import {
  type CommitRound,
  measureCommit,
  measurePrompt,
  prepareCommit,
  preparePrompt,
  type PromptRound,
} from './commits.ts'
import { type Run, runOnce } from './measure.ts'
import { benchDay } from './notebook.ts'
import type { Manner, Notes } from './notes.ts'
import { type OpenPage, type Showing, startSite } from './pages.ts'
import { type ReaderTimes, timeReaders } from './readers.ts'
import type { Surroundings } from './surroundings.ts'
import { startWatch, type Watching } from './watches.ts'

/** How often each kind of program runs: what takes long at 10,000 contacts runs seldom. */
export interface Times {
  readonly quick: number
  readonly saves: number
  readonly slow: number
  readonly builds: number
}

/** The programs that read a whole notebook, in one round. */
export interface ReadRound {
  readonly read: Run
  readonly check: Run
}

/** A saved note, in milliseconds. */
export type SaveRound = Readonly<Record<Manner, number>>

const ways = ['in place', 'renamed'] as const

/** One measurement of each notebook in turn, `times` over: by notebook, then by round. */
async function inTurns<T>(
  all: readonly Notes[],
  times: number,
  measure: (notes: Notes, round: number) => T | Promise<T>,
): Promise<readonly (readonly T[])[]> {
  const found = all.map((): T[] => [])
  for (let round = 0; round < times; round++)
    for (const [index, notes] of all.entries()) found[index]?.push(await measure(notes, round))
  return found
}

/** Reading everything, in processes of its own. */
export const measureReading = (
  { folder, owed }: Surroundings,
  all: readonly Notes[],
  { slow }: Times,
): Promise<readonly (readonly ReadRound[])[]> =>
  inTurns(all, slow, (notes) => ({
    read: runOnce(folder, ['scripts/bench/read-all.ts', notes.folder]),
    check: runOnce(folder, [owed, 'check', '--notes', notes.folder, '--today', benchDay]),
  }))

/** Before a commit, with one note staged. */
export function measureCommits(
  { owed }: Surroundings,
  all: readonly Notes[],
  { quick }: Times,
): Promise<readonly (readonly CommitRound[])[]> {
  for (const notes of all) prepareCommit(owed, notes)
  return inTurns(all, quick, (notes) => measureCommit(owed, notes))
}

/** The line for a prompt, once all is committed. */
export async function measurePrompts(
  { owed }: Surroundings,
  all: readonly Notes[],
  { quick }: Times,
): Promise<readonly (readonly PromptRound[])[]> {
  for (const notes of all) await preparePrompt(owed, notes)
  return inTurns(all, quick, (notes) => measurePrompt(owed, notes))
}

/** A saved note in both manners. */
async function inBothManners(time: (manner: Manner) => Promise<number>): Promise<SaveRound> {
  const [first, second] = [await time(ways[0]), await time(ways[1])]
  return { 'in place': first, renamed: second }
}

const get = <K, V>(map: ReadonlyMap<K, V>, key: K): V => {
  const value = map.get(key)
  if (value === undefined) throw new Error('nothing was started for this notebook')
  return value
}

/** From a save to the line about it: the watches of all sizes run side by side. */
export async function measureWatches(
  { owed }: Surroundings,
  all: readonly Notes[],
  { saves }: Times,
): Promise<readonly (readonly SaveRound[])[]> {
  const watches = new Map<Notes, Watching>()
  try {
    for (const notes of all) watches.set(notes, await startWatch(owed, notes))
    return await inTurns(all, saves, (notes) =>
      inBothManners((manner) => get(watches, notes).timeSave(manner)),
    )
  } finally {
    for (const watch of watches.values()) await watch.stop()
  }
}

/** What the sites gave. */
export interface PageTimes {
  /** Seconds from the start to the first page, by notebook. */
  readonly first: readonly number[]
  readonly saves: readonly (readonly SaveRound[])[]
  /** What one reader waits for, by notebook. */
  readonly readers: readonly ReaderTimes[]
}

/** From the start to the first page, from a request to its page, and from a save to the open page. */
export async function measurePages(all: readonly Notes[], { saves }: Times): Promise<PageTimes> {
  await ensureLiveBuild(root)
  const sites = new Map<Notes, Showing>()
  const browser = await launchBrowser()
  try {
    for (const notes of all) sites.set(notes, await startSite(notes))
    const readers = await timeReaders(all.map((notes) => ({ address: get(sites, notes).address, notes })))
    const pages = new Map<Notes, OpenPage>()
    for (const notes of all) pages.set(notes, await get(sites, notes).open(browser))
    const found = await inTurns(all, saves, (notes, round) =>
      inBothManners((manner) => get(pages, notes).timeSave(manner, `round ${round} ${manner}`)),
    )
    return { first: all.map((notes) => get(sites, notes).firstPage), saves: found, readers }
  } finally {
    await browser.close()
    for (const site of sites.values()) await site.stop()
  }
}

/** Astro's own collections, once each. */
export const measureCollections = async (
  { folder }: Surroundings,
  all: readonly Notes[],
): Promise<readonly (readonly CollectionTimes[])[]> =>
  inTurns(all, 1, (notes) => timeCollections(join(folder, `astro-${notes.size}`), notes))

/** Static builds, ours and others', `builds` times. */
export async function measureBuilds(
  { folder }: Surroundings,
  all: readonly Notes[],
  { builds }: Times,
): Promise<readonly (readonly BuildRound[])[]> {
  await ensureLiveBuild(root)
  const projects = new Map(
    all.map((notes) => [notes, makeProjects(join(folder, `builds-${notes.size}`), notes)] as const),
  )
  return inTurns(all, builds, (notes, round) => timeBuilds(get(projects, notes), notes, round))
}
