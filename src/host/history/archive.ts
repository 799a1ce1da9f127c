// A notebook's repository as a witness: asked when the events of notes were first committed.
import { setImmediate as pause } from 'node:timers/promises'
import { devNull } from 'node:os'
import {
  type CommitIndex,
  type Note,
  type Notebook,
  type TimelineLine,
  type Trace,
  compareEvents,
  findPerson,
  indexCommits,
  traceIn,
  writtenLine,
} from '#core'
import { machineZone } from '../clock.ts'
import { type Repository, findRepository } from '../git/repository.ts'
import { incomplete } from './facts.ts'
import { readBoundary, readHead, readKnown } from './known.ts'
import { type Settings, isPartial, ownerOf, readSettings } from './owner.ts'
import { type Found, findUncommitted } from './uncommitted.ts'
import { type Written, openRegister } from './written.ts'

/** All that was committed up to a commit. */
export interface Archive {
  readonly repository: Repository
  /** Undefined before the first commit. */
  readonly head: string | undefined
  readonly index: CommitIndex
  readonly settings: Settings
  /** The commits that a shallow clone begins with. */
  readonly boundary: ReadonlySet<string>
}

/** Commits as they are, whatever somebody set beside them to be seen in their place. */
const asCommitted = (repository: Repository): Repository => ({
  ...repository,
  env: { ...repository.env, GIT_NO_REPLACE_OBJECTS: '1', GIT_GRAFT_FILE: devNull },
})

const emptyIndex: CommitIndex = { order: new Map(), adding: new Map() }

/**
 * Opens the history of the notebook in the folder `root`, `named` as the person calls it. Refuses a notebook in no
 * repository, a repository that Git can't read, and a clone that lacks parts of its history (UserError, 3).
 */
export async function openArchive(root: string, named?: string): Promise<Archive> {
  const repository = asCommitted(await findRepository(root, named))
  const [settings, head] = await Promise.all([readSettings(repository), readHead(repository)])
  if (isPartial(settings)) throw incomplete
  const index = head === undefined ? emptyIndex : indexCommits(head, await readKnown(repository, head))
  return { repository, head, index, settings, boundary: readBoundary(repository) }
}

interface Asked {
  readonly note: Note
  readonly line: TimelineLine
  readonly words: string
  readonly found: Found | undefined
}

const notesAtOnce = 1000

/** Looks each event up as it is written; others have their turn in between. */
async function lookUp(notes: Iterable<Note>, prefix: string, trace: Trace): Promise<readonly Asked[]> {
  const asked: Asked[] = []
  let count = 0
  for (const note of notes) {
    if (++count % notesAtOnce === 0) await pause()
    const path = (prefix + note.path).normalize('NFC')
    for (const line of note.timeline) {
      const words = writtenLine(note, line)
      asked.push({ note, line, words, found: trace({ path, line: words }) })
    }
  }
  return asked
}

/** What an archive says of every event of these notes of the notebook. */
export async function askArchive(
  archive: Archive,
  notebook: Notebook,
  notes: Iterable<Note>,
): Promise<ReadonlyMap<TimelineLine, Written>> {
  const { repository, head, index, settings, boundary } = archive
  const isSame = compareEvents((name) => findPerson(notebook, name)?.key)
  const trace = traceIn(index, isSame)
  const asked = await lookUp(notes, repository.prefix, trace)
  const lost = asked.filter(({ found }) => found === undefined)
  const others: readonly Found[] =
    head === undefined
      ? lost.map(() => 'pending')
      : await findUncommitted({ repository, notebook, head, trace, isSame }, lost)
  const settled = new Map(lost.map((one, at) => [one, others[at]]))
  const writtenIn = openRegister({
    zone: notebook.me?.fields.timezone?.value ?? machineZone(),
    owner: ownerOf(notebook.me, settings),
    boundary,
  })
  const writtenOf = ({ line }: Asked, found: Found = 'unknown'): Written =>
    typeof found === 'string' ? { state: found } : writtenIn(found, line.day)
  return new Map(asked.map((one) => [one.line, writtenOf(one, one.found ?? settled.get(one))]))
}
