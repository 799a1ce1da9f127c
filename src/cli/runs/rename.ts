// Running `owed rename`.
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { findPerson, type Notebook, planRename, planSame, type PlannedRename, type Rename } from '#core'
import { UserError, exits } from '../../host/failure.ts'
import { diffLines, shownLines } from '../../host/write/diff.ts'
import {
  type Change,
  type FileChange,
  type Operation,
  previewChanges,
  writeChanges,
} from '../../host/write/write.ts'
import type { Call } from '../command.ts'
import { count } from '../days.ts'
import { findEntry } from '../find-entry.ts'
import { pathFromHere, readNotebook } from '../open.ts'
import { wrap } from '../wrap.ts'

function plan(notebook: Notebook, word: string, wanted: string): PlannedRename {
  const entry = findEntry(notebook, word)
  if (entry.sort === 'introduction') return planRename(notebook, entry.introduction.note, wanted)
  const { person } = entry
  if (person.note) return planRename(notebook, person.note, wanted)
  const same = findPerson(notebook, wanted)
  if (same?.note) return planSame(notebook, person.key, same.note)
  throw new UserError(
    `${person.name} has no file to rename. Make one first: owed new contact "${person.name}". Or name the contact that they are.`,
    exits.call,
  )
}

/** The changes, the renamed file with the permissions that it had. */
function changesOf(call: Call, { changes, from, to }: Rename): readonly Change[] {
  const mode = statSync(join(call.root, from), { throwIfNoEntry: false })?.mode
  return changes.map((change) =>
    change.path === to && mode !== undefined ? { ...change, mode: mode & 0o777 } : change,
  )
}

/** What would be written, as a diff that Git takes: the renamed file as one, with what changes in it. */
function show(call: Call, { from, to }: Rename, files: readonly FileChange[]): void {
  const before = files.find(({ path }) => path === from)?.before
  const isMoved = from !== to && before !== undefined && before !== null
  const after = files.find(({ path }) => path === to)?.after ?? null
  const [header = '', ...own] = isMoved
    ? [diffLines(from, before, after)[0] ?? '', ...diffLines(to, before, after).slice(1)]
    : []
  const rest = isMoved ? files.filter(({ path }) => path !== from && path !== to) : files
  call.terminal.out(
    ...rest.flatMap((file) => shownLines(diffLines(file.path, file.before, file.after))),
    ...(isMoved ? [`diff --git a/${from} b/${to}`, `rename from ${from}`, `rename to ${to}`] : []),
    ...shownLines(own.length > 0 ? [header, ...own] : []),
  )
}

function report(call: Call, rename: Rename, operation: Operation | undefined): void {
  const { from, to, says, references, notes, left } = rename
  const { terminal } = call
  const { width } = terminal
  if (call.on('json')) {
    terminal.out(
      JSON.stringify(
        { id: rename.id, from, to, references, notes, left, operation: operation?.id ?? null },
        null,
        2,
      ),
    )
    return
  }
  const following =
    references === 0
      ? 'Nothing refers to it.'
      : `${count(references, 'reference')} in ${count(notes.length, 'note')} followed.`
  const alone = `Left alone, since ${left.length === 1 ? 'it is' : 'they are'} neither a contact nor an introduction: ${left.join(', ')}.`
  terminal.out(
    ...wrap(`${says}: ${pathFromHere(call, to)}. ${following}`, width),
    ...(left.length > 0 ? wrap(alone, width) : []),
    terminal.paint('dim', 'To take it back: owed undo'),
  )
}

/** Runs the command; its record says what it takes. */
export async function run(call: Call) {
  const [word = '', wanted = ''] = call.words
  const { notebook } = await readNotebook(call)
  const planned = plan(notebook, word, wanted)
  if ('refused' in planned) throw new UserError(planned.refused, planned.isCall ? exits.call : exits.findings)
  const changes = changesOf(call, planned)
  if (call.on('dry-run')) {
    const files = previewChanges(call.root, changes)
    if (call.on('json')) report(call, planned, undefined)
    else show(call, planned, files)
    return exits.clean
  }
  report(call, planned, writeChanges(call.root, planned.says, changes))
  return exits.clean
}
