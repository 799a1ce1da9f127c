// A notebook's repository as a witness: asked when the events of notes were first committed.
import { setImmediate as pause } from 'node:timers/promises'
import { devNull } from 'node:os'
import {
  type Commit,
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

/** An event as it is written, and the note that it is written in. */
export interface Entered {
  readonly line: TimelineLine
  readonly note: Note
}

/** What is said of all events of some notes. */
export interface Answer {
  readonly written: ReadonlyMap<TimelineLine, Written>
  /** Notes with an event that no commit has as it is: what is said of it may differ as soon as any note does. */
  readonly unsettled: ReadonlySet<Note>
}

/** An archive that is asked about the events of a notebook. */
export interface Past {
  /** What all its answers depend on beside the notes: where this is the same, nothing was committed, and whoever commits is the same. */
  readonly state: string
  /** What is said of an event that a commit has as it is; undefined where none has. */
  readonly committed: (event: Entered) => Written | undefined
  /** Asks about every event of these notes. */
  ask(notes: Iterable<Note>): Promise<Answer>
}

/** Asks an archive about the events of this notebook. */
export function askArchive(archive: Archive, notebook: Notebook): Past {
  const { repository, head, index, settings, boundary } = archive
  const isSame = compareEvents((name) => findPerson(notebook, name)?.key)
  const trace = traceIn(index, isSame)
  const zone = notebook.me?.fields.timezone?.value ?? machineZone()
  const writtenIn = openRegister({ zone, owner: ownerOf(notebook.me, settings), boundary })
  const findAll = async (lost: readonly Looked[]): Promise<readonly Found[]> =>
    head === undefined
      ? lost.map(() => 'pending')
      : findUncommitted({ repository, notebook, head, trace, isSame }, lost)
  return {
    state: JSON.stringify([
      [repository.gitDir, repository.prefix, head, zone, notebook.me?.text],
      [...settings],
      [...boundary],
    ]),
    committed: (event) => {
      const { found } = lookAt(event, repository.prefix, trace)
      return found && writtenIn(found, event.line.day)
    },
    async ask(notes) {
      const looked = await lookUp(notes, repository.prefix, trace)
      const lost = looked.filter(({ found }) => found === undefined)
      const others = await findAll(lost)
      const settled = new Map(lost.map((one, at) => [one, others[at]]))
      const writtenOf = ({ line }: Looked, found: Found = 'unknown'): Written =>
        typeof found === 'string' ? { state: found } : writtenIn(found, line.day)
      return {
        written: new Map(looked.map((one) => [one.line, writtenOf(one, one.found ?? settled.get(one))])),
        unsettled: new Set(lost.map(({ note }) => note)),
      }
    },
  }
}

interface Looked extends Entered {
  readonly words: string
  readonly found: Commit | undefined
}

/** Looks an event up as it is written. */
function lookAt({ line, note }: Entered, prefix: string, trace: Trace): Looked {
  const words = writtenLine(note, line)
  return { note, line, words, found: trace({ path: (prefix + note.path).normalize('NFC'), line: words }) }
}

const notesAtOnce = 1000

/** Looks every event up; others have their turn in between. */
async function lookUp(notes: Iterable<Note>, prefix: string, trace: Trace): Promise<readonly Looked[]> {
  const looked: Looked[] = []
  let count = 0
  for (const note of notes) {
    if (++count % notesAtOnce === 0) await pause()
    for (const line of note.timeline) looked.push(lookAt({ line, note }, prefix, trace))
  }
  return looked
}
