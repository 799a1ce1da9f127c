// What hooks say over the facts that are kept, and what they say where none are: the exact reading of every note.
import { rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { type Day, getDay } from '#core'
import { runHook } from '../../../src/cli/hook-runs/run-hook.ts'
import { callAt } from '../../cli/hook-runs/call.ts'
import { temporaryFolder } from '../folder.ts'

/** A folder for caches, in whose place another can stand for a while. */
export interface Cache {
  readonly folder: string
  /** Runs `work` with this folder as the user's cache. */
  readonly within: <T>(work: () => Promise<T>) => Promise<T>
  /** Forgets everything. */
  readonly clear: () => void
}

/** A cache folder of its own, gone when the test is over. */
export function makeCache(folder: string = temporaryFolder()): Cache {
  return {
    folder,
    async within(work) {
      const before = process.env.XDG_CACHE_HOME
      process.env.XDG_CACHE_HOME = folder
      try {
        return await work()
      } finally {
        process.env.XDG_CACHE_HOME = before
      }
    },
    clear: () => {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A hook with its arguments, and what the environment says of the repository. */
export interface Hook {
  readonly name: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly today?: Day | undefined
}

/** What a hook says in the repository at `top`, whose notebook is `notes`, and how it ends. */
export async function runIn(top: string, hook: Hook, notes: string = top) {
  const { call, said } = callAt(top)
  const { name, args = [], env = {}, today = getDay('2026-11-20') } = hook
  Object.assign(process.env, env)
  try {
    const code = await runHook(name, args, { ...call, root: notes, today }, 60_000)
    return { code, said: said() }
  } finally {
    for (const key of Object.keys(env)) Reflect.deleteProperty(process.env, key)
  }
}

export type Told = Awaited<ReturnType<typeof runIn>>

/** What the hook says with nothing kept. */
export async function tellExact(top: string, hook: Hook, notes?: string): Promise<Told> {
  const fresh = makeFresh()
  const exact = await fresh.within(() => runIn(top, hook, notes))
  fresh.clear()
  return exact
}

/** What the hook says over what `kept` keeps. */
export const tellQuick = (kept: Cache, top: string, hook: Hook, notes?: string): Promise<Told> =>
  kept.within(() => runIn(top, hook, notes))

/** What the same hook says over what `kept` keeps, and with nothing kept. */
export async function tellBoth(
  kept: Cache,
  top: string,
  hook: Hook,
  notes?: string,
): Promise<{ readonly quick: Told; readonly exact: Told }> {
  const exact = await tellExact(top, hook, notes)
  return { quick: await tellQuick(kept, top, hook, notes), exact }
}

function makeFresh(): Cache {
  const fresh = makeCache(join(homedir(), 'nothing-kept'))
  fresh.clear()
  return fresh
}
