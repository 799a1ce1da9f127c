// What is known by now of a notebook's history, and learning more of it without asking twice for the same.
import type { Note, Notebook, TimelineLine } from '#core'
import { UserError } from '../failure.ts'
import { type Archive, askArchive, openArchive } from './archive.ts'
import { readHead } from './known.ts'
import { anyCommitted, type History } from './read.ts'
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

/** What is known of events. */
type WrittenLines = ReadonlyMap<TimelineLine, Written>

/** Notes all of whose events a commit has as they are, and these events. */
interface Settled {
  readonly notes: ReadonlySet<Note>
  readonly written: WrittenLines
}

interface Known {
  readonly archive: Archive
  /** The same from save to save, however many notes there are. */
  readonly settled: Settled
  /** How many of its events the notebook has by now. */
  readonly count: number
  /** The events of all other notes. */
  readonly open: WrittenLines
}

// Git is asked for its HEAD at most this often, and only while somebody looks.
const usualRest = 2000

async function learn(root: string, notebook: Notebook, before: Known | undefined): Promise<Known> {
  const isCurrent =
    before !== undefined && (await readHead(before.archive.repository)) === before.archive.head
  return isCurrent ? learnMore(notebook, before) : learnAll(await openArchive(root), notebook)
}

async function learnAll(archive: Archive, notebook: Notebook): Promise<Known> {
  const all = [...notebook.notes.values()]
  const { written, unsettled } = await askArchive(archive, notebook).ask(all)
  const notes = new Set(all.filter((note) => !unsettled.has(note)))
  const open = new Map<TimelineLine, Written>()
  const settled = new Map<TimelineLine, Written>()
  for (const note of all)
    for (const line of note.timeline) {
      const one = written.get(line)
      if (one) (notes.has(note) ? settled : open).set(line, one)
    }
  return { archive, settled: { notes, written: settled }, count: settled.size, open }
}

/** Asks only about notes that are new, or had an event that no commit had: a save costs what it changes. */
async function learnMore(notebook: Notebook, { archive, settled }: Known): Promise<Known> {
  const asked: Note[] = []
  let count = 0
  for (const note of notebook.notes.values())
    if (settled.notes.has(note)) count += note.timeline.length
    else asked.push(note)
  const { written } = await askArchive(archive, notebook).ask(asked)
  return { archive, settled, count, open: written }
}

const isEqual = (a: WrittenLines, b: WrittenLines): boolean =>
  a.size === b.size &&
  [...b].every(([line, one]) => a.get(line) === one || JSON.stringify(a.get(line)) === JSON.stringify(one))

/** Whether the same is known. */
function isAlike(a: Known, b: Known): boolean {
  if (a.settled === b.settled) return a.count === b.count && isEqual(a.open, b.open)
  const allOf = ({ settled, open }: Known): WrittenLines => new Map([...settled.written, ...open])
  return isEqual(allOf(a), allOf(b))
}

const historyIn = ({ settled, count, open }: Known): History => ({
  of: ({ line }) => open.get(line) ?? settled.written.get(line),
  any: count > 0 || anyCommitted(open),
})

/** The witness of the notebook in the folder `root`. A repository that is missing or can't be read is the same to it as no history. */
export function makeWitness(root: string, restMilliseconds = usualRest): Witness {
  let known: Known | undefined
  let history: History | undefined
  let seen: Notebook | undefined
  let next = 0
  const set = (found: Known | undefined): boolean => {
    const differs = known === undefined || found === undefined ? known !== found : !isAlike(known, found)
    known = found
    if (differs) history = found && historyIn(found)
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
