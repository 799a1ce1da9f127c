// The installed `owed`, which the bundler makes a file of its own: answers a prompt at once, and else runs the bundle beside it, its
// compiled code kept from call to call; a Node that is too old hands over to the one that came with npm.
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { readingOf } from '../host/facts/reading.ts'
import { quickAnswer } from './quick.ts'

const args = process.argv.slice(2)
const [major = 0] = process.versions.node.split('.').map(Number)

/** Prints a line without what it takes to print much. */
function print(line: string): void {
  try {
    writeSync(1, `${line}\n`)
  } catch {
    // nobody reads it any more, or not yet
    console.log(line)
  }
}

async function runBundle(): Promise<void> {
  // each loaded only here: a prompt waits for its line
  const { cacheFolder } = await import('../host/history/cache-folder.ts')
  const { nameCall, runProgram } = await import('../host/kept-code.ts')
  const kept = join(cacheFolder(), 'code', nameCall(readingOf(), args))
  const program = args[0] === 'hooks' && args.includes('run') ? 'hook.js' : 'owed.js'
  const bundle = runProgram(join(__dirname, 'owed', program), kept, require)
  await (bundle as typeof import('./owed.ts')).run(args)
}

async function handOver(): Promise<number> {
  const { existsSync } = await import('node:fs')
  const { spawnSync } = await import('node:child_process')
  const { exits } = await import('../host/failure.ts')
  const node = join(__dirname, '..', 'node_modules', '.bin', 'node')
  if (existsSync(node))
    return spawnSync(node, [__filename, ...args], { stdio: 'inherit' }).status ?? exits.bug
  console.error(`owed: this is Node ${process.versions.node}; Owed needs 22.22 or newer.`)
  return exits.environment
}

async function run(): Promise<void> {
  if (major < 22) {
    process.exitCode = await handOver()
    return
  }
  const line = args.includes('--short') ? quickAnswer(args, process.env, process.cwd()) : undefined
  if (line === undefined) await runBundle()
  else if (line !== '') print(line)
}

void run()
