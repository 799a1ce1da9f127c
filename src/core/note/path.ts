// Which files of a folder belong to a notebook, and what their names say.

const conflict =
  /\([^()]*conflicted copy[^()]*\)\.md$|\(case conflict[^()]*\)\.md$|\.sync-conflict-[^/]*\.md$/i

/**
 * Whether the file at `path` (relative to the notebook, with `/`) is one that the notebook reads: Markdown, and not in a
 * dot-folder, `node_modules` or `templates`, nor a README.
 */
export function isNotePath(path: string): boolean {
  const parts = path.split('/')
  const name = parts.at(-1) ?? ''
  return (
    /\.md$/i.test(name) &&
    !/^readme\.md$/i.test(name) &&
    parts.slice(0, -1).every((part) => !isSkipped(part)) &&
    !name.startsWith('.')
  )
}

/** Whether a folder of this name is passed over with all it holds, wherever it stands. */
export const isSkipped = (name: string): boolean =>
  name.startsWith('.') || name === 'node_modules' || name.toLowerCase() === 'templates'

/** Whether a sync program wrote the file as a second copy of another. */
export const isConflictCopy = (path: string): boolean => conflict.test(path)

/** The id that a path gives: its file name without `.md`, in NFC. */
export const pathId = (path: string): string =>
  (path.split('/').at(-1) ?? '').replace(/\.md$/i, '').normalize('NFC')

/** What the folder says the file is: only the notebook's own `contacts` and `introductions` count. */
export function folderSort(path: string): 'contact' | 'introduction' | undefined {
  const folder = path.includes('/') ? path.slice(0, path.indexOf('/')).toLowerCase() : ''
  return folder === 'contacts' ? 'contact' : folder === 'introductions' ? 'introduction' : undefined
}
