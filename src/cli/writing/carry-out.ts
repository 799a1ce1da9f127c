// Writing deeds into the notes, or showing what would be written; and saying so.
import { type Deed, type Planned, together } from '#core'
import { UserError, exits, type ExitCode } from '../../host/failure.ts'
import { diffLines, shownLines } from '../../host/write/diff.ts'
import { type Change, previewChanges, writeChanges } from '../../host/write/write.ts'
import type { Call } from '../command.ts'
import { pathFromHere } from '../open.ts'

/** The deed; a wrong call is refused with 2, a note that can't take it with 1 (UserError). */
export function getDeed(planned: Planned): Deed {
  if ('plan' in planned) return planned
  throw new UserError(planned.refused, planned.isCall ? exits.call : exits.findings)
}

const changesOf = (deeds: readonly Deed[]): readonly Change[] =>
  together(deeds).map((edit) => ({
    path: edit.path,
    plan: (now) => (now ? edit.plan(now) : { refused: `${edit.path} isn’t there any more.` }),
  }))

const listed = (deeds: readonly Deed[]) => deeds.map(({ path, line }) => ({ file: path, line }))

function show(call: Call, deeds: readonly Deed[]): void {
  const files = previewChanges(call.root, changesOf(deeds))
  if (call.on('json'))
    call.terminal.out(JSON.stringify({ operation: null, written: [], planned: listed(deeds) }, null, 2))
  else
    call.terminal.out(
      ...files.flatMap(({ path, before, after }) => shownLines(diffLines(path, before, after))),
    )
}

const said = (deeds: readonly Deed[]): string =>
  deeds.length === 1 ? (deeds[0]?.says ?? '') : `${deeds[0]?.says ?? ''}, and ${deeds.length - 1} more`

/** Writes these deeds, all or none, and says what was written and how to take it back; with `--dry-run` only shows it. */
export function carryOut(call: Call, deeds: readonly Deed[]): ExitCode {
  if (call.on('dry-run')) {
    show(call, deeds)
    return exits.clean
  }
  const { id } = writeChanges(call.root, said(deeds), changesOf(deeds))
  if (call.on('json')) {
    call.terminal.out(JSON.stringify({ operation: id, written: listed(deeds) }, null, 2))
    return exits.clean
  }
  const { paint } = call.terminal
  for (const { path, line, says } of deeds)
    call.terminal.out(`${says}.`, paint('dim', `  ${pathFromHere(call, path)}: ${line}`))
  call.terminal.out(paint('dim', 'To take it back: owed undo'))
  return exits.clean
}
