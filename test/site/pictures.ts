// Comparing a picture of a page with the one that was kept of it, point by point.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

/** Where the pictures are kept. */
export const snapshots = join(import.meta.dirname, 'snapshots')

// So many points may differ: less than a word is made of.
const tolerance = 120

let folder: string | undefined

/** Keeps the picture and its differences from the one that was kept, in a temporary folder; their names. */
function keepBoth(name: string, actual: Buffer, difference?: PNG): string {
  folder ??= mkdtempSync(join(tmpdir(), 'owed-pictures-'))
  const at = join(folder, `${name}.png`)
  writeFileSync(at, actual)
  if (!difference) return at
  const beside = join(folder, `${name}.differences.png`)
  writeFileSync(beside, PNG.sync.write(difference))
  return `${at}, ${beside}`
}

/** Keeps `actual` (a PNG) as the picture of the page `name`. */
export function record(name: string, actual: Buffer): void {
  mkdirSync(snapshots, { recursive: true })
  writeFileSync(
    join(snapshots, `${name}.png`),
    PNG.sync.write(PNG.sync.read(actual), { deflateLevel: 9, colorType: 2 }),
  )
}

/** How `actual` (a PNG) differs from the picture that was kept of the page `name`, in words; undefined where it doesn't. */
export function findDifference(name: string, actual: Buffer): string | undefined {
  const kept = join(snapshots, `${name}.png`)
  if (!existsSync(kept)) return `no picture is kept of it: ${keepBoth(name, actual)}`
  const [before, now] = [PNG.sync.read(readFileSync(kept)), PNG.sync.read(actual)]
  const { width, height } = before
  if (now.width !== width || now.height !== height)
    return `${now.width} × ${now.height} and no more ${width} × ${height}: ${keepBoth(name, actual)}`
  const difference = new PNG({ width, height })
  const points = pixelmatch(before.data, now.data, difference.data, width, height, { threshold: 0.1 })
  return points <= tolerance ? undefined : `${points} points differ: ${keepBoth(name, actual, difference)}`
}
