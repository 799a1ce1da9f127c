// Running commands, each shown with its name, counting what passed.
import { spawn } from 'node:child_process'
import { setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'

/** The checkout's root. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** A command to run, with what it is for. */
export interface Step {
  readonly name: string
  readonly command: readonly [string, ...string[]]
}

/** How many steps went well and how many didn't. */
export interface Count {
  readonly passed: number
  readonly failed: number
}

/** That, and all they printed. */
export interface Outcome {
  readonly count: Count
  readonly said: string
}

const bin = (name: string): string => fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url))

const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DISABLE_UPDATE_CHECK: 'true' }

const start = ([name, ...args]: readonly [string, ...string[]], stdio: 'inherit' | 'pipe') =>
  spawn(process.execPath, [bin(name), ...args], { cwd: root, env, stdio: ['ignore', stdio, stdio] })

/** Runs a program of `node_modules/.bin` on the Node this process runs on; its output is the terminal's. Gives its exit code. */
export const runBin = (command: readonly [string, ...string[]]): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = start(command, 'inherit')
    child.on('error', reject)
    child.on('close', (code) => {
      resolve(code ?? 1)
    })
  })

/** Lets the process `pid` run mostly where others wait, yet not only there: else it would be left for the end. */
function stepBack(pid: number): void {
  try {
    setPriority(pid, 5)
  } catch {
    // it ended already, or the system has no such thing
  }
}

/** Runs a program as `runBin` does, and gives its exit code with all it printed. */
function captureBin(
  command: readonly [string, ...string[]],
  isAside: boolean,
): Promise<readonly [number, string]> {
  return new Promise((resolve, reject) => {
    const child = start(command, 'pipe')
    if (isAside && child.pid !== undefined) stepBack(child.pid)
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (said += text))
    child.on('error', reject)
    child.on('close', (code) => {
      resolve([code ?? 1, said])
    })
  })
}

/**
 * Runs every step, whatever the others gave; gives what each printed, and how many went well.
 * Two at a time, or, `aside` of other work, one after the other, in the time that the other work leaves.
 */
export async function runSteps(steps: readonly Step[], { aside = false } = {}): Promise<Outcome> {
  const waiting = [...steps]
  const failed: string[] = []
  const said: string[] = []
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const [code, text] = await captureBin(step.command, aside)
      said.push(`${step.name}\n${text.trimEnd()}`.trimEnd())
      if (code !== 0) failed.push(step.name)
    }
  }
  await Promise.all(aside ? [work()] : [work(), work()])
  return {
    count: { passed: steps.length - failed.length, failed: failed.length },
    said: [...said, ...failed.map((name) => `failed: ${name}`)].join('\n\n'),
  }
}
