// The person's own wordings: the files in the notebook's `templates/` folder.
import { readdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { readPath } from './disk.ts'

const isTemplate = (name: string): boolean =>
  /\.(?:liquid|md)$/i.test(name) && !name.startsWith('.') && name.toLowerCase() !== 'readme.md'

const namesIn = (root: string): readonly string[] => {
  try {
    return readdirSync(join(root, 'templates')).filter(isTemplate).sort()
  } catch {
    // no such folder: no wordings of their own
    return []
  }
}

// A text that says of itself that it isn't one: the check of templates tells it.
const unreadable = '\uFFFD'

const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return unreadable
  }
}

/**
 * The templates of the notebook in the folder `root`, by path relative to it (`templates/report.met.md`). One that isn't
 * UTF-8, can't be opened or leads out of the notebook is there as a single U+FFFD, which the check of templates tells of.
 */
export function readTemplates(root: string): ReadonlyMap<string, string> {
  const names = namesIn(root)
  if (names.length === 0) return new Map()
  const real = realpathSync(root)
  const entries = names.flatMap((name): readonly (readonly [string, string])[] => {
    const path = `templates/${name.normalize('NFC')}`
    const reading = readPath(real, `templates/${name}`)
    if (!reading) return []
    const { source } = reading
    return [[path, 'bytes' in source ? decode(source.bytes) : unreadable]]
  })
  return new Map(entries)
}
