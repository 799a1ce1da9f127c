// The single changes that installing and uninstalling are made of, done all or not at all.
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { UserError, exits } from '../failure.ts'
import type { Repository } from '../git/repository.ts'
import { askGit } from '../git/run.ts'
import type { HookFile } from './file.ts'

/** One change; `text` is bytes as latin1, `mode` the permission bits. */
export type Step =
  | { readonly do: 'write'; readonly path: string; readonly text: string; readonly mode: number }
  | { readonly do: 'move'; readonly from: string; readonly to: string }
  | { readonly do: 'remove'; readonly path: string }
  | { readonly do: 'folder'; readonly path: string }
  | { readonly do: 'remove-folder'; readonly path: string }
  | { readonly do: 'configure'; readonly section: string; readonly values: Readonly<Record<string, string>> }
  | { readonly do: 'forget'; readonly section: string; readonly values: Readonly<Record<string, string>> }

/** The step that gives a file this text: its own mode where it has one, else `mode`; none where it says so already. */
export function writeUnlessSame(file: HookFile, text: string, mode: number): readonly Step[] {
  if (file.is !== 'file') return [{ do: 'write', path: file.path, text, mode }]
  if (file.text === text) return []
  return [{ do: 'write', path: file.real, text, mode: file.mode }]
}

type Undo = () => void | Promise<void>

const before = (path: string): { readonly bytes: Buffer; readonly mode: number } | undefined => {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats === undefined ? undefined : { bytes: readFileSync(path), mode: stats.mode & 0o7777 }
}

/** Written beside its place and moved there, so that Git never runs half a hook. */
function put(path: string, bytes: Buffer, mode: number): void {
  const fresh = join(dirname(path), `.owed-${process.pid}.tmp`)
  try {
    writeFileSync(fresh, bytes, { mode })
    chmodSync(fresh, mode)
    renameSync(fresh, path)
  } finally {
    rmSync(fresh, { force: true })
  }
}

function write(path: string, text: string, mode: number): Undo {
  const old = before(path)
  put(path, Buffer.from(text, 'latin1'), mode)
  return () => {
    if (old === undefined) rmSync(path, { force: true })
    else put(path, old.bytes, old.mode)
  }
}

function remove(path: string): Undo {
  const old = before(path)
  rmSync(path)
  return () => {
    if (old !== undefined) put(path, old.bytes, old.mode)
  }
}

async function config({ top, env }: Repository, words: readonly string[]): Promise<void> {
  const { code, err } = await askGit({ cwd: top, env }, ['config', '--local', ...words])
  if (code !== 0)
    throw new UserError(`Git’s configuration can’t be changed: ${err.trim()}`, exits.environment)
}

async function configure(
  repository: Repository,
  section: string,
  values: Readonly<Record<string, string>>,
): Promise<Undo> {
  for (const [key, value] of Object.entries(values))
    await config(repository, ['--replace-all', `${section}.${key}`, value])
  return () => config(repository, ['--remove-section', section])
}

async function forget(
  repository: Repository,
  section: string,
  values: Readonly<Record<string, string>>,
): Promise<Undo> {
  await config(repository, ['--remove-section', section])
  return async () => {
    await configure(repository, section, values)
  }
}

function carryOut(repository: Repository, step: Step): Undo | Promise<Undo> {
  switch (step.do) {
    case 'write':
      return write(step.path, step.text, step.mode)
    case 'move':
      renameSync(step.from, step.to)
      return () => {
        renameSync(step.to, step.from)
      }
    case 'remove':
      return remove(step.path)
    case 'folder':
      mkdirSync(step.path)
      return () => {
        rmdirSync(step.path)
      }
    case 'remove-folder':
      rmdirSync(step.path)
      return () => {
        mkdirSync(step.path)
      }
    case 'configure':
      return configure(repository, step.section, step.values)
    case 'forget':
      return forget(repository, step.section, step.values)
  }
}

const codes: Readonly<Record<string, string>> = {
  EACCES: 'its permissions forbid it',
  EPERM: 'its permissions forbid it',
  EROFS: 'it is on a disk that can only be read',
  ENOSPC: 'the disk is full',
}

function spell(error: unknown, step: Step): unknown {
  if (!(error instanceof Error) || !('code' in error) || 'exitCode' in error) return error
  const path = 'path' in step ? step.path : 'from' in step ? step.from : ''
  const why = codes[String(error.code)] ?? error.message
  return new UserError(`Nothing was changed: ${path} can’t be written, because ${why}.`, exits.environment)
}

/** Does the steps in their order; where one fails those before it are undone, and it is said why (UserError, 3). */
export async function carryOutAll(repository: Repository, steps: readonly Step[]): Promise<void> {
  const undos: Undo[] = []
  for (const step of steps) {
    try {
      undos.push(await carryOut(repository, step))
    } catch (error) {
      for (const undo of undos.reverse()) await undo()
      throw spell(error, step)
    }
  }
}
