// What was done to a notebook, kept outside of it: one file an operation, the bytes before and after in it.
import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../make-folder.ts'
import { settleFolder, writeDurably } from './durable.ts'
import type { Operation, OperationFile } from './operation.ts'

/** How many operations of a notebook are kept. */
const most = 100

/** Where a file of an unfinished operation stands, with the names beside it that are in use meanwhile. */
export interface Station {
  readonly real: string
  /** The new bytes until they have their place; absent where the file goes. */
  readonly fresh: string
  /** The old file, until all is done. */
  readonly old: string
}

/** An operation that was begun. */
export interface Unfinished {
  readonly operation: Operation
  readonly stations: readonly Station[]
}

interface Written extends Omit<Operation, 'files'> {
  readonly version: 1
  readonly files: readonly (Omit<OperationFile, 'before' | 'after'> & {
    readonly before: string | null
    readonly after: string | null
  })[]
  readonly stations: readonly Station[]
}

const pack = (text: string | null) => (text === null ? null : Buffer.from(text).toString('base64'))
const unpack = (text: string | null) => (text === null ? null : Buffer.from(text, 'base64').toString())

const folderOf = (state: string): string => join(state, 'operations')
const donePath = (state: string, id: string): string => join(folderOf(state), `${id}.json`)
const begunPath = (state: string, id: string): string => join(folderOf(state), `${id}.begun`)

function read(path: string): Unfinished | undefined {
  try {
    const { version, stations, files, id, at, said, undoes } = JSON.parse(
      readFileSync(path, 'utf8'),
    ) as Written
    if ((version as number) !== 1) return undefined
    const unpacked = files.map((file) => ({
      ...file,
      before: unpack(file.before),
      after: unpack(file.after),
    }))
    return { operation: { id, at, said, undoes, files: unpacked }, stations }
  } catch {
    return undefined // nothing can be taken back with it
  }
}

const namesIn = (state: string): readonly string[] => {
  try {
    return readdirSync(folderOf(state))
  } catch {
    return []
  }
}

const idsIn = (state: string, ending: 'json' | 'begun'): readonly string[] =>
  namesIn(state)
    .flatMap((name) => new RegExp(`^(\\d+)\\.${ending}$`).exec(name)?.[1] ?? [])
    .sort((a, b) => Number(b) - Number(a))

/** The operations that were done, newest first. */
export const readOperations = (state: string): readonly Operation[] =>
  idsIn(state, 'json').flatMap((id) => read(donePath(state, id))?.operation ?? [])

/** The newest operation that was done, with the names it used: it may have been killed before it tidied up. */
export const readNewest = (state: string): Unfinished | undefined => {
  const [id] = idsIn(state, 'json')
  return id === undefined ? undefined : read(donePath(state, id))
}

/** The operations that were begun and neither finished nor given up: their process died. */
export const readUnfinished = (state: string): readonly Unfinished[] =>
  idsIn(state, 'begun').flatMap((id) => read(begunPath(state, id)) ?? [])

/** The next operation's id. */
export const nextId = (state: string): string =>
  String(1 + Math.max(0, ...[...idsIn(state, 'json'), ...idsIn(state, 'begun')].map(Number)))

/** Writes down what is about to be done. */
export function begin(state: string, { operation, stations }: Unfinished): void {
  makeFolder(folderOf(state))
  const files = operation.files.map((file) => ({
    ...file,
    before: pack(file.before),
    after: pack(file.after),
  }))
  const written: Written = { version: 1, ...operation, files, stations }
  const path = begunPath(state, operation.id)
  const draft = `${path}.draft`
  rmSync(draft, { force: true })
  try {
    writeDurably(draft, Buffer.from(JSON.stringify(written)), 0o600)
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
  settleFolder(folderOf(state))
}

/** Notes that it is done; the oldest operations are forgotten. */
export function finish(state: string, { operation: { id } }: Unfinished): void {
  renameSync(begunPath(state, id), donePath(state, id))
  for (const old of idsIn(state, 'json').slice(most)) rmSync(donePath(state, old), { force: true })
}

/** Forgets what was begun. */
export function giveUp(state: string, { operation: { id } }: Unfinished): void {
  rmSync(begunPath(state, id), { force: true })
}

/** Removes what a killed process left half written. */
export function sweepDrafts(state: string): void {
  for (const name of namesIn(state))
    if (name.endsWith('.draft')) rmSync(join(folderOf(state), name), { force: true })
}
