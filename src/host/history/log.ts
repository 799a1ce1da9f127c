// The commits that Git knows, with the notes that each changed: one `git log -z`, told apart field by field.
import type { Commit } from '#core'
import { refusal } from '../git/refusal.ts'
import type { Repository } from '../git/repository.ts'
import { askGit } from '../git/run.ts'

/** One version of a note; a blob of null where there is none, or nothing to read (a link). */
export interface Version {
  /** From the top of the repository, with `/`, in NFC. */
  readonly path: string
  readonly blob: string | null
}

/** A note that a commit changed against all of its parents: what it was in each of them, and what it is now. */
export interface Changed {
  readonly before: readonly Version[]
  readonly after: Version
}

/** A commit as `git log` tells it; times are seconds since 1970, 0 where Git can't read one. */
export interface Logged extends Omit<Commit, 'changes'> {
  readonly changed: readonly Changed[]
}

const fields = ['%H', '%P', '%at', '%ct', '%an', '%ae']

// A setting of the user must not change what is told, nor hide any of it.
const words = [
  ...['-c', 'log.showRoot=true', '-c', 'diff.relative=false', 'log', '-z', '--raw', '--no-abbrev'],
  ...['--find-renames', '-l400', '-c', '--combined-all-paths', '--ignore-submodules=none', '--no-ext-diff'],
  ...['--no-color', '--no-notes', '--no-show-signature', '--encoding=UTF-8', '--ignore-missing'],
  `--format=${fields.join('%x00')}`,
]

const isFile = (mode: string): boolean => mode.startsWith('100')

const version = (mode: string, blob: string, path: string): Version => ({
  path: path.normalize('NFC'),
  blob: isFile(mode) ? blob : null,
})

/** One entry of `--raw`, with how many of the texts after it are its paths. */
function readChanged(entry: string, pathAt: (index: number) => string): { changed: Changed; taken: number } {
  const parents = /^:+/.exec(entry)?.[0].length ?? 1
  const parts = entry.slice(parents).split(' ')
  const [modes, blobs] = [parts.slice(0, parents + 1), parts.slice(parents + 1, 2 * parents + 2)]
  const moved = /^[RC]/.test(parts.at(-1) ?? '')
  const taken = parents > 1 ? parents + 1 : moved ? 2 : 1
  const path = pathAt(taken - 1)
  const before = Array.from({ length: parents }, (_, index) =>
    version(modes[index] ?? '', blobs[index] ?? '', taken > 1 ? pathAt(index) : path),
  )
  return { changed: { before, after: version(modes[parents] ?? '', blobs[parents] ?? '', path) }, taken }
}

const isNote = ({ before, after }: Changed): boolean =>
  [after, ...before].some(({ path }) => /\.md$/i.test(path))

// the last second that a four-digit year has in every zone
const latest = Date.UTC(9999, 11, 30) / 1000

const timeOf = (seconds: string | undefined): number => Math.min(Math.max(0, Number(seconds)) || 0, latest)

/** The commits in what `git log` with our words wrote. */
export function parseLog(text: string): readonly Logged[] {
  const tokens = text.split('\0')
  const entryAt = (at: number): string | undefined => tokens[at]?.replace(/^\n/, '')
  const commits: Logged[] = []
  for (let at = 0; at + fields.length <= tokens.length;) {
    const [id = '', parents = '', authored, committed, name = '', email = ''] = tokens.slice(
      at,
      at + fields.length,
    )
    const changed: Changed[] = []
    at += fields.length
    for (let entry = entryAt(at); entry === '' || entry?.startsWith(':') === true; entry = entryAt(at)) {
      at++
      if (entry === '') continue
      const read = readChanged(entry, (index) => tokens[at + index] ?? '')
      if (isNote(read.changed)) changed.push(read.changed)
      at += read.taken
    }
    commits.push({
      id,
      parents: parents.split(' ').filter((parent) => parent !== ''),
      authored: timeOf(authored),
      committed: timeOf(committed),
      name,
      email,
      changed,
    })
  }
  return commits
}

/** The commits that `head` comes from, but not those that any of `known` comes from. Refuses what Git can't read (UserError, 3). */
export async function readLog(
  { top, env }: Repository,
  head: string,
  known: readonly string[],
): Promise<readonly Logged[]> {
  const { code, out, err } = await askGit({ cwd: top, env }, [
    ...words,
    head,
    ...known.map((id) => `^${id}`),
    '--',
  ])
  if (code !== 0) throw refusal(err, top)
  return parseLog(out.toString())
}
