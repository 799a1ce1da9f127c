// The doctor's round: everything that Owed depends on, each looked at by itself; nothing is written anywhere of the person's.
import { realpathSync } from 'node:fs'
import { listNotebook } from '../listing.ts'
import { examineFiles } from './files.ts'
import type { Finding, Patient } from './finding.ts'
import { examineHooks } from './hooks.ts'
import { examineDay, examineNotebook, readItsNotebook } from './notebook.ts'
import { examineGit, examineNode } from './programs.ts'
import { examineRepository, findItsRepository } from './repository.ts'
import { examineWatching, readWatchLimit } from './watching.ts'

const listNotes = (root: string): readonly string[] => {
  try {
    return listNotebook(realpathSync(root)).flatMap(({ path, is }) => (is === 'file' ? [path] : []))
  } catch {
    return []
  }
}

/** Everything that was looked at, in the order it is told. */
export async function examine(patient: Patient): Promise<readonly Finding[]> {
  const programs = [examineNode(), await examineGit(patient)]
  const snapshot = await readItsNotebook(patient)
  const notes = listNotes(patient.root)
  const hasGit = programs.every(({ about, level }) => about !== 'git' || level === 'ok')
  const repository = hasGit ? await findItsRepository(patient) : undefined
  const inRepository = repository !== undefined && 'top' in repository
  const kept =
    repository === undefined
      ? []
      : 'about' in repository
        ? [repository]
        : [...(await examineRepository(repository, notes)), ...(await examineHooks(repository))]
  if ('about' in snapshot) return [...programs, ...kept, snapshot]
  return [
    ...programs,
    ...kept,
    ...examineNotebook(snapshot),
    examineDay(snapshot),
    examineWatching(notes, readWatchLimit()),
    ...examineFiles(realpathSync(patient.root), notes, inRepository),
  ]
}
