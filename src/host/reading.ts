// The notes of a folder read by two threads: each takes the next few that nobody has, and one of them gets all.
import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads'
import { type Reading, readListed } from './disk.ts'
import type { Listed } from './listing.ts'

/** What the helping thread is handed when it begins; its `port` is to be transferred. */
export interface Help {
  /** The notebook's real path. */
  readonly root: string
  readonly listed: readonly Listed[]
  /** How many parts are taken, and how many of them the helper has handed over. */
  readonly taken: Int32Array
  readonly handed: Int32Array
  readonly port: MessagePort
}

/** A folder that is read together. */
export interface SharedReading {
  readonly help: Help
  /** All of it, each note once, in no order; to be asked for once. What the helper fails to hand over is read here. */
  readonly readings: () => Iterable<Reading>
}

/** A few readings, by their place among all. */
interface Part {
  readonly part: number
  readonly readings: readonly Reading[]
}

/** How many notes are taken at a time. */
const size = 100

/** A number that threads share. */
export const makeCounter = (): Int32Array => new Int32Array(new SharedArrayBuffer(4))
const partsOf = ({ listed }: Help): number => Math.ceil(listed.length / size)

const readPart = ({ root, listed }: Help, part: number): readonly Reading[] =>
  listed.slice(part * size, (part + 1) * size).flatMap((one) => readListed(root, one) ?? [])

/**
 * Prepares to read what was `listed` in the notebook at the real path `root` with the help of another thread. For what that took
 * it is waited for `patience` milliseconds: far more than it needs, unless it has ended.
 */
export function shareReading(root: string, listed: readonly Listed[], patience = 10_000): SharedReading {
  const { port1: port, port2 } = new MessageChannel()
  const help: Help = { root, listed, taken: makeCounter(), handed: makeCounter(), port: port2 }
  return {
    help,
    *readings() {
      const count = partsOf(help)
      const missing = new Set(Array(count).keys())
      for (let received = 0; missing.size > 0;) {
        const answer = receiveMessageOnPort(port) as { readonly message: Part } | undefined
        const own = answer ? undefined : Atomics.add(help.taken, 0, 1)
        if (answer) {
          received++
          missing.delete(answer.message.part)
          yield* answer.message.readings
        } else if (own !== undefined && own < count) {
          missing.delete(own)
          yield* readPart(help, own)
        } else if (Atomics.wait(help.handed, 0, received, patience) === 'timed-out') break
      }
      for (const part of missing) yield* readPart(help, part)
      port.close()
    },
  }
}

/** Reads with the thread that asks for all, until everything is taken. */
export function helpReading(help: Help): void {
  const count = partsOf(help)
  for (;;) {
    const part = Atomics.add(help.taken, 0, 1)
    if (part >= count) break
    const { readings, buffer } = inOneBuffer(readPart(help, part))
    help.port.postMessage({ part, readings } satisfies Part, [buffer])
    Atomics.add(help.handed, 0, 1)
    Atomics.notify(help.handed, 0)
  }
  help.port.close()
}

/** Readings with all their bytes in one buffer, which is handed over without a copy. */
function inOneBuffer(given: readonly Reading[]): {
  readonly readings: readonly Reading[]
  readonly buffer: ArrayBuffer
} {
  const bytes = new Uint8Array(
    given.reduce((sum, { source }) => sum + ('bytes' in source ? source.bytes.length : 0), 0),
  )
  let end = 0
  const readings = given.map((reading): Reading => {
    const { source } = reading
    if (!('bytes' in source)) return reading
    const start = end
    end += source.bytes.length
    bytes.set(source.bytes, start)
    return { ...reading, source: { path: source.path, bytes: bytes.subarray(start, end) } }
  })
  return { readings, buffer: bytes.buffer }
}
