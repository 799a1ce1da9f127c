// Running commands one after the other, each shown with its name, counting what passed.
import { spawnSync } from 'node:child_process'
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

const bin = (name: string): string => fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url))

/** Runs a program of `node_modules/.bin` on the Node this process runs on; its output is the terminal's. Gives its exit code. */
export function runBin([name, ...args]: readonly [string, ...string[]]): number {
  const { status } = spawnSync(process.execPath, [bin(name), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DISABLE_UPDATE_CHECK: 'true' },
  })
  return status ?? 1
}

/** Runs every step, whatever the others gave. */
export function runSteps(steps: readonly Step[]): Count {
  const failed = steps.filter(({ name, command }) => {
    console.log(`\n${name}`)
    return runBin(command) !== 0
  })
  for (const { name } of failed) console.log(`failed: ${name}`)
  return { passed: steps.length - failed.length, failed: failed.length }
}
