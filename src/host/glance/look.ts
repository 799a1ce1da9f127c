// Looking at a notebook so that it can be told later, without reading a note, whether one has changed.
import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path/posix'
import { namesRepository } from '../git/environment.ts'
import { isNoteFolder, listNotebook } from '../listing.ts'
import { askGitNow, findDirty, type GitWitness, stamp, type Witness } from './witness.ts'

const namesIn = (listed: string): readonly string[] => listed.split('\0').slice(0, -1)

// With fewer notes, looking at each is faster than starting Git; with more of its own, it is no slower.
const fewestForGit = 4000
const mostOthers = 1000

/** Git's look at the notebook in the real folder `root`; null where it doesn't help. */
function askGit(root: string, files: readonly string[], links: ReadonlySet<string>): GitWitness | null {
  if (files.length < fewestForGit || namesRepository(process.env)) return null
  const place = askGitNow(root, ['rev-parse', '--show-toplevel', '--show-prefix', '--git-path', 'index'])
  const [top = '', prefix = '', path = ''] = place?.split('\n') ?? []
  if (top === '' || path === '') return null
  const index = stamp('', [path.startsWith('/') ? path : join(root, path)])
  const tracked = askGitNow(top, ['ls-files', '-v', '-z', '--', prefix || '.'])
  const dirty = findDirty(top, prefix)
  if (tracked === undefined || dirty === undefined) return null
  const clean = new Set(
    namesIn(tracked).flatMap((line) => (line.startsWith('H ') ? [line.slice(2 + prefix.length)] : [])),
  )
  const differing = namesIn(dirty).map((name) => name.slice(prefix.length))
  const own = files.filter((file) => links.has(file) || !clean.has(file))
  if (own.length + differing.length > mostOthers) return null
  return { top, prefix, index, dirty, others: stamp(`${root}/`, [...new Set([...own, ...differing])]) }
}

const namedIn = (root: string, folder: string): readonly Dirent[] => {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true })
  } catch {
    return []
  }
}

/** Every folder in which a note would be read, one without any too. */
function foldersIn(root: string, folder: string): readonly string[] {
  const folders = namedIn(root, folder).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() && isNoteFolder(path) ? foldersIn(root, path) : []
  })
  return [folder, ...folders]
}

/** Looks at the notebook in the real folder `root`: before its notes are read, so that a save meanwhile is told. */
export function takeWitness(root: string): Witness {
  const listed = listNotebook(root)
  const files = listed.map(({ path }) => path)
  const links = new Set(listed.flatMap(({ path, is }) => (is === 'file' ? [] : [path])))
  return {
    folders: stamp(`${root}/`, foldersIn(root, '')),
    files: stamp(`${root}/`, files),
    git: askGit(root, files, links),
  }
}
