// Which notes a listing of Git's holds, by the rules that a folder on disk is read by.
import { posix } from 'node:path'
import { type UnreadableReason, isNotePath } from '#core'
import { isNoteFolder } from '../listing.ts'
import type { Entry, Listing } from './trees.ts'

/** Where the text of a note is: in a blob, written as the file at `at` would be; or why nowhere. */
export type Placed =
  { readonly blob: string; readonly at: string } | { readonly unreadable: UnreadableReason }

const isLink = ({ mode }: Entry): boolean => mode === '120000'
const isFile = ({ mode }: Entry): boolean => mode.startsWith('100')

const isInNoteFolders = (path: string): boolean => {
  const folder = posix.dirname(path)
  return folder === '.' || isNoteFolder(folder)
}

/** The links that stand where a note would. */
export const linksIn = (listing: Listing): readonly Entry[] =>
  [...listing].flatMap(([path, entry]) => (isLink(entry) && isNotePath(path) ? [entry] : []))

/** All links, since one may lead through another. */
export const allLinksIn = (listing: Listing): readonly Entry[] => [...listing.values()].filter(isLink)

/** Every folder of the listing whose name is a note's: nothing can be read of it as one. */
function foldersLikeNotes(listing: Listing): readonly string[] {
  const folders = new Set<string>()
  for (const path of listing.keys()) {
    if (!/\.md\//i.test(path)) continue
    for (let at = posix.dirname(path); at !== '.'; at = posix.dirname(at)) folders.add(at)
  }
  return [...folders].filter((folder) => isNotePath(folder) && isInNoteFolders(folder))
}

const mostLinks = 40

/** Makes the function that finds where a path leads within the listing; `root` is where the notebook's real folder is. */
function followIn(listing: Listing, targets: ReadonlyMap<string, string>, root: string) {
  const targetAt = (path: string): string | undefined => {
    const entry = listing.get(path)
    return entry && isLink(entry) ? targets.get(entry.blob) : undefined
  }
  const firstLink = (path: string): string | undefined => {
    for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1))
      if (targetAt(path.slice(0, end)) !== undefined) return path.slice(0, end)
    return targetAt(path) === undefined ? undefined : path
  }
  const endAt = (path: string): Placed => {
    const entry = listing.get(path)
    if (entry && isFile(entry)) return { blob: entry.blob, at: path }
    const isFolder = path === '.' || [...listing.keys()].some((each) => each.startsWith(`${path}/`))
    return { unreadable: isFolder || entry ? 'folder' : 'vanished' }
  }
  return (path: string): Placed => {
    let at = path
    for (let count = 0; count < mostLinks; count++) {
      const link = firstLink(at)
      if (link === undefined) return endAt(at)
      const target = targetAt(link) ?? ''
      const from = posix.isAbsolute(target)
        ? posix.relative(root, target)
        : posix.join(posix.dirname(link), target)
      at = posix.join(from, at.slice(link.length)).replace(/\/$/, '')
      if (at === '..' || at.startsWith('../')) return { unreadable: 'outside' }
    }
    return { unreadable: 'vanished' }
  }
}

/**
 * The notes of a listing, by path. Repositories within the notebook are passed over.
 * `targets` says where each link's blob leads, `root` where the notebook stands on disk, for links that begin at the top of the disk.
 */
export function placeNotes(
  listing: Listing,
  targets: ReadonlyMap<string, string>,
  root: string,
): ReadonlyMap<string, Placed> {
  const follow = followIn(listing, targets, root)
  const placed = new Map<string, Placed>()
  for (const [path, entry] of listing) {
    if (!isNotePath(path)) continue
    if (isFile(entry)) placed.set(path, { blob: entry.blob, at: path })
    else if (isLink(entry)) placed.set(path, follow(path))
  }
  for (const path of foldersLikeNotes(listing)) placed.set(path, { unreadable: 'folder' })
  return placed
}

/** The paths whose note is there in one only, or is another in each. */
export function changedNotes(
  before: ReadonlyMap<string, Placed>,
  after: ReadonlyMap<string, Placed>,
): ReadonlySet<string> {
  const keyOf = (placed: Placed | undefined): string | undefined =>
    placed && ('blob' in placed ? placed.blob : placed.unreadable)
  return new Set(
    [...before.keys(), ...after.keys()].filter((path) => keyOf(before.get(path)) !== keyOf(after.get(path))),
  )
}
