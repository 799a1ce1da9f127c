// A repository with a notebook whose commits have days of their own, and what its history says.
import { findRepository } from '../../src/host/git/repository.ts'
import type { Written } from '../../src/host/history/written.ts'
import { readHistory } from '../../src/host/history/read.ts'
import { openWorkspace } from '../../src/host/workspace.ts'
import { type Files, type TestRepository, makeRepository, repositoryAt } from './git/repository.ts'

export const people = {
  'me.md': '---\nname: Sam Rivera\nemail: sam@example.org\ntimezone: UTC\n---\n',
  'contacts/ana-silva.md': '---\nname: Ana Silva\n---\n',
  'contacts/raj.md': '---\nname: Raj Patel\n---\n',
} as const

export const introduction = 'introductions/ana-to-raj.md'

/** The introduction of Raj by Ana with these events. */
export const story = (...events: readonly string[]): string =>
  `---\nintroducer: ana-silva\nto: raj\ndate: 2026-11-02\n---\n## Timeline\n${events.map((event) => `- ${event}\n`).join('')}`

/** Who commits, and when: a day (at noon) or an instant; `anew` where the commit was made again later. */
export interface Stamp {
  readonly at: string
  readonly anew?: string
  readonly name?: string
  readonly email?: string
}

const instant = (at: string): string => (at.length === 10 ? `${at}T12:00:00Z` : at)

export interface Story extends TestRepository {
  /** Runs git as of a day; it must succeed. */
  readonly on: (stamp: string | Stamp, ...args: readonly string[]) => string
  /** Writes files, adds everything and commits on a day. */
  readonly save: (stamp: string | Stamp, files?: Files) => void
}

/** A handle on a repository that can go back in time. */
export function storyAt(top: string): Story {
  const repository = repositoryAt(top)
  const on: Story['on'] = (stamp, ...args) => {
    const { at, anew, name, email }: Stamp = typeof stamp === 'string' ? { at: stamp } : stamp
    const env = {
      GIT_AUTHOR_DATE: instant(at),
      GIT_COMMITTER_DATE: instant(anew ?? at),
      ...(name !== undefined && { GIT_AUTHOR_NAME: name }),
      ...(email !== undefined && { GIT_AUTHOR_EMAIL: email }),
    }
    const { code, out, err } = repository.tryGit(args, { env })
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${err}${out}`)
    return out.trimEnd()
  }
  return {
    ...repository,
    on,
    save(stamp, files = {}) {
      repository.write(files)
      repository.git('add', '-A')
      on(stamp, 'commit', '--quiet', '--allow-empty', '-m', 'a commit')
    },
  }
}

/** A repository whose top is a notebook with Ana, Raj and me; nothing is committed yet. */
export function startStory(): Story {
  const { top } = makeRepository()
  const repository = storyAt(top)
  repository.write(people)
  return repository
}

/** What the history says of the events of a note, by their words. */
export async function toldOf(
  { top }: TestRepository,
  path: string = introduction,
  folder = '',
): Promise<Readonly<Record<string, Written | undefined>>> {
  const root = folder === '' ? top : `${top}/${folder}`
  const workspace = await openWorkspace({ root, watch: false })
  const { notebook } = workspace.current()
  const note = notebook.notes.get(path)
  if (!note) throw new Error(`there is no note ${path}`)
  const history = await readHistory({ root, notebook }, [note])
  return Object.fromEntries(note.timeline.map((line) => [line.words, history.of({ line, note })]))
}

const inShort = (written: Written | undefined): string => {
  if (written?.state !== 'committed') return written?.state ?? 'nothing'
  const { day, authored, by, late, atLatest } = written
  return [
    day,
    ...(authored === day ? [] : [`made anew since ${authored}`]),
    ...(by === null ? [] : [`by ${by}`]),
    ...(late ? ['late'] : []),
    ...(atLatest ? ['at the latest'] : []),
  ].join(', ')
}

/** The same in short: the day, then what else is to be said. */
export async function shortOf(
  repository: TestRepository,
  path?: string,
  folder?: string,
): Promise<Readonly<Record<string, string>>> {
  const told = await toldOf(repository, path, folder)
  return Object.fromEntries(Object.entries(told).map(([words, written]) => [words, inShort(written)]))
}

/** The repository as our code finds it. */
export const found = ({ top }: TestRepository) => findRepository(top)
