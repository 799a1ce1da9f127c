// Everything that installing, uninstalling and telling need to know of a repository's hooks, read once.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Repository } from '../git/repository.ts'
import { askGit } from '../git/run.ts'
import { UserError, exits } from '../failure.ts'
import { type HookFile, readHookFile } from './file.ts'
import { type HookName, hookNames } from './names.ts'
import { type HookPlace, findHookPlace } from './place.ts'
import { besideName, runnerPath } from './stub.ts'

/** The files that have to do with one hook in a folder that Git looks in. */
export interface Slots {
  readonly main: HookFile
  /** Where pre-commit puts the hook that was there before its own, and runs it. */
  readonly legacy: HookFile
  /** Where lefthook puts the hook that was there before its own, and leaves it. */
  readonly old: HookFile
  /** Where Owed puts the hook that was there before its own, and runs it. */
  readonly beside: HookFile
}

/** The hooks of a repository as they stand. */
export interface Setup {
  readonly repository: Repository
  readonly place: HookPlace
  readonly slots: ReadonlyMap<HookName, Slots>
  /** The script that all hooks call; undefined where it isn't there. */
  readonly runner: string | undefined
  /** The hooks that Git's configuration names for Owed. */
  readonly configured: ReadonlySet<HookName>
}

/** The section of Git's configuration that is a hook of ours. */
export const sectionOf = (name: HookName): string => `hook.owed-${name}`

/** The script that all hooks of a repository call. */
export const runnerOf = ({ commonDir }: Repository): string => join(commonDir, runnerPath)

const slotsIn = (folder: string, name: HookName): Slots => ({
  main: readHookFile(join(folder, name)),
  legacy: readHookFile(join(folder, `${name}.legacy`)),
  old: readHookFile(join(folder, `${name}.old`)),
  beside: readHookFile(join(folder, besideName(name))),
})

async function readConfigured({ top, env }: Repository): Promise<ReadonlySet<HookName>> {
  const words = [
    'config',
    '--local',
    '--name-only',
    '-z',
    '--get-regexp',
    String.raw`^hook\.owed-.*\.command$`,
  ]
  const { out } = await askGit({ cwd: top, env }, words)
  const keys = out.toString().split('\0')
  return new Set(hookNames.filter((name) => keys.includes(`${sectionOf(name)}.command`)))
}

/** Reads the hooks of a repository; refuses a folder of hooks that may not be read (UserError, 3). */
export async function readSetup(repository: Repository): Promise<Setup> {
  const [place, configured] = await Promise.all([findHookPlace(repository), readConfigured(repository)])
  const runner = runnerOf(repository)
  try {
    return {
      repository,
      place,
      slots: new Map(
        place.kind === 'off' ? [] : hookNames.map((name) => [name, slotsIn(place.writeIn, name)] as const),
      ),
      runner: existsSync(runner) ? readFileSync(runner, 'utf8') : undefined,
      configured,
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EACCES')) throw error
    throw new UserError(
      `The hooks in ${place.writeIn} can’t be read: their permissions forbid it.`,
      exits.environment,
    )
  }
}
