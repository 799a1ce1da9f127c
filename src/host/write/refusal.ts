// Why nothing was written, in words for people.
import type { UnreadableReason } from '#core'
import { UserError, exits } from '../failure.ts'

/** Said where the notes themselves forbid it (UserError, 1). */
export const refused = (sentence: string): UserError => new UserError(sentence, exits.findings)

const codes: Readonly<Record<string, string>> = {
  EACCES: 'its permissions forbid it',
  EPERM: 'its permissions forbid it',
  EROFS: 'it is on a disk that can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'there is no room left for you on this disk',
  EFBIG: 'the system lets no file grow so large',
  ENOENT: 'its folder isn’t there any more',
  ENOTDIR: 'its folder isn’t there any more',
  ENAMETOOLONG: 'its name is too long for this disk',
  EBUSY: 'another program holds it open',
  EIO: 'the disk doesn’t answer as it should',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
}

/** The code that the system gave a failure; empty for a failure that isn't the system's. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && 'syscall' in error ? String(error.code) : ''

/** What the system said, as the second half of a sentence. */
export const reasonOf = (error: unknown): string =>
  codes[codeOf(error)] ?? (error instanceof Error ? error.message : String(error))

/** The failure as a UserError (3) that begins with `sentence`; itself where it isn't the system's. */
export const spell = (error: unknown, sentence: string): unknown =>
  codeOf(error) === '' ? error : new UserError(`${sentence}, because ${reasonOf(error)}.`, exits.environment)

/** Runs `work`; where the system fails it, that is a UserError (3) that begins with `sentence`. */
export function orSay<T>(sentence: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw spell(error, sentence)
  }
}

/** What to say of a file that can't be read, and so is never written. */
export function unreadable(path: string, reason: UnreadableReason): UserError {
  switch (reason) {
    case 'encoding':
      return refused(`${path} isn’t UTF-8 text, so nothing is written to it. Save it as UTF-8 first.`)
    case 'too-large':
      return refused(`${path} is too large for a note, so nothing is written to it.`)
    case 'folder':
      return refused(`${path} is a folder, not a note. Nothing was changed.`)
    case 'outside':
      return refused(`${path} is a link to a file outside the notebook. Nothing was changed.`)
    case 'vanished':
      return refused(`${path} is a link that leads nowhere. Nothing was changed.`)
    case 'permission':
      return new UserError(
        `Nothing was changed: ${path} can’t be read, because its permissions forbid it.`,
        exits.environment,
      )
  }
}
