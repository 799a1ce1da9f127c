// The addresses of all pages: those that stand for themselves, an entry's each, and whatever these lead to.
import { readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { folderSort, pathId } from '#core'
import type { Listed } from '../../host/listing.ts'
import type { Snapshot } from '../../host/workspace.ts'
import { addressPart } from '../address.ts'
import { pages } from '../links.ts'
import { endOfPath } from '../relative.ts'
import { personParts } from '../views/contact.ts'
import { introductionParts } from '../views/introduction.ts'

/** The addresses of the pages in `folder` (absolute) that stand for themselves: `/`, `/contacts/`, `/icon.svg`. */
export const ownAddresses = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(astro|ts)$/.test(file) && !file.includes('['))
    .map(
      (file) =>
        `/${file
          .split(sep)
          .join('/')
          .replace(/\.(astro|ts)$/, '')}`,
    )
    .map((path) => (/\.[a-z]+$/.test(path) || path === '/404' ? path : `${path.replace(/\/index$/, '')}/`))
    .sort()

/** The addresses of all entries' pages, as links write them. */
export const entryAddresses = (snapshot: Snapshot): readonly string[] => [
  ...personParts(snapshot).map((part) => `${pages.contacts}${encodeURIComponent(part)}/`),
  ...introductionParts(snapshot).map((part) => `${pages.introductions}${encodeURIComponent(part)}/`),
]

/** The folders in which the pages of these notes will most likely be, as far as their paths tell. */
export const likelyFolders = (notes: readonly Listed[]): readonly string[] =>
  notes.flatMap(({ path }) => {
    const sort = folderSort(path)
    return sort ? [`${sort}s/${addressPart(pathId(path))}`] : []
  })

/** The page that an address leads to, without what follows `?` or `#`; null for what a page loads. */
export const pageAt = (address: string): string | null =>
  address.startsWith('/_astro/') ? null : address.slice(0, endOfPath(address))

/** The file of a static build, relative to its folder, that holds what is at an address. */
export function fileAt(address: string): string {
  const path = decodeURIComponent(address).slice(1)
  if (address === '/404') return '404.html'
  return path === '' || path.endsWith('/') ? join(path, 'index.html') : path
}
