// What is known by now of a notebook's history, and learning more of it without asking twice for the same.
import type { Note, Notebook, TimelineLine } from '#core'
import { UserError } from '../failure.ts'
import { type Archive, askArchive, openArchive } from './archive.ts'
import { readHead } from './known.ts'
import { type History, historyOf } from './read.ts'
import type { Written } from './written.ts'

/** The history of one notebook as it is learnt, save by save and commit by commit. */
export interface Witness {
  /** What is known; undefined where nothing is, or nothing of it was ever committed. */
  history(): History | undefined
  /** Whether this is the notebook that was last looked at. */
  hasSeen(notebook: Notebook): boolean
  /** Whether that was some time ago, so that there may be a new commit. */
  isRested(): boolean
  /** Looks again, one at a time; true where anything differs from what was known. */
  look(notebook: Notebook): Promise<boolean>
}

interface Known {
  readonly archive: Archive
  readonly written: ReadonlyMap<TimelineLine, Written>
}

// Git is asked for its HEAD at most this often, and only while somebody looks.
const usualRest = 2000

type Settled = readonly [TimelineLine, Written]

/** What is known of all of a note's events; undefined where one is new, or was not committed when last asked. */
function settledIn({ timeline }: Note, written: Known['written']): readonly Settled[] | undefined {
  const found = timeline.map((line) => [line, written.get(line)] as const)
  return found.every((one): one is Settled => one[1]?.state === 'committed') ? found : undefined
}

async function learn(root: string, notebook: Notebook, before: Known | undefined): Promise<Known> {
  const isCurrent =
    before !== undefined && (await readHead(before.archive.repository)) === before.archive.head
  const archive = isCurrent ? before.archive : await openArchive(root)
  const settled: Settled[] = []
  const open: Note[] = []
  for (const note of notebook.notes.values()) {
    const found = isCurrent ? settledIn(note, before.written) : undefined
    if (found) settled.push(...found)
    else open.push(note)
  }
  return { archive, written: new Map([...settled, ...(await askArchive(archive, notebook, open))]) }
}

const isEqual = (a: Known['written'], b: Known['written']): boolean =>
  a.size === b.size &&
  [...b].every(([line, one]) => a.get(line) === one || JSON.stringify(a.get(line)) === JSON.stringify(one))

/** The witness of the notebook in the folder `root`. A repository that is missing or can't be read is the same to it as no history. */
export function makeWitness(root: string, restMilliseconds = usualRest): Witness {
  let known: Known | undefined
  let history: History | undefined
  let seen: Notebook | undefined
  let next = 0
  const set = (found: Known | undefined): boolean => {
    const differs =
      known === undefined || found === undefined ? known !== found : !isEqual(known.written, found.written)
    known = found
    if (differs) history = found && historyOf(found.written)
    return differs
  }
  return {
    history: () => (history?.any === true ? history : undefined),
    hasSeen: (notebook) => notebook === seen,
    isRested: () => performance.now() >= next,
    async look(notebook) {
      seen = notebook
      try {
        return set(await learn(root, notebook, known))
      } catch (error) {
        if (!(error instanceof UserError)) throw error
        return set(undefined)
      } finally {
        next = performance.now() + restMilliseconds
      }
    },
  }
}
