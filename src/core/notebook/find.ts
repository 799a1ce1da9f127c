// Finding a person by what somebody typed.
import type { Notebook } from './notebook.ts'
import { findNamed } from './directory.ts'
import type { Person } from './person.ts'
import { fold, slug } from '../text/fold.ts'

/** The one person that `words` name (id, alias, name, or a first name only they have), with or without a file; else undefined. */
export function findPerson(notebook: Notebook, words: string): Person | undefined {
  const named = findNamed(notebook.directory, words)
  if (named.length > 0) return named.length === 1 ? named[0] : undefined
  return notebook.people.get(fold(words)) ?? notebook.people.get(slug(words))
}
