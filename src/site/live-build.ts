// The live build of the pages: made when it is missing or when anything it was made from has changed.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { takeLock } from './lock.ts'

/** What the environment of every Astro command is: no telemetry, no update check. */
export const quietAstro = {
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DISABLE_UPDATE_CHECK: 'true',
} as const

const keptBuilds = 4

/**
 * The folder of the live build for the sources as they are under `root` (the project's own folder, absolute), built
 * first where it doesn't stand yet; `onBuild` hears that this is about to take a moment. Builds lie side by side under
 * `.build/live`, named by the hash of their sources, so that a running site keeps its own. Throws an Error with the
 * build's output where it fails.
 */
export async function ensureLiveBuild(root: string, onBuild?: () => void): Promise<string> {
  const builds = join(root, '.build', 'live')
  const folder = join(builds, hashSources(root))
  if (existsSync(folder)) return folder
  mkdirSync(builds, { recursive: true })
  onBuild?.()
  const unlock = await takeLock(join(builds, 'lock'))
  try {
    if (existsSync(folder)) return folder
    const draft = join(builds, `draft-${process.pid}`)
    await runAstroBuild(root, { OWED_OUT: draft })
    renameSync(draft, folder)
    removeOldBuilds(builds)
  } finally {
    unlock()
  }
  return folder
}

/** A hash over everything that the build is made from: the sources, the configuration, the locked dependencies. */
export function hashSources(root: string): string {
  const hash = createHash('sha256')
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
  for (const file of [...sources, 'astro.config.mjs', 'package-lock.json'].sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex').slice(0, 16)
}

/** Runs `astro build` in `root` with `environment` added; throws an Error with its output where it fails. */
export async function runAstroBuild(
  root: string,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: root,
    env: { ...process.env, ...quietAstro, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve)
  })
  if (code !== 0) throw new Error(`The pages could not be built:\n${output}`)
}

/** Keeps the newest builds and removes the rest, drafts of builds that failed included. */
function removeOldBuilds(builds: string): void {
  const newestFirst = readdirSync(builds, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(builds, entry.name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
  for (const folder of newestFirst.slice(keptBuilds)) rmSync(folder, { recursive: true, force: true })
}
