// What a changed note would mean in the notebook: what is wrong with it then, and what is owed.
import { makeAgendaOf } from '../agenda/make.ts'
import type { Obligation } from '../agenda/obligation.ts'
import type { Diagnostic } from '../checks/diagnostic.ts'
import { checkNote } from '../checks/run.ts'
import type { Day } from '../day/day.ts'
import type { Note } from '../note/note.ts'
import { reread } from '../note/revise.ts'
import type { Notebook } from '../notebook/notebook.ts'

/** What is told of a changed note that wasn't before, and what it owes then. */
export interface Judgement {
  readonly found: readonly Diagnostic[]
  readonly open: readonly Obligation[]
}

/** Judges `note` with `text` in its place. */
export function judge(notebook: Notebook, note: Note, text: string, today: Day): Judgement {
  const after = reread(note, text)
  const then = notebook.replacing(new Map([[note.path, after]]))
  const known = checkNote(note, notebook, today).map(({ code, message }) => `${code} ${message}`)
  const found = checkNote(after, then, today).filter(({ code, message }) => {
    const at = known.indexOf(`${code} ${message}`)
    if (at >= 0) known.splice(at, 1)
    return at < 0
  })
  return { found, open: makeAgendaOf(then, [note.path], today) }
}

/** The sentence of the first error, for who would have written it. */
export const firstError = ({ found }: Judgement): string | undefined =>
  found.find(({ severity }) => severity === 'error')?.message
