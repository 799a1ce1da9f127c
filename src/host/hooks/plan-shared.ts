// What to do about one hook in a folder that isn't the repository's own: a part at the beginning of its script, harmless elsewhere.
import { relative } from 'node:path'
import { UserError, exits } from '../failure.ts'
import { placeForPart } from './file.ts'
import { insertMarked } from './marked.ts'
import type { HookName } from './names.ts'
import { type Planned, renew } from './plan-own.ts'
import type { HookPlace } from './place.ts'
import type { Slots } from './setup.ts'
import { type Step, writeUnlessSame } from './step.ts'
import { hookCommand, hookPart, runnerPath } from './stub.ts'

const refuse = (sentence: string): UserError =>
  new UserError(`Nothing was changed: ${sentence}`, exits.environment)

const addByHand = (name: HookName): string =>
  `Let it run this, and stop where that fails:\n\n  ${hookCommand(name, '"$@"')}`

/** Plans one hook of the place; `top` is the work tree's. Refuses scripts it can't add to (UserError, 3). */
export function planShared({ main }: Slots, name: HookName, place: HookPlace, top: string): Planned {
  const isHusky = place.kind === 'husky'
  const named = main.path.startsWith(top) ? relative(top, main.path) : main.path
  const done = (steps: readonly Step[], said?: string): Planned => ({
    steps,
    forLefthook: false,
    ...(said !== undefined && { said }),
  })
  if (main.is === 'nothing') {
    const text = (isHusky ? '' : '#!/bin/sh\n') + hookPart(name, true)
    return done(
      [{ do: 'write', path: main.path, text, mode: isHusky ? 0o644 : 0o755 }],
      `in ${named}, a new file`,
    )
  }
  if (main.is === 'folder') throw refuse(`${named} is a folder.`)
  if (main.marked) return done(renew(main, hookPart(name, main.marked.madeForIt), !isHusky))
  if (main.author === 'lefthook') return { steps: [], forLefthook: true, said: 'lefthook runs it' }
  if (main.text.includes(runnerPath)) return done([], 'your own script calls it')
  if (main.isLink)
    throw refuse(`${named} is a link, and what it leads to may be other hooks’ as well. ${addByHand(name)}`)
  if (main.author !== 'shell')
    throw refuse(`${named} isn’t a shell script, so Owed can’t add to it. ${addByHand(name)}`)
  if (!isHusky && !main.isExecutable)
    throw refuse(`${named} isn’t executable, so Git doesn’t run it. Make it so (chmod +x), or remove it.`)
  const text = insertMarked(main.text, hookPart(name, false), placeForPart(main.text))
  return done(writeUnlessSame(main, text, 0o755), `in ${named}, before your own commands`)
}
