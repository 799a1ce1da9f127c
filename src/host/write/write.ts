// The one writer: changes to notes, all of them or none, never over somebody else's edit, each kept so that it can be taken back.
import { realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UserError, exits } from '../failure.ts'
import { settleFolder } from './durable.ts'
import { withLock } from './lock.ts'
import type { Change, FileChange, Operation } from './operation.ts'
import { awaitSaved } from './pause.ts'
import { planAll, type PlannedFile } from './plan.ts'
import { begin, finish, giveUp, nextId, type Station, type Unfinished } from './records.ts'
import { recover } from './recover.ts'
import { orSay, reasonOf, refused, spell } from './refusal.ts'
import { stateFolder, stateOf } from './state-folder.ts'
import { isUntouched, makeFolders, putBack, removeFolders, swap, tidyUp, writeFresh } from './swap.ts'

export type { Change, FileChange, Operation, OperationFile } from './operation.ts'

/** How often to plan anew where somebody keeps saving. */
const attempts = 5

interface Step {
  readonly file: PlannedFile
  readonly station: Station
}

const textOf = (bytes: Buffer | null): string | null => bytes?.toString() ?? null

const changeOf = ({ path, before, after, mode }: PlannedFile) => ({
  path,
  before: textOf(before),
  after: textOf(after),
  mode,
})

// A name that neither the notebook nor its watcher takes for a note, and no other writer uses.
function stationOf({ real }: PlannedFile, id: string, index: number): Station {
  const beside = join(dirname(real), `.owed-${id}-${index}-${process.pid}`)
  return { real, fresh: `${beside}.tmp`, old: `${beside}.old` }
}

const nothingChanged = ({ path }: PlannedFile) => `Nothing was changed: ${path} can’t be written`

/** Does the steps in turn; false where a file isn't as it was read. What was done until then is put into `done`. */
function doSteps(root: string, steps: readonly Step[], done: Step[]): boolean {
  for (const { file, station } of steps)
    orSay(nothingChanged(file), () => {
      makeFolders(file)
      writeFresh(file, station)
    })
  if (!steps.every(({ file }) => isUntouched(root, file))) return false
  for (const step of steps) {
    try {
      if (!swap(step.file, step.station)) return false
      done.push(step)
    } catch (error) {
      // it may have failed after the file had its place
      done.push(step)
      throw spell(error, nothingChanged(step.file))
    }
  }
  for (const folder of new Set(steps.map(({ station }) => dirname(station.real)))) settleFolder(folder)
  return true
}

/** Puts everything back; what can't be is said, and tried again by the next writer. */
function undoSteps(steps: readonly Step[], done: readonly Step[]): void {
  for (const { file, station } of [...done].reverse()) {
    try {
      putBack(file, station)
    } catch (error) {
      throw new UserError(
        `${file.path} was changed and can’t be put back, because ${reasonOf(error)}. ` +
          'The next change to these notes tries again.',
        exits.environment,
      )
    }
  }
  for (const { file, station } of steps) {
    tidyUp(station)
    removeFolders(file)
  }
}

/** Writes what was planned; undefined, and nothing changed, where a file was saved meanwhile. */
function carryOut(root: string, state: string, files: readonly PlannedFile[], operation: Operation) {
  const steps = files.map((file, index) => ({ file, station: stationOf(file, operation.id, index) }))
  const unfinished: Unfinished = { operation, stations: steps.map(({ station }) => station) }
  orSay(cantRemember(), () => begin(state, unfinished))
  const done: Step[] = []
  try {
    if (doSteps(root, steps, done)) {
      orSay(cantRemember(), () => finish(state, unfinished))
      for (const { station } of steps) tidyUp(station)
      return operation
    }
  } catch (error) {
    undoSteps(steps, done)
    giveUp(state, unfinished)
    throw error
  }
  undoSteps(steps, done)
  giveUp(state, unfinished)
  return undefined
}

const cantRemember = () => `Nothing was changed: what undo needs can’t be kept in ${stateFolder()}`

/** The notebook's real path; refuses one that isn't there (UserError, 3). */
export const realRoot = (root: string): string =>
  orSay(`Nothing was changed: the notebook at ${root} can’t be found`, () => realpathSync(root))

/**
 * Does all of the changes or none, on the files as they are at this moment, and gives what was done; without files and id
 * where everything was so already. `said` is what it was, for people; `undoes` the operation that it takes back.
 * Refuses (UserError) where a plan does or somebody keeps saving (1), on a wrong path (2), and where the system does (3).
 */
export function writeChanges(
  root: string,
  said: string,
  changes: readonly Change[],
  undoes: string | null = null,
): Operation {
  const real = realRoot(root)
  const state = stateOf(real)
  return locked(state, () => {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const files = planAll(real, changes)
      const operation = {
        id: nextId(state),
        at: new Date().toISOString(),
        said,
        undoes,
        files: files.map(changeOf),
      }
      if (files.length === 0) return { ...operation, id: '' }
      const done = carryOut(real, state, files, operation)
      if (done) return done
      awaitSaved(files)
    }
    const paths = changes.map(({ path }) => path).join(', ')
    throw refused(`${paths}: somebody else keeps saving here, so nothing was changed. Try again in a moment.`)
  })
}

/** Runs `work` as the notebook's only writer, after what a killed one left is settled. */
function locked<T>(state: string, work: () => T): T {
  try {
    return withLock(join(state, 'lock'), () => {
      recover(state)
      return work()
    })
  } catch (error) {
    throw spell(error, cantRemember())
  }
}

/** What `writeChanges` would do now, without writing: the same refusals, the files in their order. */
export function previewChanges(root: string, changes: readonly Change[]): readonly FileChange[] {
  return planAll(realRoot(root), changes).map(changeOf)
}
