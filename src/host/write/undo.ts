// Taking back what was written: exactly the bytes there were, and never over a later edit.
import type { Note } from '#core'
import { UserError, exits } from '../failure.ts'
import type { Change, FileChange, Operation, OperationFile } from './operation.ts'
import { readOperations } from './records.ts'
import { stateOf } from './state-folder.ts'
import { previewChanges, realRoot, writeChanges } from './write.ts'

/** The notebook's last operations, newest first, at most 100. */
export const listOperations = (root: string): readonly Operation[] => readOperations(stateOf(realRoot(root)))

/** The ids of those operations (newest first) that were taken back and not done again. */
export function findTakenBack(operations: readonly Operation[]): ReadonlySet<string> {
  const takenBack = new Set<string>()
  for (const { id, undoes } of operations) if (undoes !== null && !takenBack.has(id)) takenBack.add(undoes)
  return takenBack
}

/** The operations that stand and aren't themselves undoings, newest first. */
const stillStanding = (operations: readonly Operation[]): readonly Operation[] => {
  const takenBack = findTakenBack(operations)
  return operations.filter(({ id, undoes }) => undoes === null && !takenBack.has(id))
}

/** The operation that `id` names, else the newest that still stands and isn't itself an undoing. */
function choose(operations: readonly Operation[], id: string | undefined): Operation {
  const found =
    id === undefined ? stillStanding(operations)[0] : operations.find((operation) => operation.id === id)
  if (found === undefined) throw noSuch(operations, id)
  if (!findTakenBack(operations).has(found.id)) return found
  const by = operations.find(({ undoes }) => undoes === found.id)
  throw new UserError(
    `${found.id} was taken back already. To do it again: owed undo ${by?.id ?? ''}`,
    exits.call,
  )
}

function noSuch(operations: readonly Operation[], id: string | undefined): UserError {
  if (id !== undefined && operations.length > 0)
    return new UserError(`There is nothing ${id} to take back. See owed undo --list.`, exits.call)
  const why =
    operations.length === 0 ? 'Owed has written nothing here yet' : 'All that Owed wrote here was taken back'
  return new UserError(`${why}, so there is nothing to take back.`, exits.call)
}

const wholeText = ({ hasBom, text }: Note): string => (hasBom ? '\uFEFF' : '') + text

/** Why a file can't be taken back: what was written to it later, or that somebody changed it. */
function changedSince(
  operations: readonly Operation[],
  { id }: Operation,
  { path, after }: OperationFile,
  now: Note | undefined,
): string {
  const later = stillStanding(operations).find(
    (each) => Number(each.id) > Number(id) && each.files.some((file) => file.path === path),
  )
  if (later)
    return `${path} was written again since (${later.said}). Take that back first: owed undo ${later.id}`
  const what =
    now === undefined ? 'was removed since' : after === null ? 'is there again' : 'was edited since'
  return (
    `${path} ${what}, and that would be lost. Nothing was changed. ` +
    `What would be taken back: owed undo ${id} --dry-run`
  )
}

function changeBack(operations: readonly Operation[], operation: Operation, file: OperationFile): Change {
  const { path, before, after } = file
  const plan: Change['plan'] = (now) => {
    if ((now === undefined ? null : wholeText(now)) !== after)
      return { refused: changedSince(operations, operation, file, now) }
    if (before === null) return { gone: true }
    return { text: now?.hasBom === true ? before.replace(/^\uFEFF/, '') : before }
  }
  return { path, plan, ...(file.mode !== null && { mode: file.mode }) }
}

const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

/** What taking it back is called. */
function sayUndone({ said, undoes }: Operation): string {
  const bare = said.replace(/^(?:Taken back|Done again): /, '')
  const isUndone = undoes !== null && said.startsWith('Taken back: ')
  return `${isUndone ? 'Done again' : 'Taken back'}: ${lowerFirst(bare)}`
}

/**
 * Takes an operation back, the newest that still stands where no `id` is given, and gives what was done: it is an operation
 * too. Refuses (UserError) an id that there isn't (2), a file that was changed since (1), and where the system does (3).
 */
export function undoOperation(root: string, id?: string): Operation {
  const operations = listOperations(root)
  const operation = choose(operations, id)
  const changes = operation.files.map((file) => changeBack(operations, operation, file))
  return writeChanges(root, sayUndone(operation), changes, operation.id)
}

/** What `undoOperation` would write; a file that was changed since is shown with what the operation itself had done to it. */
export function previewUndo(root: string, id?: string): readonly FileChange[] {
  const operations = listOperations(root)
  const operation = choose(operations, id)
  try {
    return previewChanges(
      root,
      operation.files.map((file) => changeBack(operations, operation, file)),
    )
  } catch (error) {
    if (!(error instanceof UserError) || error.exitCode === exits.environment) throw error
    return operation.files.map(({ path, before, after }) => ({ path, before: after, after: before }))
  }
}
