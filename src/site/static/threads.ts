// The pages of a static build, rendered by two threads where there are many.
import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Snapshot } from '../../host/workspace.ts'
import { stretchesOf } from './ahead.ts'
import { type Found, type Job, printOf } from './job.ts'
import type { Share } from './share.ts'

/** How many pages of each sort are dealt. */
interface Counters {
  readonly own: Int32Array
  readonly entries: Int32Array
}

/** What the second thread begins with. */
export interface Beside {
  readonly job: Job
  /** The pages that stand for themselves. */
  readonly own: readonly string[]
  readonly counters: Counters
}

/** What the first thread tells the second, each once. */
export interface FromFirst {
  /** When it has read the notebook: what it read, and the half of what is found in it that it worked out. */
  readonly read: { readonly print: string } & Pick<Found, 'diagnostics'>
  /** The entries' pages to render. */
  readonly asked: { readonly entries: readonly string[] }
}

/** What the second thread tells the first, each once. */
export interface FromSecond {
  readonly read: { readonly print: string } & Pick<Found, 'stretches'>
  /** What it rendered; nothing where it read other notes. */
  readonly share: Share | 'none'
}

/** Another thread, or none. */
export interface Threads {
  readonly counters: Counters
  /** What is found in a snapshot; the two work out a half each, where both have read the same notes. */
  find(snapshot: Snapshot): Promise<Found>
  /** Tells the other one which entries' pages are to be rendered. */
  go(entries: readonly string[]): void
  /** What the other one rendered, when it is done; undefined where there is none, or it read other notes. Throws what went wrong there. */
  rest(): Promise<Share | undefined>
  end(): Promise<void>
}

const makeCounter = (): Int32Array => new Int32Array(new SharedArrayBuffer(4))

/** From so many notes on, a second thread is worth its beginning. */
const manyNotes = 300

/** How much memory must be free for each note, in bytes: the second thread reads all of them for itself. */
const bytesForNote = 100_000

/** How many threads are worth it for the notes in a folder, on this machine as it is. */
export function threadsFor(folder: string): 1 | 2 {
  const notes = countNotes(folder)
  const hasRoom = process.availableMemory() > notes * bytesForNote
  return availableParallelism() > 1 && notes >= manyNotes && hasRoom ? 2 : 1
}

/** Starts a second thread for a job where `count` says so; both deal the pages `own` once they know what is in the notebook. */
export function openThreads(job: Job, own: readonly string[], count: 1 | 2): Threads {
  const counters: Counters = { own: makeCounter(), entries: makeCounter() }
  return count === 1 ? alone(counters) : beside({ job, own, counters })
}

const alone = (counters: Counters): Threads => ({
  counters,
  find: (snapshot) =>
    Promise.resolve({ diagnostics: snapshot.diagnostics, stretches: stretchesOf(snapshot) }),
  go: () => undefined,
  rest: () => Promise.resolve(undefined),
  end: () => Promise.resolve(),
})

function beside(workerData: Beside): Threads {
  const worker = new Worker(new URL('./second-thread.ts', import.meta.url), { workerData })
  const told = <Key extends keyof FromSecond>(what: Key): Promise<FromSecond[Key]> => {
    const answer = new Promise<FromSecond[Key]>((resolve, reject) => {
      worker.on('message', (message: Partial<FromSecond>) => {
        const said = message[what]
        if (said) resolve(said)
      })
      worker.once('error', reject)
      worker.once('exit', () => {
        reject(new Error('the second thread ended without an answer'))
      })
    })
    // whoever waits for it hears of it
    answer.catch(() => undefined)
    return answer
  }
  const tell = (message: Partial<FromFirst>): void => {
    worker.postMessage(message)
  }
  const [toldRead, toldShare] = [told('read'), told('share')]
  return {
    counters: workerData.counters,
    async find(snapshot) {
      const print = printOf(workerData.job, snapshot)
      const { diagnostics } = snapshot
      tell({ read: { print, diagnostics } })
      const theirs = await toldRead
      return { diagnostics, stretches: theirs.print === print ? theirs.stretches : stretchesOf(snapshot) }
    },
    go(entries) {
      tell({ asked: { entries } })
    },
    async rest() {
      const share = await toldShare
      return share === 'none' ? undefined : share
    },
    async end() {
      await worker.terminate()
    },
  }
}

function countNotes(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'))
      .length
  } catch {
    // the reading of the notebook says what is wrong
    return 0
  }
}
