// What Git's refusals mean, in a line that says what to do.
import { UserError, exits } from '../failure.ts'

const unsafe = /dubious ownership in repository at '(.+)'/
/** The line of Git's that says why it ended. */
export const lastLine = (err: string): string =>
  /fatal: (.*)/.exec(err)?.[1] ?? err.trim().split('\n').at(-1) ?? ''

/** What to say (UserError, 3) where Git refused a `place` with the words `err`. */
export function refusal(err: string, place: string): UserError {
  const owned = unsafe.exec(err)?.[1]
  const said =
    owned !== undefined
      ? `Git doesn’t trust the repository at ${owned}, because somebody else owns it. ` +
        `If you trust it: git config --global --add safe.directory '${owned}'`
      : /not a git repository/i.test(err)
        ? `${place} is in no Git repository. To begin one: git init${place === '.' ? '' : ` ${place}`}`
        : err.includes('must be run in a work tree')
          ? noWorkTree(place)
          : `Git can’t read the repository of ${place}: ${lastLine(err)}.`
  return new UserError(said, exits.environment)
}

/** Said of a repository without files. */
export const noWorkTree = (place: string): string =>
  `${place} is in a bare repository, which holds no notes as files. Run this in a clone of it.`
