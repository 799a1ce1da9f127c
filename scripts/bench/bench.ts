// `npm run bench`: what Owed costs at 1,000 and 10,000 contacts, as medians and ratios of one run.
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { median, type Run, runOnce, timeFirstPage } from './measure.ts'
import { benchDay, writeNotebook } from './notebook.ts'

const rounds = Number(process.argv[2] ?? 3)
const sizes = [1000, 10_000] as const
const folder = mkdtempSync(join(tmpdir(), 'owed-bench-'))

interface Row {
  readonly size: number
  readonly start: number
  readonly read: number
  readonly check: number
  readonly page: number
  readonly memory: number
}

const seconds = (runs: readonly Run[]): number => median(runs.map((run) => run.seconds))

/** The figures for one size: the programs take turns, so that a slow minute of the machine hits all alike. */
async function measure(size: number): Promise<Row> {
  const notes = join(folder, String(size))
  writeNotebook(notes, size)
  const [starts, reads, checks, pages]: [Run[], Run[], Run[], number[]] = [[], [], [], []]
  for (let round = 0; round < rounds; round++) {
    starts.push(runOnce(folder, ['-e', '0']))
    reads.push(runOnce(folder, ['scripts/bench/read-all.ts', notes]))
    checks.push(runOnce(folder, ['.build/owed.mjs', 'check', '--notes', notes, '--today', benchDay]))
    pages.push(await timeFirstPage(notes))
  }
  return {
    size,
    start: seconds(starts),
    read: seconds(reads),
    check: seconds(checks),
    page: median(pages),
    memory: median(checks.map(({ mebibytes }) => mebibytes)),
  }
}

try {
  const rows: Row[] = []
  for (const size of sizes) rows.push(await measure(size))
  const [small, large] = rows
  if (!small || !large) throw new Error('nothing was measured')
  console.log(
    `Node ${process.versions.node}, ${cpus().length} cores, medians of ${rounds} runs, whole processes.\n`,
  )
  console.log(
    '| contacts + introductions | `node -e 0` | read every note | `owed check` | check ÷ read | peak memory | start → first page | page ÷ check |',
  )
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |')
  for (const { size, start, read, check, page, memory } of rows)
    console.log(
      `| ${size} + ${size * 2} | ${start.toFixed(2)} s | ${read.toFixed(2)} s | ${check.toFixed(2)} s | ${(check / read).toFixed(1)} × | ${memory.toFixed(0)} MiB | ${page.toFixed(2)} s | ${(page / check).toFixed(2)} × |`,
    )
  const growth = large.check / small.check
  console.log(`\n\`owed check\` takes ${growth.toFixed(1)} × as long for 10 × the notes (at most 11).`)
  if (growth > 11) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
