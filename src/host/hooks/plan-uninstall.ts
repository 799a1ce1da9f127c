// Taking out every trace: each file as it was before, whatever was written around our part since.
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type PresentFile, readHookFile } from './file.ts'
import { filesForLefthook } from './lefthook.ts'
import { hookNames } from './names.ts'
import { type Setup, runnerOf, sectionOf } from './setup.ts'
import { type Step, writeUnlessSame } from './step.ts'
import { besideName, configuredValues, readMade } from './stub.ts'

// A link that leads nowhere is something, too.
const isThere = (path: string): boolean => readHookFile(path).is !== 'nothing'

const isBare = (text: string): boolean => text.trim() === '' || text.trim() === '#!/bin/sh'

/** What becomes of a file that has our part. */
function takeOut(file: PresentFile): readonly Step[] {
  const { marked } = file
  if (!marked) return []
  const isOwn = marked.part.includes('theirs=')
  const name = hookNames.find((each) => marked.part.includes(besideName(each)))
  const beside = name === undefined ? undefined : join(dirname(file.path), besideName(name))
  const isMade = isOwn || marked.madeForIt
  if (isMade && isBare(marked.rest)) {
    const back: readonly Step[] =
      beside !== undefined && isThere(beside) ? [{ do: 'move', from: beside, to: file.path }] : []
    return [{ do: 'remove', path: file.path }, ...back]
  }
  // Lines of the person's own stand around our part, and their earlier hook beside it: both go on running.
  const kept =
    beside !== undefined && isThere(beside) ? `"\${0%/*}/${besideName(name ?? 'pre-commit')}" "$@"\n` : ''
  return writeUnlessSame(file, marked.rest + kept, file.mode)
}

/** The folders that may hold hooks of ours, `outside` those that other repositories use too. */
function foldersOf({ repository: { top, commonDir }, place }: Setup, outside: boolean): readonly string[] {
  const theirs = place.kind === 'off' || (place.kind === 'outside' && !outside) ? [] : [place.writeIn]
  return [...new Set([join(commonDir, 'hooks'), join(top, '.husky'), ...theirs])]
}

/** The steps that take our part out of every file that has one. */
export function planFiles(setup: Setup, outside: boolean): readonly Step[] {
  const slots = hookNames.flatMap((name) => [name, `${name}.legacy`, `${name}.old`])
  const hooks = foldersOf(setup, outside).flatMap((folder) => slots.map((slot) => join(folder, slot)))
  return [...hooks, ...filesForLefthook(setup.repository)].flatMap((path) => {
    const file = readHookFile(path)
    return file.is === 'file' ? takeOut(file) : []
  })
}

/** The steps that take our hooks out of Git's configuration. */
export const planConfiguration = ({ configured }: Setup): readonly Step[] =>
  [...configured].map((name) => ({
    do: 'forget',
    section: sectionOf(name),
    values: configuredValues(name),
  }))

const isEmptyBut = (folder: string, gone: ReadonlySet<string>): boolean =>
  readdirSync(folder).every((name) => gone.has(join(folder, name)))

/** The steps of uninstalling; none where nothing is installed. */
export function planUninstall(setup: Setup, outside: boolean): readonly Step[] {
  const files = planFiles(setup, outside)
  const runner = runnerOf(setup.repository)
  const gone = new Set(files.flatMap((step) => (step.do === 'remove' ? [step.path] : [])))
  const back = new Set(files.flatMap((step) => (step.do === 'move' ? [step.to] : [])))
  for (const path of back) gone.delete(path)
  const made: string[] = []
  for (const name of [...readMade(setup.runner ?? '')].reverse()) {
    const folder = join(setup.repository.commonDir, name)
    if (!existsSync(folder) || !isEmptyBut(folder, gone)) continue
    made.push(folder)
    gone.add(folder)
  }
  const own = dirname(runner)
  return [
    ...files,
    ...planConfiguration(setup),
    ...(setup.runner === undefined ? [] : [{ do: 'remove', path: runner } as const]),
    ...(existsSync(own) && isEmptyBut(own, new Set([runner]))
      ? [{ do: 'remove-folder', path: own } as const]
      : []),
    ...made.map((path) => ({ do: 'remove-folder', path }) as const),
  ]
}
