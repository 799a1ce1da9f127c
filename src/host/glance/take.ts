// Taking the counts of a notebook, and keeping them until a note or the day changes.
import { realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeFolder } from '../make-folder.ts'
import { zoneNow } from '../clock.ts'
import { readingOf } from '../facts/reading.ts'
import { type Counts, fileFor, filesFor, type Glance, type Kept } from './glance.ts'
import { takeWitness } from './look.ts'
import type { Witness } from './witness.ts'

function write(file: string, text: string): void {
  const draft = `${file}.${process.pid}`
  try {
    makeFolder(dirname(file))
    writeFileSync(draft, text, { mode: 0o600 })
    renameSync(draft, file)
  } catch {
    remove(draft)
  }
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // a folder that may not be entered: nothing is kept there
  }
}

/** A look at the notebook; undefined where it can't be had: who counts the notes says why. */
function look(root: string): { readonly real: string; readonly witness: Witness } | undefined {
  try {
    const real = realpathSync(root)
    return { real, witness: takeWitness(real) }
  } catch {
    return undefined
  }
}

/** Looks at the notebook, takes its counts, and keeps them for the next time. */
export async function takeGlance(root: string, count: () => Promise<Glance>): Promise<Counts> {
  const from = Date.now()
  const looked = look(root)
  const glance = await count()
  if (!looked || isYoung(looked.witness, from)) return glance
  const { real, witness } = looked
  const { files, folders, git } = witness
  const kept: Kept = { ...glance, reading: readingOf(), root: real, from, zone: zoneNow(), folders, git }
  remove(fileFor(real))
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
