// Writes one deed into its note: only into the text that the page was made from.
import type { Note, Obligation, Planned, Revision } from '#core'
import type { Operation } from '../../host/write/operation.ts'
import { writeChanges } from '../../host/write/write.ts'
import { openIn } from '../insight.ts'
import { noteHash } from '../note-hash.ts'
import { rowOf } from '../rows.ts'
import type { Outcome, Scene } from './action.ts'

const changed =
  'The note was changed since this page showed it, so nothing was written. The page shows it as it is now: have a look, and do it again.'

/** What the page that asks was made from: a note's path and the hash of its text. */
export interface Seen {
  readonly path: string
  readonly hash: string
}

/**
 * Writes what was planned and tells what is open in `entry` then. Answers 400 where the plan says that the call makes no
 * sense, 409 where the note stands against it or isn't any more what the page was made from.
 */
export async function carryOut(planned: Planned, seen: Seen, entry: string, scene: Scene): Promise<Outcome> {
  if ('refused' in planned) return { status: planned.isCall ? 400 : 409, refused: planned.refused }
  const isSeen = (note: Note | undefined): boolean => noteHash(note) === seen.hash
  if (!isSeen(scene.snapshot.notebook.notes.get(seen.path))) return { status: 409, refused: changed }
  const { path, says } = planned
  const found = { isStale: false }
  const plan = (now: Note | undefined): Revision => {
    found.isStale = path === seen.path && !isSeen(now)
    return now && !found.isStale ? planned.plan(now) : { refused: changed }
  }
  let operation: Operation
  try {
    operation = writeChanges(scene.root, says, [{ path, plan }])
  } catch (error) {
    // the page that asks is shown anew right after this answer
    if (found.isStale) await scene.settled([path])
    throw error
  }
  const snapshot = await scene.settled([path])
  return {
    says: `${says}.`,
    operation: operation.id,
    rows: openIn(snapshot, entry).map((one) => shortRow(one, snapshot)),
  }
}

function shortRow(obligation: Obligation, snapshot: Scene['snapshot']) {
  const { id, sentence, status, lateness } = rowOf(obligation, snapshot)
  return { id, sentence, status, lateness }
}
