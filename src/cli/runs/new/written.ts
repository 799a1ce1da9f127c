// Writing new files, showing what would be written, and opening the first in the person's editor.
import { join } from 'node:path'
import { checkNote, type Creation, type NewFile } from '#core'
import { findEditor, openInEditor } from '../../../host/editor.ts'
import { diffLines, shownLines } from '../../../host/write/diff.ts'
import { type Change, previewChanges } from '../../../host/write/write.ts'
import type { Call } from '../../command.ts'
import { diagnosticLines } from '../../diagnostic-lines.ts'
import { pathFromHere } from '../../open.ts'
import { readForWriting } from './read.ts'

/** A change that makes a file; refused where one is there by then. */
export const makeFile = ({ path, text }: NewFile): Change => ({
  path,
  plan: (now) =>
    now ? { refused: `${path} was made meanwhile, so nothing was changed. Run this again.` } : { text },
})

/** The changes as a diff, without writing. */
export const previewLines = (call: Call, changes: readonly Change[]): readonly string[] =>
  previewChanges(call.root, changes).flatMap(({ path, before, after }) =>
    shownLines(diffLines(path, before, after)),
  )

/** What is wrong with a note as it is now. */
function tellErrors(call: Call, path: string): void {
  const { notebook, today } = readForWriting(call)
  const note = notebook.notes.get(path)
  const found = note ? checkNote(note, notebook, today).filter(({ severity }) => severity === 'error') : []
  for (const each of found)
    call.terminal.out('', ...diagnosticLines(each, pathFromHere(call, path), notebook, call.terminal))
}

/** Opens a new entry's file at its end, where an editor is named, and says what is wrong with what was written there. */
export async function editEntry(call: Call, { files: [file] }: Creation): Promise<void> {
  const editor = findEditor(process.env)
  if (file === undefined || editor === undefined) return
  const trouble = await openInEditor(editor, join(call.root, file.path), file.text.split('\n').length)
  tellErrors(call, file.path)
  if (trouble !== undefined)
    call.terminal.err(`The editor didn’t open: ${trouble}. The file is written all the same.`)
}
