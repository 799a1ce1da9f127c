// What to do about one hook in the repository's own folder, beside whatever else stands there.
import { UserError, exits } from '../failure.ts'
import { type PresentFile, placeForPart } from './file.ts'
import { insertMarked } from './marked.ts'
import type { HookName } from './names.ts'
import type { Slots } from './setup.ts'
import { type Step, writeUnlessSame } from './step.ts'
import { besideName, hookPart, ownHook } from './stub.ts'

/** The steps for one hook; `forLefthook` where lefthook is to run it instead; `said` tells the person what became of their own. */
export interface Planned {
  readonly steps: readonly Step[]
  readonly forLefthook: boolean
  readonly said?: string
}

const executable = 0o755

/** Our hook's first part as it is written today. */
const currentPart = (name: HookName): string => ownHook(name).slice('#!/bin/sh\n'.length)

/** A hook that has our part, brought up to date. */
export function renew(file: PresentFile, part: string, mustRun: boolean): readonly Step[] {
  const at = file.marked === undefined ? 0 : file.text.indexOf(file.marked.part)
  const text = insertMarked(file.marked?.rest ?? '', part, at)
  const steps = writeUnlessSame(file, text, executable)
  return mustRun && !file.isExecutable
    ? [{ do: 'write', path: file.real, text, mode: file.mode | 0o111 }]
    : steps
}

/** Ours is that of the repository's own folder where it runs what stands beside it; elsewhere it is a part of another's script. */
const partLike = (file: PresentFile, name: HookName): string =>
  file.marked?.part.includes('theirs=') === true ? currentPart(name) : hookPart(name, false)

const inTheWay = (path: string, what: string): UserError =>
  new UserError(`Nothing was changed: ${path} ${what}`, exits.environment)

const freshAt = (path: string, name: HookName): Step => ({
  do: 'write',
  path,
  text: ownHook(name),
  mode: executable,
})

/** Puts a hook of somebody else's beside ours, which runs it first. */
function putBeside(file: PresentFile, { beside }: Slots, name: HookName): Planned {
  if (beside.is === 'file' && file.text === beside.text)
    return { steps: [{ do: 'remove', path: file.path }, freshAt(file.path, name)], forLefthook: false }
  if (beside.is !== 'nothing')
    throw inTheWay(
      beside.path,
      `is the hook that ran before Owed’s, and ${file.path} was written anew since. ` +
        'Remove the one that you don’t need, then run owed hooks install again.',
    )
  const ran = file.isExecutable ? 'runs first, as before' : 'isn’t executable, so it doesn’t run, as before'
  return {
    steps: [{ do: 'move', from: file.path, to: beside.path }, freshAt(file.path, name)],
    forLefthook: false,
    said: `your own hook ${ran}; it is ${besideName(name)} now`,
  }
}

function underLefthook({ old, beside }: Slots): Planned {
  const ours = old.is === 'file' && old.marked
  const steps: readonly Step[] = ours
    ? [
        { do: 'remove', path: old.path },
        ...(beside.is === 'file' ? [{ do: 'move', from: beside.path, to: old.path } as const] : []),
      ]
    : []
  return { steps, forLefthook: true, said: 'lefthook runs it, by a job in lefthook-local.yml' }
}

function underPreCommit(slots: Slots, name: HookName): Planned {
  const { legacy } = slots
  const said = `pre-commit runs it, as ${name}.legacy`
  if (legacy.is === 'folder') throw inTheWay(legacy.path, 'is a folder where pre-commit looks for a hook.')
  if (legacy.is === 'nothing') return { steps: [freshAt(legacy.path, name)], forLefthook: false, said }
  if (legacy.marked) return { steps: renew(legacy, partLike(legacy, name), true), forLefthook: false, said }
  return putBeside(legacy, slots, name)
}

// A script that asks for its own name would look for the wrong one under another.
const asksItsName = /\$\{?0\b|BASH_SOURCE/

/** Plans one hook. Refuses what it can't stand beside (UserError, 3). */
export function planOwn(slots: Slots, name: HookName): Planned {
  const { main } = slots
  if (main.is === 'nothing') return { steps: [freshAt(main.path, name)], forLefthook: false }
  if (main.is === 'folder')
    throw inTheWay(main.path, 'is a folder. Move it away, then run owed hooks install again.')
  if (main.marked) return { steps: renew(main, partLike(main, name), true), forLefthook: false }
  if (main.author === 'lefthook') return underLefthook(slots)
  if (main.author === 'pre-commit') return underPreCommit(slots, name)
  const takesPart =
    main.author === 'shell' && main.isExecutable && !main.isLink && asksItsName.test(main.text)
  if (!takesPart) return putBeside(main, slots, name)
  const text = insertMarked(main.text, hookPart(name, false), placeForPart(main.text))
  return {
    steps: writeUnlessSame(main, text, executable),
    forLefthook: false,
    said: 'a part at the beginning of your own hook',
  }
}
