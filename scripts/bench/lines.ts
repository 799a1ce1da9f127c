// What was measured as the rows of a table, each with its limit and whether it holds.
import type { BuildRound } from './builds.ts'
import type { CollectionTimes } from './collections.ts'
import type { CommitRound, PromptRound } from './commits.ts'
import { median } from './measure.ts'
import type { PageTimes, ReadRound, SaveRound } from './rounds.ts'

/** A row: its figure at each size, and where it has a limit, whether it holds. */
export interface Line {
  readonly name: string
  readonly figures: readonly string[]
  readonly limit?: { readonly words: string; readonly holds: boolean }
}

/** The rounds of one kind, by size. */
export type BySize<T> = readonly (readonly T[])[]

/** All that was measured. */
export interface Measured {
  readonly reading: BySize<ReadRound>
  readonly commits: BySize<CommitRound>
  readonly prompts: BySize<PromptRound>
  readonly watches: BySize<SaveRound>
  readonly pages: PageTimes
  readonly collections: BySize<CollectionTimes>
  readonly builds: BySize<BuildRound>
}

const ms = (value: number): string => `${value.toFixed(0)} ms`
const seconds = (value: number): string => `${value.toFixed(2)} s`
const times = (value: number): string => `${value.toFixed(2)} ×`

const row = <T>(
  name: string,
  rounds: BySize<T>,
  of: (round: T) => number,
  print: (value: number) => string,
): Line => ({ name, figures: rounds.map((own) => print(median(own.map(of)))) })

/** A row of ratios within each round, held against `most` at every size. */
function bounded<T>(name: string, rounds: BySize<T>, of: (round: T) => number, most: number): Line {
  const ratios = rounds.map((own) => median(own.map(of)))
  return {
    name,
    figures: ratios.map(times),
    limit: { words: `at most ${most}`, holds: ratios.every((ratio) => ratio <= most) },
  }
}

/** The same, held against `most` at the largest size alone. */
function boundedAtLargest<T>(name: string, rounds: BySize<T>, of: (round: T) => number, most: number): Line {
  const { limit } = bounded(name, rounds.slice(-1), of, most)
  return { ...bounded(name, rounds, of, most), ...(limit && { limit }) }
}

/** A row for how much longer the largest takes than the smallest, as the median over the rounds. */
function growth<T>(name: string, rounds: BySize<T>, of: (round: T) => number, most: number): Line {
  const [small = [], large = []] = [rounds.at(0), rounds.at(-1)]
  const ratio = median(small.flatMap((one, index) => (large[index] ? of(large[index]) / of(one) : [])))
  return {
    name: `${name}, largest ÷ smallest`,
    figures: [...Array.from({ length: rounds.length - 1 }, () => ''), times(ratio)],
    limit: { words: `at most ${most}`, holds: ratio <= most },
  }
}

const yardstick = ({ start, diff, blob }: CommitRound): number => start + diff + blob

const readingLines = ({ reading, pages }: Measured): readonly Line[] => {
  const check = ({ check: { seconds: took } }: ReadRound): number => took
  return [
    row('read every note', reading, ({ read }) => read.seconds, seconds),
    row('`owed check`', reading, check, seconds),
    growth('`owed check`', reading, check, 11),
    row(
      'its peak memory',
      reading,
      (round) => round.check.mebibytes,
      (value) => `${value.toFixed(0)} MiB`,
    ),
    { name: 'start → first page', figures: pages.first.map(seconds) },
  ]
}

const commitLines = ({ commits, prompts }: Measured): readonly Line[] => [
  row('S: `node -e 0`', commits, ({ start }) => start, ms),
  row('`git diff --cached`', commits, ({ diff }) => diff, ms),
  row('`git cat-file`', commits, ({ blob }) => blob, ms),
  row('pre-commit, one note staged', commits, ({ check }) => check, ms),
  bounded('pre-commit ÷ (S + diff + cat-file)', commits, (round) => round.check / yardstick(round), 2),
  growth('pre-commit', commits, ({ check }) => check, 1.2),
  row('`owed list --short`, nothing changed', prompts, ({ line }) => line, ms),
  bounded('`owed list --short` ÷ S', prompts, ({ line, start }) => line / start, 2.5),
]

