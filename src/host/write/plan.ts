// What a change comes to on the files as they are now, before anything is written.
import { type Note, noteLimit, readNote } from '#core'
import { UserError, exits } from '../failure.ts'
import { readPath } from '../disk.ts'
import type { Change } from './operation.ts'
import { findPlace, type Place } from './place.ts'
import { orSay, refused, unreadable } from './refusal.ts'

/** One file to be written: its bytes as read and as they shall be; null where there is, or shall be, none. */
export interface PlannedFile extends Place {
  readonly before: Buffer | null
  readonly after: Buffer | null
  /** Permission bits; null for those that the system gives every new file. */
  readonly mode: number | null
}

const bom = '\uFEFF'

const readBytes = (root: string, { path, stats }: Place): Buffer | null => {
  if (stats === undefined) return null
  const source = readPath(root, path)?.source
  if (source === undefined) return null
  if ('unreadable' in source) throw unreadable(path, source.unreadable)
  return Buffer.from(source.bytes)
}

function noteOf(path: string, bytes: Buffer): Note {
  const note = readNote({ path, bytes })
  for (const problem of note.problems)
    if (problem.code === 'file-unreadable') throw unreadable(path, problem.reason)
  return note
}

/** The bytes of a new text; refuses what a note can't hold (UserError). */
function bytesOf(path: string, text: string): Buffer {
  const bytes = Buffer.from(text)
  if (bytes.length > noteLimit) throw refused(`${path} would grow too large for a note. Nothing was changed.`)
  if (bytes.toString() !== text)
    throw new UserError('The words hold half a character. Nothing was changed.', exits.call)
  return bytes
}

function revise(change: Change, before: Buffer | null): Buffer | null {
  const { path } = change
  const note = before === null ? undefined : noteOf(path, before)
  const planned = change.plan(note)
  if ('refused' in planned) throw refused(planned.refused)
  if ('gone' in planned) return null
  return bytesOf(path, (note?.hasBom === true ? bom : '') + planned.text)
}

/**
 * Plans changes on the notebook at the real path `root`, several of one file one after the other; files that stay as they
 * are are left out. Refuses all where one can't be (UserError: 1 because of the notes, 2 wrong path or words, 3 unreadable).
 */
export function planAll(root: string, changes: readonly Change[]): readonly PlannedFile[] {
  const planned = new Map<string, PlannedFile>()
  for (const change of changes) {
    const place = orSay(`Nothing was changed: ${change.path} can’t be read`, () =>
      findPlace(root, change.path),
    )
    const earlier = planned.get(place.real)
    const before = earlier ? earlier.before : readBytes(root, place)
    const after = revise(change, earlier ? earlier.after : before)
    if (after === null && place.isLink)
      throw refused(`${change.path} is a link to another note. Remove it yourself. Nothing was changed.`)
    const mode = place.stats ? place.stats.mode & 0o7777 : (change.mode ?? null)
    planned.set(place.real, { ...place, before, after, mode })
  }
  const changed = [...planned.values()].filter(({ before, after }) =>
    before === null || after === null ? before !== after : !before.equals(after),
  )
  const [shut] = changed.filter(
    ({ before, mode }) => before !== null && mode !== null && (mode & 0o222) === 0,
  )
  if (shut)
    throw new UserError(
      `Nothing was changed: ${shut.path} is write-protected. Make it writable first, if it may be changed.`,
      exits.environment,
    )
  return changed
}
