// The pages of a static build, rendered by two threads where there are many.
import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Job } from './job.ts'
import type { Share } from './share.ts'

/** How many pages of each sort are dealt. */
interface Counters {
  readonly own: Int32Array
  readonly entries: Int32Array
}

/** What the second thread begins with: the pages that every build renders. */
export interface Beside {
  readonly job: Job
  readonly own: readonly string[]
  readonly counters: Counters
}

/** What it is told when the first one has read the notebook. */
export interface Asked {
  /** Of the notes that the first one read. */
  readonly print: string
  /** The further pages to render. */
  readonly entries: readonly string[]
}

/** Another thread, or none. */
export interface Threads {
  readonly counters: Counters
  /** Tells the other one what else is to be rendered. */
  go(asked: Asked): void
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

/** Starts a second thread for a job where `count` says so; it begins with the pages `own` at once. */
export function openThreads(job: Job, own: readonly string[], count: 1 | 2): Threads {
  const counters: Counters = { own: makeCounter(), entries: makeCounter() }
  if (count === 1)
    return {
      counters,
      go: () => undefined,
      rest: () => Promise.resolve(undefined),
      end: () => Promise.resolve(),
    }
  const workerData: Beside = { job, own, counters }
  const worker = new Worker(new URL('./second-thread.ts', import.meta.url), { workerData })
  const answer = new Promise<Share | undefined>((resolve, reject) => {
    worker.once('message', (share: Share | null) => {
      resolve(share ?? undefined)
    })
    worker.once('error', reject)
    worker.once('exit', () => {
      reject(new Error('the second thread ended without an answer'))
    })
  })
  // whoever waits for it hears of it
  answer.catch(() => undefined)
  return {
    counters,
    go: (asked) => {
      worker.postMessage(asked)
    },
    rest: () => answer,
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
