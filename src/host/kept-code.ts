// The compiled code of a program, kept once it has run: Node's own cache keeps only what is compiled before a program runs.
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Script, constants } from 'node:vm'
import { crc32 } from 'node:zlib'
import { makeFolder } from './make-folder.ts'

/** How many files of kept code are enough: one for each kind of call. */
const most = 40

/** How many short runs add to what is kept: each may take another way through the program. */
const learning = 3

/** From how many milliseconds on a run is long: V8 throws compiled code away meanwhile that wasn't used again. */
const long = 1000

interface Kept {
  readonly code: Buffer
  /** How many short runs it is of. */
  readonly runs: number
}

// The checksum, the count, the code.
const headLength = 5

// V8 trusts what it is given: a file that isn't as it was written is as good as none.
function readKept(path: string): Kept | undefined {
  try {
    const file = readFileSync(path)
    const code = file.subarray(headLength)
    return file.readUInt32LE(0) === crc32(code) ? { code, runs: file.readUInt8(4) } : undefined
  } catch {
    return undefined
  }
}

function removeOldest(folder: string): void {
  const files = readdirSync(folder).map((name) => join(folder, name))
  if (files.length < most) return
  const times = new Map(files.map((path) => [path, statSync(path).mtimeMs]))
  files.sort((a, b) => (times.get(a) ?? 0) - (times.get(b) ?? 0))
  for (const path of files.slice(0, files.length - most / 2)) rmSync(path, { force: true })
}

function tidy(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // it isn't there, or nothing may be changed there
  }
}

function keep(path: string, { code, runs }: Kept): void {
  const head = Buffer.alloc(headLength)
  head.writeUInt32LE(crc32(code))
  head.writeUInt8(runs, 4)
  const unfinished = `${path}.${process.pid}`
  try {
    makeFolder(dirname(path))
    removeOldest(dirname(path))
    writeFileSync(unfinished, Buffer.concat([head, code]), { mode: 0o600 })
    renameSync(unfinished, path)
  } catch {
    // the next start is slower, and nothing else
    tidy(unfinished)
  }
}

/**
 * Runs the CommonJS program in `file` (an absolute path) and gives what it exports. Its compiled code is taken from `kept`,
 * where this version of Node and V8 left it; the first runs leave it there when the process ends. Throws what the program throws.
 */
export function runProgram(file: string, kept: string, require: NodeJS.Require): unknown {
  const before = readKept(kept)
  const script = new Script(
    `(function (module, exports, require, __filename) {${readFileSync(file, 'utf8')}\n})`,
    {
      filename: file,
      ...(before && { cachedData: before.code }),
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    },
  )
  const runs = script.cachedDataRejected === true ? 0 : (before?.runs ?? 0)
  if (runs < learning)
    process.once('exit', () => {
      const isLong = performance.now() > long
      if (isLong && runs > 0) return
      keep(kept, { code: script.createCachedData(), runs: isLong ? 0 : runs + 1 })
    })
  const module = { exports: {} }
  const run = script.runInThisContext() as (...given: readonly unknown[]) => void
  run(module, module.exports, require, file)
  return module.exports
}

/** The name under which a call's code is kept: which functions are compiled follows from the command, and of a hook from which it is. */
export function nameCall(program: string, args: readonly string[]): string {
  const words = args.filter((word) => /^[a-z-]{2,20}$/.test(word) && !word.startsWith('-'))
  const call = words[0] === 'hooks' ? words.slice(0, 3) : words.slice(0, 1)
  return [program, process.version, process.arch, ...call].map((part) => basename(part)).join('-')
}
