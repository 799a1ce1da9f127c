// Which text of a note a page was made from, so that nothing is written over what was saved meanwhile.
import { createHash } from 'node:crypto'
import type { Note } from '#core'

const known = new WeakMap<Note, string>()

/** A short hash of a note's text; empty where there is no note. */
export function noteHash(note: Note | undefined): string {
  if (!note) return ''
  const before = known.get(note)
  if (before !== undefined) return before
  const hash = createHash('sha256').update(note.text).digest('base64url').slice(0, 16)
  known.set(note, hash)
  return hash
}
