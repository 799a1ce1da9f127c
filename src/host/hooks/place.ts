// Where Git looks for the hooks of a repository, and who decided that.
import { existsSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Repository } from '../git/repository.ts'
import { askGit } from '../git/run.ts'
import { isInside } from '../listing.ts'

/**
 * - `own`: the repository's own hooks folder;
 * - `husky`: husky's folder, which runs the files of the folder above it;
 * - `inside`: another folder in the repository;
 * - `outside`: a folder outside of it, for other repositories too perhaps;
 * - `off`: no folder at all.
 */
export type PlaceKind = 'own' | 'husky' | 'inside' | 'outside' | 'off'

/** Where Git looks for hooks in one work tree. */
export interface HookPlace {
  readonly kind: PlaceKind
  /** The folder Git looks in: absolute; it may not exist. */
  readonly folder: string
  /** The folder to write in: the one Git looks in, or where husky looks. */
  readonly writeIn: string
  /** The value of `core.hooksPath` and the scope that set it (`local`, `global`, …), where it is set. */
  readonly setting: { readonly value: string; readonly scope: string } | undefined
  /** Whether this Git runs hooks that its configuration names (`hook.<name>.command`). */
  readonly readsConfigured: boolean
}

const real = (path: string): string => {
  try {
    return realpathSync(path)
  } catch {
    return dirname(path) === path ? path : join(real(dirname(path)), basename(path))
  }
}

function kindOf({ top, commonDir }: Repository, folder: string): PlaceKind {
  const stats = statSync(folder, { throwIfNoEntry: false })
  if (stats !== undefined && !stats.isDirectory()) return 'off'
  const at = real(folder)
  if (at === join(real(commonDir), 'hooks')) return 'own'
  if (!isInside(real(top), at) && !isInside(real(commonDir), at)) return 'outside'
  // husky makes its folder in `npm install`: in a new clone or work tree only the setting is there.
  return basename(at) === '_' && (stats === undefined || existsSync(join(at, 'h'))) ? 'husky' : 'inside'
}

/** Whether Git runs hooks of its configuration: asked of it with one that is on this call's words alone. */
async function readsConfigured({ top, env }: Repository): Promise<boolean> {
  const settings = ['-c', 'hook.owed-probe.event=pre-commit', '-c', 'hook.owed-probe.command=true']
  const { code, out } = await askGit({ cwd: top, env }, [...settings, 'hook', 'list', 'pre-commit'])
  return code === 0 && out.toString().split('\n').includes('owed-probe')
}

async function settingOf({ top, env }: Repository): Promise<HookPlace['setting']> {
  const words = ['config', '-z', '--show-scope', '--get', 'core.hooksPath']
  const { code, out } = await askGit({ cwd: top, env }, words)
  const [scope, value] = out.toString().split('\0')
  return code === 0 && scope !== undefined && value !== undefined ? { scope, value } : undefined
}

/** Where Git looks for hooks in this work tree, as Git itself says. */
export async function findHookPlace(repository: Repository): Promise<HookPlace> {
  const { top, env } = repository
  const [path, setting, configured] = await Promise.all([
    askGit({ cwd: top, env }, ['rev-parse', '--git-path', 'hooks']),
    settingOf(repository),
    readsConfigured(repository),
  ])
  const folder = resolve(top, path.out.toString().replace(/\n$/, ''))
  const kind = kindOf(repository, folder)
  return {
    kind,
    folder,
    writeIn: kind === 'husky' ? dirname(folder) : folder,
    setting,
    readsConfigured: configured,
  }
}
