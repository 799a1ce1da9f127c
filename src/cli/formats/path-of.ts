// Where a note stands seen from the top of its repository, as whoever shows findings beside the files needs it.
import { isAbsolute, join, relative, sep } from 'node:path'
import { UserError } from '../../host/failure.ts'
import { findRepository } from '../../host/git/repository.ts'
import type { Call } from '../command.ts'

/** How a note's path reads from the top of the repository; where there is none, from the working folder, else as in the notebook. */
export async function readPathOf(call: Call): Promise<(file: string) => string> {
  try {
    const { prefix } = await findRepository(call.root, call.rootAsNamed)
    return (file) => prefix + file
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return (file) => {
      const here = relative(call.cwd, join(call.root, file))
      return here.startsWith('..') || isAbsolute(here) ? file : here.split(sep).join('/')
    }
  }
}
