// `npm run bench`: what Owed costs at 1,000 and 10,000 contacts, as medians of one run, each limit with whether it holds.
import { cpus } from 'node:os'
import { join } from 'node:path'
import { collectionLimits } from './collections.ts'
import { type Line, linesOf, type Measured } from './lines.ts'
import { makeNotes } from './notes.ts'
import {
  measureBuilds,
  measureCollections,
  measureCommits,
  measurePages,
  measurePrompts,
  measureReading,
  measureWatches,
  type Times,
} from './rounds.ts'
import { makeSurroundings } from './surroundings.ts'

const times: Times = { quick: 15, saves: 11, slow: 2, builds: 2 }
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1000, 10_000]
const begun = performance.now()

/** Says on the side what is being measured: all of it takes minutes. */
function say(what: string): void {
  console.error(`${((performance.now() - begun) / 1000).toFixed(0)} s: ${what}`)
}

const printRow = (cells: readonly string[]): void => {
  console.log(`| ${cells.join(' | ')} |`)
}

function print(lines: readonly Line[]): void {
  console.log(
    `Node ${process.versions.node}, ${cpus().length} cores, whole processes; medians of ${times.quick} rounds, of ${times.saves} for saves, of ${times.slow} for reading all, of ${times.builds} for builds, one for a start.\n`,
  )
  const names = sizes.map((size) => `${size.toLocaleString('en')} + ${(size * 2).toLocaleString('en')}`)
  printRow(['contacts + introductions', ...names, 'limit', 'holds'])
  printRow(['---', ...names.map(() => '---'), '---', '---'])
  for (const { name, figures, limit } of lines)
    printRow([name, ...figures, limit?.words ?? '', limit === undefined ? '' : limit.holds ? 'yes' : 'no'])
}

const surroundings = makeSurroundings()
try {
  say('writing the notebooks')
  const all = sizes.map((size) => makeNotes(join(surroundings.folder, String(size)), size))
  say('reading every note, owed check')
  const reading = await measureReading(surroundings, all, times)
  say('before a commit')
  const commits = await measureCommits(surroundings, all, times)
  say('the line for a prompt')
  const prompts = await measurePrompts(surroundings, all, times)
  say('owed watch')
  const watches = await measureWatches(surroundings, all, times)
  say('open pages')
  const pages = await measurePages(all, times)
  say('content collections')
  const collections = await measureCollections(surroundings, all)
  say('static builds')
  const builds = await measureBuilds(surroundings, all, times)
  say('done')
  const measured: Measured = { reading, commits, prompts, watches, pages, collections, builds }
  const lines = linesOf(measured, collectionLimits)
  print(lines)
  if (lines.some(({ limit }) => limit?.holds === false)) process.exitCode = 1
} finally {
  surroundings.remove()
}
