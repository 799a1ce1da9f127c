// The pages of a static build printed by a second thread, while the first works out what they show.
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Reading } from '../../host/disk.ts'
import type { Listed } from '../../host/listing.ts'
import { type Help, makeCounter, shareReading } from '../../host/reading.ts'
import type { Frame } from '../views/frame.ts'
import type { LongPage } from '../views/long.ts'
import type { Job } from './job.ts'
import type { Rest } from './rows.ts'
import type { Share } from './share.ts'

/** How many pages were sent to the second thread, and how many it has printed. */
interface Counters {
  readonly sent: Int32Array
  readonly printed: Int32Array
}

/** What the second thread begins with. */
export interface Beside {
  readonly job: Job
  readonly help: Help
  readonly counters: Counters
  /** The folders to make before there are pages. */
  readonly folders: readonly string[]
}

/** A page to be printed. */
export interface Sheet {
  readonly address: string
  /** What it shows. */
  readonly locals: Pick<App.Locals, 'entry' | 'long' | 'own'>
  /** What of its table isn't in there; undefined where it has none. */
  readonly rest?: { readonly parts: readonly LongPage[] } & Pick<Rest, 'sources'>
}

/**
 * What the second thread is sent: first what stands around every page, then one page after the other, each with so many parts
 * of its table behind it. It goes as JSON: a structured clone of it takes twice as long.
 */
export type Message =
  | { readonly frame: Frame }
  | (Pick<Sheet, 'address' | 'locals'> & {
      readonly rest?: { readonly parts: number } & Pick<Rest, 'sources'>
    })
  | { readonly long: LongPage }
  | 'end'

/** What another thread can begin with. */
export interface Ahead {
  /** The real path of the notes' folder, and what stands in it. */
  readonly root: string
  readonly listed: readonly Listed[]
  /** Where pages will most likely be. */
  readonly folders: readonly string[]
}

/** Another thread, or none. */
export interface Threads {
  /** The readings of the notes, which it helps with; undefined where there is none. To be asked for once. */
  readings(): Iterable<Reading> | undefined
  /** Tells it what stands around every page. */
  begin(frame: Frame): void
  /** Whether another one waits for pages, or will when it has printed `most` more; a part of a table counts as one. */
  isFree(most: number): boolean
  /** Hands it a page. */
  send(sheet: Sheet): void
  /** Tells it that there are no more, and gives what it did; undefined where there is none. Throws what went wrong there. */
  rest(): Promise<Share | undefined>
  end(): Promise<void>
}

/** What it throws away is gone sooner where little of it gathers: less memory, in no more time. */
const resourceLimits = { maxYoungGenerationSizeMb: 24 }

/** From so many notes on, a second thread is worth its beginning. */
export const manyNotes = 300

/** How many threads are worth it for these notes, on this machine. */
export const threadsFor = (notes: readonly Listed[]): 1 | 2 =>
  availableParallelism() > 1 && notes.length >= manyNotes ? 2 : 1

/** Starts a second thread for a job where `count` says so. */
export const openThreads = (job: Job, count: 1 | 2, ahead: Ahead = nothing): Threads =>
  count === 1 ? alone : beside(job, ahead)

const nothing: Ahead = { root: '', listed: [], folders: [] }

const alone: Threads = {
  readings: () => undefined,
  begin: () => undefined,
  isFree: () => false,
  send() {
    throw new Error('there is nobody to print it')
  },
  rest: () => Promise.resolve(undefined),
  end: () => Promise.resolve(),
}

function beside(job: Job, { root, listed, folders }: Ahead): Threads {
  const counters: Counters = { sent: makeCounter(), printed: makeCounter() }
  const { help, readings } = shareReading(root, listed)
  const workerData: Beside = { job, help, counters, folders }
  const worker = new Worker(new URL('./second-thread.ts', import.meta.url), {
    workerData,
    transferList: [help.port],
    resourceLimits,
  })
  const answer = new Promise<Share>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => {
      reject(new Error('the second thread ended without an answer'))
    })
  })
  // whoever waits for it hears of it
  answer.catch(() => undefined)
  const send = (message: Message): void => {
    worker.postMessage(JSON.stringify(message))
    Atomics.add(counters.sent, 0, 1)
    Atomics.notify(counters.sent, 0)
  }
  return {
    readings: () => (listed.length === 0 ? undefined : readings()),
    begin(frame) {
      send({ frame })
    },
    isFree: (most) => Atomics.load(counters.sent, 0) - Atomics.load(counters.printed, 0) < most,
    send({ address, locals, rest }) {
      send({ address, locals, ...(rest && { rest: { ...rest, parts: rest.parts.length } }) })
      for (const long of rest?.parts ?? []) send({ long })
    },
    rest() {
      send('end')
      return answer
    },
    async end() {
      await worker.terminate()
    },
  }
}
