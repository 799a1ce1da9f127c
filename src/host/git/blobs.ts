// The contents of blobs from one `git cat-file`, as a checkout would write them (line ends, filters), none of them larger than a note.
import { UserError, exits } from '../failure.ts'
import { noteLimit } from '#core'
import { lastLine } from './refusal.ts'
import type { Repository } from './repository.ts'
import { startGit } from './run.ts'

/** A blob, and the path (from the top of the work tree) whose attributes say how it is written. */
export interface Wanted {
  readonly blob: string
  readonly path: string
}

/** A blob's bytes, or why they can't be had. */
export type Content = Uint8Array | 'too-large' | 'vanished'

/** A running `git cat-file`. */
export interface BlobReader {
  /** The contents of these blobs, in their order. */
  read(wanted: readonly Wanted[]): Promise<readonly Content[]>
  close(): void
}

const newline = 10

/**
 * Splits the answers of `git cat-file --batch`. Git tells a blob's size before filters change it, so each answer is followed
 * by one to a name that nothing can have, and ends there. Gives a function that takes what arrives, piece by piece.
 */
export function splitAnswers(nonce: string, found: (content: Content) => void): (chunk: Buffer) => void {
  const end = Buffer.from(`\n${nonce} missing\n`)
  const missing = end.subarray(1)
  let rest: Buffer = Buffer.alloc(0)
  let size: number | undefined
  let tooLarge = false

  const takeHead = (): boolean => {
    const to = rest.indexOf(newline)
    if (to < 0) return false
    const head = rest.subarray(0, to).toString('latin1')
    const known = / blob (\d+)$/.exec(head)?.[1]
    if (known === undefined) {
      // the object isn't there: its line, then the end's without a line feed of its own
      if (rest.length < to + 1 + missing.length) return false
      rest = rest.subarray(to + 1 + missing.length)
      found('vanished')
      return true
    }
    size = Number(known)
    tooLarge = size > noteLimit
    rest = rest.subarray(to + 1)
    return true
  }
  const takeContent = (expected: number): boolean => {
    const isHere = rest.subarray(expected, expected + end.length).equals(end)
    const to = !tooLarge && isHere ? expected : rest.indexOf(end)
    if (to < 0) {
      tooLarge ||= rest.length > noteLimit + end.length
      if (tooLarge) rest = rest.subarray(Math.max(0, rest.length - end.length))
      return false
    }
    found(tooLarge || to > noteLimit ? 'too-large' : new Uint8Array(rest.subarray(0, to)))
    rest = rest.subarray(to + end.length)
    size = undefined
    return true
  }
  return (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    while (size === undefined ? takeHead() : takeContent(size));
  }
}

interface Waiting {
  readonly count: number
  readonly contents: Content[]
  readonly resolve: (contents: readonly Content[]) => void
  readonly reject: (error: Error) => void
}

// A name with a line feed would end the request; only its pattern matters here.
const requestOf = ({ blob, path }: Wanted, nonce: string): string =>
  `${blob} ${path.replaceAll('\n', '_')}\n${nonce} -\n`

/** Starts reading; `how` is `as-files` for what a checkout writes, `as-stored` for the bytes themselves. */
export function openBlobs(
  { top, env }: Repository,
  how: 'as-files' | 'as-stored',
  signal?: AbortSignal,
): BlobReader {
  // two points are in no name of a revision, so that Git looks for it nowhere
  const nonce = `owed..${process.pid}-${Math.random().toString(36).slice(2)}`
  const filters = how === 'as-files' ? ['--filters'] : []
  let waiting: Waiting | undefined
  let failed: Error | undefined
  let said = ''
  const fail = (error: Error) => {
    failed ??= error
    waiting?.reject(failed)
    waiting = undefined
  }
  const child = startGit({ cwd: top, env }, ['cat-file', '--batch', ...filters], signal, fail)
  const take = splitAnswers(nonce, (content) => {
    waiting?.contents.push(content)
    if (waiting?.contents.length !== waiting?.count) return
    waiting?.resolve(waiting.contents)
    waiting = undefined
  })
  child.stdout.on('data', take)
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  child.on('close', () => {
    fail(new UserError(`Git stopped while it read the notes: ${lastLine(said)}.`, exits.environment))
  })
  return {
    read(wanted) {
      if (wanted.length === 0) return Promise.resolve([])
      return new Promise((resolve, reject) => {
        if (failed) {
          reject(failed)
          return
        }
        waiting = { count: wanted.length, contents: [], resolve, reject }
        const lines = wanted.map((one) =>
          how === 'as-files' ? requestOf(one, nonce) : `${one.blob}\n${nonce}\n`,
        )
        child.stdin.write(lines.join(''))
      })
    },
    close() {
      child.stdin.end()
    },
  }
}
