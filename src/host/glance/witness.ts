// What tells, without reading a note, that no note has changed: the stamps of folders and files, or Git's own look at them.
import { statSync } from 'node:fs'
import { forReading, namesRepository } from '../git/environment.ts'

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

/** The stamps of these paths, each behind `root`, as they are now. */
export const stamp = (root: string, paths: readonly string[]): Stamped => ({
  paths,
  stamps: stampsOf(root, paths),
})

/** Whether nothing of these was saved since. */
export const isUntouched = (root: string, { paths, stamps }: Stamped): boolean =>
  stampsOf(root, paths) === stamps

// Stricter than somebody's own settings may be: what Git calls clean must be clean.
const strict = [
  // one thread reads an index as fast as several, and leaves the other processors to looking at files
  'index.threads=1',
  'core.checkStat=default',
  'core.trustctime=true',
  'core.fsmonitor=false',
  'core.quotePath=false',
]

/** What Git prints, asked at once; undefined where it refuses. */
export function askGitNow(cwd: string, words: readonly string[]): string | undefined {
  // loaded only here: most notebooks are small enough to do without Git
  const { spawnSync } = process.getBuiltinModule('node:child_process')
  const { status, stdout } = spawnSync('git', [...strict.flatMap((setting) => ['-c', setting]), ...words], {
    cwd,
    env: forReading(process.env),
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 2 ** 28,
  })
  return status === 0 ? stdout.toString() : undefined
}

/** What differs from the index in a part of the work tree, as Git tells it. */
export const findDirty = (top: string, prefix: string): string | undefined =>
  askGitNow(top, ['diff-files', '--name-only', '-z', '--ignore-submodules=all', '--', prefix || '.'])

/** Whether Git says that no note changed; it must be asked about folders beside. */
export const isUntouchedForGit = (root: string, { top, prefix, index, dirty, others }: GitWitness): boolean =>
  !namesRepository(process.env) &&
  isUntouched('', index) &&
  isUntouched(`${root}/`, others) &&
  findDirty(top, prefix) === dirty
