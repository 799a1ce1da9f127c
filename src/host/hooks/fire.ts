// Letting a hook fire in a way that changes nothing: ours only writes down its name and stops the script there.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { withoutRepository } from '../git/environment.ts'
import { askGit } from '../git/run.ts'
import type { HookName } from './names.ts'
import { configuredValues, probeVariable } from './stub.ts'

/** How to fire a hook without anybody else's commands running. */
export type Way =
  /** Git runs the file that it looks for; ours comes first in it. */
  | { readonly by: 'git' }
  /** Git runs it in an empty repository with the same hooks: pre-commit runs ours, and finds nothing of its own to do. */
  | { readonly by: 'pre-commit'; readonly folder: string }
  /** lefthook runs our job alone. */
  | { readonly by: 'lefthook'; readonly file: string }
  /** Git says that its configuration names ours, which is run alone. */
  | { readonly by: 'configuration' }

interface Firing {
  readonly name: HookName
  readonly top: string
  readonly env: NodeJS.ProcessEnv
  /** An empty folder for the moment. */
  readonly scratch: string
}

async function run(
  file: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const child = spawn(file, args, { cwd, env, stdio: 'ignore', windowsHide: true })
  try {
    await once(child, 'close')
  } catch {
    // what can't be started hasn't fired
  }
}

/** Has Git run its hook in a folder; an older Git can't be asked to, and then its file is run as Git would. */
async function gitRuns(name: HookName, cwd: string, env: NodeJS.ProcessEnv, settings: readonly string[]) {
  const { err } = await askGit({ cwd, env }, [...settings, 'hook', 'run', '--ignore-missing', name])
  if (!err.includes("'hook' is not a git command")) return
  const { out } = await askGit({ cwd, env }, [...settings, 'rev-parse', '--git-path', `hooks/${name}`])
  await run(resolve(cwd, out.toString().replace(/\n$/, '')), [], cwd, env)
}

async function fireByPreCommit({ name, env, scratch }: Firing, folder: string): Promise<void> {
  const cwd = join(scratch, 'empty')
  await askGit({ cwd: scratch, env }, ['init', '-q', '--template=', cwd])
  const quiet = { ...env, PRE_COMMIT_ALLOW_NO_CONFIG: '1' }
  await gitRuns(name, cwd, quiet, ['-c', `core.hooksPath=${folder}`])
}

async function fireConfigured({ name, top, env }: Firing): Promise<void> {
  const { out } = await askGit({ cwd: top, env }, ['hook', 'list', name])
  if (out.toString().split('\n').includes(`owed-${name}`))
    await run('sh', ['-c', configuredValues(name).command], top, env)
}

function fireWay(firing: Firing, way: Way): Promise<void> {
  switch (way.by) {
    case 'git':
      return gitRuns(firing.name, firing.top, firing.env, [])
    case 'pre-commit':
      return fireByPreCommit(firing, way.folder)
    case 'lefthook':
      return run(
        way.file,
        ['--job', 'owed', '--no-auto-install', '--no-tty', '--force'],
        firing.top,
        firing.env,
      )
    case 'configuration':
      return fireConfigured(firing)
  }
}

/** Whether the hook fires in the work tree at `top`; nothing is written there. */
export async function fires(name: HookName, top: string, way: Way): Promise<boolean> {
  const scratch = mkdtempSync(join(tmpdir(), 'owed-hooks-'))
  const mark = join(scratch, 'fired')
  const env = { ...withoutRepository(process.env), [probeVariable]: mark, OWED_HOOKS: '1' }
  try {
    await fireWay({ name, top, env, scratch }, way)
    return existsSync(mark) && readFileSync(mark, 'utf8').split('\n').includes(name)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
