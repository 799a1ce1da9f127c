// What tells that notes may be written to disk otherwise than before though their blobs are the same: line ends and filters.
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Repository } from '../git/repository.ts'

const stampAt = (path: string): string => {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats ? `${stats.size}:${stats.mtimeMs}:${stats.ino}` : ''
}

/** The stamps of a repository's settings, and of its attributes from the top down to the notebook. */
export function stampAttributes({ top, prefix, commonDir }: Repository): string {
  const folders = prefix.split('/').slice(0, -1)
  const files = [[], ...folders.map((_, index) => folders.slice(0, index + 1))].map((names) =>
    join(top, ...names, '.gitattributes'),
  )
  return [join(commonDir, 'config'), join(commonDir, 'info', 'attributes'), ...files].map(stampAt).join(' ')
}
