// What installing changes, decided before anything is touched.
import { existsSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { UserError, exits } from '../failure.ts'
import { readHookFile } from './file.ts'
import { planJobs } from './lefthook.ts'
import { type HookName, checkingHooks, messageHook, reportingHooks } from './names.ts'
import { type Planned, planOwn } from './plan-own.ts'
import { planShared } from './plan-shared.ts'
import { planConfiguration, planFiles } from './plan-uninstall.ts'
import type { Program } from './program.ts'
import { type Setup, runnerOf, sectionOf } from './setup.ts'
import { type Step, writeUnlessSame } from './step.ts'
import { configuredValues, readMade, runnerText } from './stub.ts'

/** How a person wants it. */
export interface Wanted {
  /** Also the hook that proposes a message. */
  readonly messages: boolean
  /** Also in a folder that other repositories use. */
  readonly outside: boolean
  /** As files also where Git could read them from its configuration. */
  readonly files: boolean
  readonly program: Program
}

/** What will be done, and what is to be said of it. */
export interface InstallPlan {
  readonly names: readonly HookName[]
  readonly steps: readonly Step[]
  /** A hook and what became of the person's own. */
  readonly said: readonly (readonly [HookName, string])[]
}

/** Whether our part stands in any of a hook's files, or in the configuration. */
export function isInstalled({ slots, configured }: Setup, name: HookName): boolean {
  const files = slots.get(name)
  const all = files === undefined ? [] : [files.main, files.legacy, files.old]
  return configured.has(name) || all.some((file) => file.is === 'file' && file.marked !== undefined)
}

/** Refuses places where Git runs nothing, or that other repositories share (UserError, 3). */
function refusePlace({ place, repository }: Setup, outside: boolean): void {
  const { kind, setting, folder } = place
  const set = `core.hooksPath is ${setting?.value ?? folder} (${setting?.scope ?? 'set'})`
  const own = `git -C '${repository.top}' config core.hooksPath '${join(repository.commonDir, 'hooks')}'`
  if (kind === 'off')
    throw new UserError(
      `Git runs no hooks here: ${set}, which is no folder. Nothing was changed.\n` +
        `To let this repository use its own: ${own}`,
      exits.environment,
    )
  if (kind === 'outside' && !outside)
    throw new UserError(
      `Git looks for hooks outside of this repository: ${set}. Nothing was changed, for other repositories may use it too.\n` +
        'To add Owed’s part there, which does nothing in any other repository: owed hooks install --outside\n' +
        `To let this repository use its own hooks instead: ${own}`,
      exits.environment,
    )
  if (kind === 'husky' && !existsSync(folder))
    throw new UserError(
      `husky isn’t set up in this work tree yet: ${set}, and that folder isn’t there. Nothing was changed.\n` +
        'Run npm install (or npx husky), then owed hooks install again.',
      exits.environment,
    )
}

function planRunner(setup: Setup, program: Program, made: readonly string[]): readonly Step[] {
  const { repository } = setup
  const path = runnerOf(repository)
  const text = runnerText({ ...program, notes: `./${repository.prefix}`, made })
  const folder: readonly Step[] = existsSync(dirname(path)) ? [] : [{ do: 'folder', path: dirname(path) }]
  const bytes = Buffer.from(text, 'utf8').toString('latin1')
  return [...folder, ...writeUnlessSame(readHookFile(path), bytes, 0o644)]
}

/** The folders to make before a hook can be written, the outermost first. */
function missingFolders(folder: string): readonly string[] {
  return existsSync(folder) ? [] : [...missingFolders(dirname(folder)), folder]
}

/** Plans the hooks as sections of Git's configuration, and takes files of ours away that would run them twice. */
function planConfigured(setup: Setup, names: readonly HookName[]): readonly Step[] {
  const missing = names.filter((name) => !setup.configured.has(name))
  return [
    ...planFiles(setup, false),
    ...missing.map((name) => ({
      do: 'configure' as const,
      section: sectionOf(name),
      values: configuredValues(name),
    })),
  ]
}

/** Decides everything that installing changes. Refuses what it can't stand beside (UserError, 3). */
export async function planInstall(setup: Setup, wanted: Wanted): Promise<InstallPlan> {
  const { place, repository, slots } = setup
  const messages: readonly HookName[] =
    wanted.messages || isInstalled(setup, messageHook) ? [messageHook] : []
  const names = [...checkingHooks, ...reportingHooks, ...messages]
  const earlier = readMade(setup.runner ?? '')
  if (place.readsConfigured && !wanted.files)
    return {
      names,
      steps: [...planRunner(setup, wanted.program, earlier), ...planConfigured(setup, names)],
      said: [],
    }
  refusePlace(setup, wanted.outside)
  const planned = names.flatMap((name): readonly (readonly [HookName, Planned])[] => {
    const files = slots.get(name)
    if (files === undefined) return []
    return [
      [name, place.kind === 'own' ? planOwn(files, name) : planShared(files, name, place, repository.top)],
    ]
  })
  const jobs = planned.flatMap(([name, { forLefthook }]) => (forLefthook ? [name] : []))
  const folders = missingFolders(place.writeIn)
  const made = folders.map((folder) => relative(repository.commonDir, folder))
  const steps = [
    ...planRunner(setup, wanted.program, [...earlier, ...made]),
    ...folders.map((path) => ({ do: 'folder', path }) as const),
    ...planned.flatMap(([, each]) => each.steps),
    ...(await planJobs(repository, jobs)),
    ...planConfiguration(setup),
  ]
  const said = planned.flatMap(([name, each]) =>
    each.said === undefined ? [] : [[name, each.said] as const],
  )
  return { names, steps, said }
}
