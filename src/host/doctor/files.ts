// Who may read and write the notes, and whether another program copies them about.
import { accessSync, constants, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Finding, well } from './finding.ts'

const canWrite = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

const othersMay = (path: string, bits: number): boolean =>
  ((statSync(path, { throwIfNoEntry: false })?.mode ?? 0) & bits) === bits

/** Whether other accounts of the machine get as far as this folder. */
function isOpenTo(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (!othersMay(at, 0o001)) return false
    if (dirname(at) === at) return true
  }
}

const count = (some: number, what: string): string => `${some} ${what}${some === 1 ? '' : 's'}`

function examineReading(root: string, notes: readonly string[]): readonly Finding[] {
  if (process.platform === 'win32' || !isOpenTo(root)) return []
  const open = notes.filter(
    (path) => isOpenTo(dirname(join(root, path))) && othersMay(join(root, path), 0o004),
  )
  if (open.length === 0) return []
  return [
    {
      about: 'files',
      level: 'warning',
      sentence: `Other accounts of this machine can read ${count(open.length, 'note')}.`,
      remedy: `If they shouldn’t: chmod go-rwx '${root}'`,
    },
  ]
}

function examineWriting(root: string, notes: readonly string[]): readonly Finding[] {
  const shut = notes.filter((path) => !canWrite(join(root, path)))
  if (shut.length === 0) return []
  const first = shut[0] ?? ''
  return [
    {
      about: 'files',
      level: 'warning',
      sentence: `You may not write ${count(shut.length, 'note')}${shut.length === 1 ? ` (${first})` : `, ${first} among them`}.`,
      remedy: `If you should: chmod -R u+w '${root}'`,
    },
  ]
}

const syncing = /[\\/](Dropbox|OneDrive|Google Drive|Nextcloud|ownCloud|Mobile Documents)(?:[\\/ ]|$)/i

function examineSyncing(root: string, inRepository: boolean): readonly Finding[] {
  const program = syncing.exec(root)?.[1]
  if (program === undefined) return []
  const name = program === 'Mobile Documents' ? 'iCloud' : program
  return [
    {
      about: 'files',
      level: 'warning',
      sentence: inRepository
        ? `${name} copies this folder, its Git repository too, which two machines at once can damage.`
        : `${name} copies this folder, and leaves a second copy of a note that two machines changed.`,
      remedy: inRepository
        ? 'Keep it elsewhere, and let Git push and pull.'
        : 'owed check says where it did.',
    },
  ]
}

/** The notes at these paths of the notebook at `root`. */
export function examineFiles(
  root: string,
  notes: readonly string[],
  inRepository: boolean,
): readonly Finding[] {
  const found = [
    ...examineReading(root, notes),
    ...examineWriting(root, notes),
    ...examineSyncing(root, inRepository),
  ]
  return found.length > 0
    ? found
    : [well('files', `You may write every note, and nobody else may read them.`)]
}
