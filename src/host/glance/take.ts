// Taking the counts of a notebook, and keeping them until a note or the day changes.
import { mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { readingOf } from '../facts/reading.ts'
import { type Counts, fileFor, filesFor, type Glance, type Kept, zoneNow } from './glance.ts'
import { takeWitness } from './look.ts'
import type { Witness } from './witness.ts'

function write(file: string, text: string): void {
  const draft = `${file}.${process.pid}`
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(draft, text, { mode: 0o600 })
    renameSync(draft, file)
  } catch {
    rmSync(draft, { force: true })
  }
}

/** Looks at the notebook, takes its counts, and keeps them for the next time. */
export async function takeGlance(root: string, count: () => Promise<Glance>): Promise<Counts> {
  const real = realpathSync(root)
  const from = Date.now()
  const witness: Witness = takeWitness(real)
  const glance = await count()
  if (isYoung(witness, from)) return glance
  const { files, folders, git } = witness
  const kept: Kept = { ...glance, reading: readingOf(), root: real, from, zone: zoneNow(), folders, git }
  rmSync(fileFor(real), { force: true })
  write(filesFor(real), JSON.stringify(files))
  write(fileFor(real), JSON.stringify(kept))
  return glance
}

// A file saved twice within one tick of the disk's clock has one stamp for both: what is that young isn't kept.
const [fineTick, coarseTick] = [50, 2100]

const isYoung = ({ files, folders }: Witness, now: number): boolean =>
  `${files.stamps}${folders.stamps}`.split('\n').some((each) => {
    const [, , saved = 0, changed = 0] = each.split(':').map(Number)
    return Math.max(saved, changed) > now - (saved % 1000 === 0 ? coarseTick : fineTick)
  })
