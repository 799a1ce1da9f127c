// Which text of a note a page was made from, so that nothing is written over what was saved meanwhile.
import { hash } from 'node:crypto'
import type { Note } from '#core'

const known = new WeakMap<Note, string>()

/** A short hash of any text. */
export const shortHash = (text: string): string => hash('sha256', text, 'base64url').slice(0, 16)

/** A short hash of a note's text; empty where there is no note. */
export function noteHash(note: Note | undefined): string {
  if (!note) return ''
  const before = known.get(note)
  if (before !== undefined) return before
  const found = shortHash(note.text)
  known.set(note, found)
  return found
}
