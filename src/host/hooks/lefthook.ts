// Hooks that lefthook writes anew by itself: ours are jobs in the file it reads on this machine alone.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { UserError, exits } from '../failure.ts'
import type { Repository } from '../git/repository.ts'
import { readHookFile } from './file.ts'
import { findIgnoring } from './ignoring.ts'
import { findMarked, insertMarked, mark } from './marked.ts'
import type { HookName } from './names.ts'
import { type Step, writeUnlessSame } from './step.ts'
import { hookCommand, runnerPath } from './stub.ts'

const fileName = 'lefthook-local.yml'
const otherNames = [
  'lefthook-local.yaml',
  'lefthook-local.toml',
  'lefthook-local.json',
  '.lefthook-local.yml',
  '.lefthook-local.yaml',
  '.lefthook-local.toml',
  '.lefthook-local.json',
]

const jobLines = (name: HookName): readonly string[] => [
  `${name}:`,
  '  jobs:',
  '    - name: owed',
  `      run: '${hookCommand(name, '{0}')}'`,
]

/** Whether the text of a local file has our job for a hook. */
export const hasJob = (text: string, name: HookName): boolean =>
  text.includes(`${runnerPath}; `) && text.includes(`"$runner" ${name} `)

/** The text of the file that holds our jobs; empty where there is none. */
export function readJobs({ top }: Repository): string {
  const files = [fileName, ...otherNames].map((name) => readHookFile(join(top, name)))
  return files.map((file) => (file.is === 'file' ? file.text : '')).join('\n')
}

const refuse = (name: string, names: readonly HookName[]): UserError =>
  new UserError(
    `lefthook runs ${names.join(', ')} here, and ${name} is yours. Nothing was changed. ` +
      `Add these lines to it, then run owed hooks install again:\n\n${names.flatMap(jobLines).join('\n')}`,
    exits.environment,
  )

/** Whether sections of these names can be added at the end of a YAML text without repeating one. */
const canTake = (text: string, names: readonly HookName[]): boolean =>
  text.split('\n').every((line) => /^(?:\s|#|$|[\w-]+:)/.test(line)) &&
  !names.some((name) => text.includes(`\n${name}:`) || text.startsWith(`${name}:`))

/** The step that keeps Git from listing the file as new; none where it is ignored already. */
async function exclude(repository: Repository): Promise<readonly Step[]> {
  const { commonDir } = repository
  const ignored = await findIgnoring(repository, [fileName])
  const path = join(commonDir, 'info', 'exclude')
  const file = readHookFile(path)
  if (ignored !== undefined || file.is === 'folder' || (file.is === 'file' && file.marked)) return []
  const part = mark([`/${fileName}`], file.is === 'nothing')
  const text = file.is === 'file' ? insertMarked(file.text, part, file.text.length) : part
  return existsSync(join(commonDir, 'info')) ? writeUnlessSame(file, text, 0o644) : []
}

/** The steps that give lefthook a job for each of these hooks; refuses a local file that isn't ours to change (UserError, 3). */
export async function planJobs(repository: Repository, names: readonly HookName[]): Promise<readonly Step[]> {
  if (names.length === 0) return []
  const other = otherNames.find((name) => existsSync(join(repository.top, name)))
  const missing = names.filter((name) => !hasJob(readJobs(repository), name))
  if (other !== undefined) {
    if (missing.length > 0) throw refuse(other, missing)
    return []
  }
  const path = join(repository.top, fileName)
  const file = readHookFile(path)
  const text = file.is === 'file' ? file.text : ''
  const marked = findMarked(text)
  if (missing.length === 0 && !marked) return []
  const rest = marked?.rest ?? text
  const isMade = marked?.madeForIt ?? file.is === 'nothing'
  const part = mark(names.flatMap(jobLines), isMade)
  if (file.is === 'folder' || !canTake(rest, names)) throw refuse(fileName, names)
  const excluding = file.is === 'nothing' ? await exclude(repository) : []
  return [...writeUnlessSame(file, insertMarked(rest, part, rest.length), 0o644), ...excluding]
}

/** The files outside the hooks that may have a part of ours. */
export const filesForLefthook = ({ top, commonDir }: Repository): readonly string[] => [
  join(top, fileName),
  join(commonDir, 'info', 'exclude'),
]
