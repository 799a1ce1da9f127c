// The Node and the `owed` program that hooks are to run: those that run now.
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UserError, exits } from '../failure.ts'

/** Absolute paths, with `/` on every system, as a shell takes them. */
export interface Program {
  readonly node: string
  readonly program: string
}

const isPackage = (folder: string): boolean => {
  try {
    const { name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name?: unknown }
    return name === 'owed'
  } catch {
    return false
  }
}

function packageFolder(): string | undefined {
  let at = dirname(realpathSync(fileURLToPath(import.meta.url)))
  while (!isPackage(at)) {
    if (dirname(at) === at) return undefined
    at = dirname(at)
  }
  return at
}

const slashed = (path: string): string => (process.platform === 'win32' ? path.replaceAll('\\', '/') : path)

/** This Node, and the bundle of this Owed, from source too; refuses where it isn't built (UserError, 3). */
export function findProgram(): Program {
  const folder = packageFolder()
  const program = folder === undefined ? undefined : join(folder, '.build', 'owed.cjs')
  if (program === undefined || !existsSync(program))
    throw new UserError(
      'Hooks run the built program, and it isn’t there. Build it in the folder of Owed: npm run prepare',
      exits.environment,
    )
  return { node: slashed(process.execPath), program: slashed(program) }
}
