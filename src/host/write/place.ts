// Where a note's file really stands: through links, and never outside the notebook.
import { lstatSync, realpathSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { isNotePath } from '#core'
import { UserError, exits } from '../failure.ts'
import { isInside } from '../listing.ts'
import { refused } from './refusal.ts'

/** A path of the notebook, and the file that it leads to. */
export interface Place {
  readonly path: string
  /** The file's real path, absolute; nothing in it is a link. */
  readonly real: string
  /** Undefined where there is no file yet. */
  readonly stats: Stats | undefined
  /** Whether the path itself is a link. */
  readonly isLink: boolean
  /** Folders to be made first, the outermost first. */
  readonly missing: readonly string[]
}

const isHidden = (path: string): boolean => path.split(sep).some((part) => part.startsWith('.'))

/** Refuses what leads out of the notebook or into a folder that it doesn't read (UserError, 1). */
function refuseOutside(root: string, path: string, real: string): void {
  const inner = relative(root, real)
  if (isInside(root, real) && !isHidden(inner)) return
  throw refused(`${path} leads to ${real}, which is no note of this notebook. Nothing was changed.`)
}

function realOf(path: string, full: string): string {
  try {
    return realpathSync(full)
  } catch {
    throw refused(`${path} is a link that leads nowhere. Nothing was changed.`)
  }
}

function placeOfNew(root: string, path: string): Place {
  const missing: string[] = []
  let folder = dirname(join(root, path))
  while (lstatSync(folder, { throwIfNoEntry: false }) === undefined && folder !== root) {
    missing.unshift(basename(folder))
    folder = dirname(folder)
  }
  const base = realOf(path, folder)
  const folders = missing.map((_, index) => join(base, ...missing.slice(0, index + 1)))
  const real = join(folders.at(-1) ?? base, basename(path))
  refuseOutside(root, path, real)
  return { path, real, stats: undefined, isLink: false, missing: folders }
}

/**
 * Finds the place of `path` (relative, with `/`) in the notebook at the real path `root`.
 * Refuses a path that is no note's (UserError, 2), and one that leads elsewhere or to no file (UserError, 1).
 */
export function findPlace(root: string, path: string): Place {
  const parts = path.split('/')
  if (!isNotePath(path) || parts.includes('') || (sep === '\\' && /[\\:]/.test(path)))
    throw new UserError(`${path} can’t be a note of this notebook. Nothing was changed.`, exits.call)
  const full = join(root, ...parts)
  const entry = lstatSync(full, { throwIfNoEntry: false })
  if (entry === undefined) return placeOfNew(root, path)
  const real = realOf(path, full)
  refuseOutside(root, path, real)
  const stats = statSync(real)
  if (!stats.isFile()) throw refused(`${path} isn’t a file. Nothing was changed.`)
  return { path, real, stats, isLink: entry.isSymbolicLink(), missing: [] }
}
