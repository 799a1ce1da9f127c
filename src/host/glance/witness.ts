// What tells, without reading a note, that no note has changed: the stamps of folders and files, or Git's own look at them.
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { forReading, namesRepository } from '../git/environment.ts'
import { listNotebook } from '../listing.ts'

/** Files or folders, and what their stamps were: whatever is saved has another. */
export interface Stamped {
  readonly paths: readonly string[]
  readonly stamps: string
}

/** Git's part, where the notebook is in a repository: it looks at many files faster than anybody. */
export interface GitWitness {
  /** The top of the work tree, and the notebook's place in it, with `/` at the end. */
  readonly top: string
  readonly prefix: string
  /** The index: whoever adds or commits writes it. */
  readonly index: Stamped
  /** What differs from the index, as Git tells it. */
  readonly dirty: string
  /** The notes that differ, and those that Git doesn't look after. */
  readonly others: Stamped
}

/** The notebook as it was looked at. */
export interface Witness {
  readonly folders: Stamped
  readonly files: Stamped
  readonly git: GitWitness | null
}

const stampAt = (path: string): string => {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats ? `${stats.ino}:${stats.size}:${stats.mtimeMs}:${stats.ctimeMs}` : 'gone'
}

const stampsOf = (root: string, paths: readonly string[]): string => {
  let stamps = ''
  for (const path of paths) stamps += `${stampAt(root + path)}\n`
  return stamps
}

const stamp = (root: string, paths: readonly string[]): Stamped => ({ paths, stamps: stampsOf(root, paths) })

/** Whether nothing of these was saved since. */
export const isUntouched = (root: string, { paths, stamps }: Stamped): boolean =>
  stampsOf(root, paths) === stamps

// Stricter than somebody's own settings may be: what Git calls clean must be clean.
const strict = [
  'core.checkStat=default',
  'core.trustctime=true',
  'core.fsmonitor=false',
  'core.quotePath=false',
]

/** What Git prints; undefined where it refuses. */
function askGitNow(cwd: string, words: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', [...strict.flatMap((setting) => ['-c', setting]), ...words], {
    cwd,
    env: forReading(process.env),
    maxBuffer: 2 ** 28,
  })
  return status === 0 ? stdout.toString() : undefined
}

const findDirty = (top: string, prefix: string): string | undefined =>
  askGitNow(top, ['diff-files', '--name-only', '-z', '--ignore-submodules=all', '--', prefix || '.'])

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

const parentsOf = (path: string): readonly string[] => {
  const parent = dirname(path)
  return parent === '.' ? [] : [parent, ...parentsOf(parent)]
}

/** Looks at the notebook in the real folder `root`: before its notes are read, so that a save meanwhile is told. */
export function takeWitness(root: string): Witness {
  const listed = listNotebook(root)
  const files = listed.map(({ path }) => path)
  const links = new Set(listed.flatMap(({ path, is }) => (is === 'file' ? [] : [path])))
  const folders = [...new Set(['', ...files.flatMap(parentsOf)])]
  return {
    folders: stamp(`${root}/`, folders),
    files: stamp(`${root}/`, files),
    git: askGit(root, files, links),
  }
}

/** Whether Git says that no note changed; it must be asked about folders beside. */
export const isUntouchedForGit = (root: string, { top, prefix, index, dirty, others }: GitWitness): boolean =>
  !namesRepository(process.env) &&
  isUntouched('', index) &&
  isUntouched(`${root}/`, others) &&
  findDirty(top, prefix) === dirty
