// The repository that a notebook stands in: found by asking Git, or, in a hook, from what Git says of itself.
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { UserError, exits } from '../failure.ts'
import { isFolder } from '../is-folder.ts'
import { namesRepository, withoutRepository } from './environment.ts'
import { noWorkTree, refusal } from './refusal.ts'
import { type GitPlace, askGit } from './run.ts'

/** A repository with its files, as seen from the notebook in it. */
export interface Repository {
  /** The top of the work tree: a real path. */
  readonly top: string
  /** The notebook's folder seen from the top, with `/` and one at the end; `''` where it is the top. */
  readonly prefix: string
  /** The real path of the notebook. */
  readonly root: string
  /** Where this work tree keeps its HEAD and index: absolute. */
  readonly gitDir: string
  /** Where all work trees keep objects, refs, configuration and hooks together: absolute. */
  readonly commonDir: string
  /** For every Git that is asked about this repository, run at its top. */
  readonly env: NodeJS.ProcessEnv
}

const realOf = (path: string): string => {
  try {
    return realpathSync(path)
  } catch {
    return resolve(path)
  }
}

const prefixOf = (top: string, root: string): string | undefined => {
  const path = relative(top, root)
  if (path === '') return ''
  return path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)
    ? undefined
    : `${path.split(sep).join('/')}/`
}

/** The common folder of a work tree's own: itself, or where its file `commondir` says. */
function commonDirOf(gitDir: string): string {
  try {
    return resolve(gitDir, readFileSync(join(gitDir, 'commondir'), 'utf8').trimEnd())
  } catch {
    return gitDir
  }
}

/** Where to ask Git about a folder that may not be there any more. */
function nearestFolder(folder: string): string {
  let at = folder
  while (!isFolder(at) && dirname(at) !== at) at = dirname(at)
  return at
}

/** The Git folder that Git itself finds from a place, a line's end kept in names; undefined where it finds none. */
async function gitDirAt(place: GitPlace): Promise<string | undefined> {
  const { code, out } = await askGit(place, ['rev-parse', '--absolute-git-dir'])
  return code === 0 ? out.toString().replace(/\n$/, '') : undefined
}

/** The environment with or without what it says of a repository, as that is the folder's own or another. */
async function environmentFor(cwd: string, env: NodeJS.ProcessEnv, caller: string) {
  const clean = withoutRepository(env)
  if (!namesRepository(env)) return clean
  const [theirs, ours] = await Promise.all([gitDirAt({ cwd: caller, env }), gitDirAt({ cwd, env: clean })])
  return theirs !== undefined && theirs === ours ? { ...env, GIT_DIR: theirs } : clean
}

/** The environment with the places in it as they are seen from `caller`. */
const apartFrom = (env: NodeJS.ProcessEnv, caller: string): NodeJS.ProcessEnv => ({
  ...env,
  ...Object.fromEntries(
    (['GIT_DIR', 'GIT_WORK_TREE'] as const).flatMap((name) =>
      env[name] === undefined ? [] : [[name, resolve(caller, env[name])]],
    ),
  ),
})

/** What Git says of the repository around a folder, and the environment with which it is to be asked from now on. */
async function lookAround(cwd: string, env: NodeJS.ProcessEnv, caller: string) {
  const ask = (said: NodeJS.ProcessEnv) =>
    askGit({ cwd, env: said }, ['rev-parse', '--is-inside-work-tree', '--show-cdup', '--absolute-git-dir'])
  const own = await ask(withoutRepository(env))
  if (own.code === 0) return { answer: own, env: await environmentFor(cwd, env, caller) }
  if (env.GIT_WORK_TREE === undefined) return { answer: own, env }
  // a repository kept apart from its files: only what the environment says leads there
  const apart = apartFrom(env, caller)
  return { answer: await ask(apart), env: apart }
}

const answerForm = /^(\w+)\n(?:(.*)\n)??(\/[\s\S]*|[A-Za-z]:[\s\S]*)\n$/

/**
 * The repository that the folder `root` stands in, `named` as the person calls it.
 * What the environment says (an index of its own, in a hook) counts where it speaks of this repository, seen from `caller`.
 * Refuses a folder in none, in a bare one, or in one that Git doesn't trust (UserError, 3).
 */
export async function findRepository(
  root: string,
  named: string = root,
  env: NodeJS.ProcessEnv = process.env,
  caller: string = process.cwd(),
): Promise<Repository> {
  const real = realOf(root)
  const cwd = nearestFolder(real)
  const found = await lookAround(cwd, env, caller)
  const { code, out, err } = found.answer
  if (code !== 0) throw refusal(err, named)
  const [, inside, up = '', dir = ''] = answerForm.exec(out.toString()) ?? []
  if (inside !== 'true') throw new UserError(noWorkTree(named), exits.environment)
  const top = resolve(cwd, up)
  const prefix = prefixOf(top, real) ?? ''
  const gitDir = realOf(dir)
  return { top, prefix, root: real, gitDir, commonDir: commonDirOf(gitDir), env: found.env }
}

/** Where `.git` of a work tree leads: itself, or what the file says (a linked work tree, a submodule). */
function followDotGit(top: string): string | undefined {
  const path = join(top, '.git')
  if (isFolder(path)) return path
  try {
    const said = /^gitdir: ([\s\S]*?)\n*$/.exec(readFileSync(path, 'utf8'))?.[1]
    return said === undefined ? undefined : resolve(top, said)
  } catch {
    return undefined
  }
}

const isInnermost = (top: string, root: string): boolean => {
  for (let at = root; at !== top && dirname(at) !== at; at = dirname(at))
    if (existsSync(join(at, '.git'))) return false
  return true
}

/**
 * The repository whose hook is running, without asking Git: it runs its hooks at the top of the work tree.
 * Undefined where the notebook at `root` isn't in it, but elsewhere or in a repository of its own.
 */
export async function repositoryOfHook(
  root: string,
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Repository | undefined> {
  const top = realOf(cwd)
  const said = env.GIT_DIR === undefined ? followDotGit(top) : resolve(top, env.GIT_DIR)
  if (said === undefined) return findRepository(root, root, env, cwd)
  const real = realOf(root)
  const prefix = prefixOf(top, real)
  if (prefix === undefined || !isInnermost(top, real)) return undefined
  const gitDir = realOf(said)
  return { top, prefix, root: real, gitDir, commonDir: commonDirOf(gitDir), env }
}
