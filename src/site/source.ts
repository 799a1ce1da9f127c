// A note's own words: its prose as HTML, and its file line by line so that a link can point at one.
import { lineText, type Note, type Notebook } from '#core'
import { referenceHref } from './links.ts'
import { renderProse } from './markdown.ts'
import { noteHash } from './note-hash.ts'

export interface Source {
  /** Relative to the notebook. */
  readonly path: string
  /** Safe HTML, without the timeline; may be empty. */
  readonly html: string
  readonly lines: readonly string[]
  /** The entry's id, and the hash of its text as it is shown. */
  readonly id: string
  readonly hash: string
}

/** What a note says, as prose and as written. */
export function sourceOf(note: Note, notebook: Notebook): Source {
  const body = note.text.slice(note.body.start, note.body.end)
  const promises = note.promises.map(({ span }) => span.start - note.body.start)
  return {
    path: note.path,
    id: note.id,
    hash: noteHash(note),
    html: renderProse(body, promises, (target) => referenceHref(notebook, target)),
    lines: note.lineStarts.map((_, index) => lineText(note.text, note.lineStarts, index + 1)),
  }
}
