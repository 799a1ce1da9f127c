// Whether each hook fires when Git runs it, and where not, why.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Author, type HookFile, type PresentFile, readHookFile } from './file.ts'
import { type Way, fires } from './fire.ts'
import { hasJob, readJobs } from './lefthook.ts'
import { type HookName, hookNames, messageHook } from './names.ts'
import type { Setup, Slots } from './setup.ts'
import { runnerPath } from './stub.ts'

/** - `fires`: it was let fire just now; `ready`: it is in its place, and firing it would run other commands too. */
export type HookStanding = 'fires' | 'ready' | 'silent' | 'absent'

export interface HookStatus {
  readonly name: HookName
  readonly standing: HookStanding
  /** Why it doesn't fire or wasn't tried, a sentence; empty where it fires or isn't installed. */
  readonly why: string
}

type Finding = { readonly way: Way } | { readonly ready: string } | { readonly silent: string } | 'absent'

const again = 'Run owed hooks install.'

/** Whether only comments stand before our part, so that nothing else runs before it. */
const comesFirst = ({ text, marked }: PresentFile): boolean =>
  marked !== undefined && /^(?:[ \t]*(?:#[^\n]*)?\n)*$/.test(text.slice(0, text.indexOf(marked.part)))

const ours = (file: HookFile): PresentFile | undefined =>
  file.is === 'file' && file.marked !== undefined ? file : undefined

function findInFile(main: PresentFile, mustRun: boolean): Finding {
  if (mustRun && !main.isExecutable)
    return { silent: `${main.path} isn’t executable, so Git doesn’t run it. ${again}` }
  return comesFirst(main)
    ? { way: { by: 'git' } }
    : { ready: 'in its place; not tried, for other commands stand before it' }
}

/** Where ours stands in the repository's own folder while Git looks elsewhere. */
function findShadowed({ repository, place }: Setup, name: HookName): Finding {
  if (!ours(readHookFile(join(repository.commonDir, 'hooks', name)))) return 'absent'
  const value = place.setting?.value ?? place.folder
  return { silent: `core.hooksPath is ${value}, so Git doesn’t look in the repository’s own hooks. ${again}` }
}

/** Where a program that manages hooks has put its own in the place of ours. */
function findManaged({ place, repository }: Setup, name: HookName, author: Author, slots: Slots): Finding {
  const legacy = ours(slots.legacy)
  if (author === 'pre-commit' && legacy)
    return legacy.isExecutable
      ? { way: { by: 'pre-commit', folder: place.folder } }
      : { silent: `${legacy.path} isn’t executable, so pre-commit doesn’t run it. ${again}` }
  if (author === 'lefthook' && hasJob(readJobs(repository), name))
    return { way: { by: 'lefthook', file: slots.main.path } }
  if (legacy || ours(slots.old)) return { silent: `another program put it aside for its own. ${again}` }
  return 'absent'
}

function findFile(setup: Setup, name: HookName): Finding {
  const { place, slots } = setup
  const files = slots.get(name)
  if (files === undefined) return findShadowed(setup, name)
  const main = ours(files.main)
  if (main && place.kind === 'husky' && !existsSync(join(place.folder, name)))
    return { silent: 'husky isn’t set up in this work tree. Run npm install, or npx husky.' }
  if (main) return findInFile(main, place.kind !== 'husky')
  if (files.main.is === 'file' && place.kind !== 'own' && files.main.text.includes(runnerPath))
    return { ready: 'your own script calls it; not tried, for that would run your commands too' }
  const managed = files.main.is === 'file' ? findManaged(setup, name, files.main.author, files) : 'absent'
  return managed === 'absent' && place.kind !== 'own' ? findShadowed(setup, name) : managed
}

function find(setup: Setup, name: HookName): Finding {
  if (!setup.configured.has(name)) return findFile(setup, name)
  if (setup.place.readsConfigured) return { way: { by: 'configuration' } }
  return { silent: `this Git doesn’t run hooks of its configuration, where it is. ${again}` }
}

async function statusOf(setup: Setup, name: HookName): Promise<HookStatus> {
  const found = find(setup, name)
  if (found === 'absent') return { name, standing: 'absent', why: '' }
  if ('silent' in found) return { name, standing: 'silent', why: found.silent }
  if ('ready' in found) return { name, standing: 'ready', why: found.ready }
  if (setup.runner === undefined)
    return {
      name,
      standing: 'silent',
      why: `Owed isn’t set up in this clone, though its part is there. ${again}`,
    }
  if (await fires(name, setup.repository.top, found.way)) return { name, standing: 'fires', why: '' }
  return { name, standing: 'silent', why: `it is in its place, yet it didn’t fire when Git ran it. ${again}` }
}

/** The status of every hook, each fired where that runs nothing else; nothing is changed. */
export async function readStatus(setup: Setup): Promise<readonly HookStatus[]> {
  const all = await Promise.all(hookNames.map((name) => statusOf(setup, name)))
  const isAny = all.some(({ standing }) => standing !== 'absent')
  // Nobody who didn't ask for messages needs to hear that they aren't proposed.
  return all.filter(({ name, standing }) => !isAny || name !== messageHook || standing !== 'absent')
}