const saveLines = (name: string, rounds: BySize<SaveRound>): readonly Line[] => [
  row(`${name}, written in place`, rounds, (round) => round['in place'], ms),
  growth(`${name}, written in place`, rounds, (round) => round['in place'], 2),
  row(`${name}, written and renamed`, rounds, ({ renamed }) => renamed, ms),
  growth(`${name}, written and renamed`, rounds, ({ renamed }) => renamed, 2),
]

function collectionLines(
  rounds: BySize<CollectionTimes>,
  limits: { readonly start: number; readonly save: number },
): readonly Line[] {
  const print = (value: number | undefined, limit: number): string =>
    value === undefined ? `more than ${limit / 1000} s` : seconds(value / 1000)
  return [
    {
      name: 'Astro’s own content collections, `astro dev`: start → page',
      figures: rounds.map(([first]) => print(first?.start, limits.start)),
    },
    {
      name: 'the same: save → page fetched anew',
      figures: rounds.map(([first]) =>
        first?.start === undefined ? 'never started' : print(first.save, limits.save),
      ),
    },
  ]
}

/** What one reader waits for: each kind of page, and how much longer in the largest notebook than in the smallest. */
function readerLines({ pages: { readers } }: Measured): readonly Line[] {
  const [small, large] = [readers.at(0), readers.at(-1)]
  return Object.keys(small ?? {}).map((kind) => {
    const ratio = (large?.[kind] ?? NaN) / (small?.[kind] ?? NaN)
    return {
      name: `open ${kind}, 19 of 20 within`,
      figures: readers.map((own) => `${(own[kind] ?? NaN).toFixed(1)} ms`),
      limit: { words: `at most 2 × (${ratio.toFixed(2)})`, holds: ratio <= 2 },
    }
  })
}

const limitMebibytes = (1.3 * 1000 ** 3) / 1024 ** 2

function buildLines({ builds }: Measured): readonly Line[] {
  const cold = ({ cold: { seconds: took } }: BuildRound): number => took
  const peaks = builds.map((own) => Math.max(...own.map((round) => round.cold.mebibytes)))
  const hasHugo = builds.flat().every(({ hugo }) => hugo !== undefined)
  return [
    row('static build, cold', builds, cold, seconds),
    row('the same after one edit', builds, ({ edited }) => edited.seconds, seconds),
    row('Astro’s own content collections, `astro build`', builds, (one) => one.collections.seconds, seconds),
    row('Eleventy', builds, ({ eleventy }) => eleventy.seconds, seconds),
    ...(hasHugo ? [row('Hugo', builds, ({ hugo }) => hugo?.seconds ?? NaN, seconds)] : []),
    boundedAtLargest(
      'static build ÷ content collections',
      builds,
      (one) => cold(one) / one.collections.seconds,
      0.85,
    ),
    boundedAtLargest('static build ÷ Eleventy', builds, (one) => cold(one) / one.eleventy.seconds, 1),
    boundedAtLargest('after one edit ÷ cold', builds, (one) => one.edited.seconds / cold(one), 0.4),
    {
      name: 'its peak memory',
      figures: peaks.map((peak) => `${peak.toFixed(0)} MiB`),
      limit: { words: 'at most 1.3 GB', holds: peaks.every((peak) => peak <= limitMebibytes) },
    },
  ]
}

/** Every row, in the order in which it is read. */
export const linesOf = (
  measured: Measured,
  limits: { readonly start: number; readonly save: number },
): readonly Line[] => [
  ...readingLines(measured),
  ...commitLines(measured),
  ...saveLines('save → diagnostics printed', measured.watches),
  ...saveLines('save → open page changed', measured.pages.saves),
  ...readerLines(measured),
  ...collectionLines(measured.collections, limits),
  ...buildLines(measured),
]
