// Finding a person by what somebody typed.
import type { Notebook } from './notebook.ts'
import type { Person } from './person.ts'
import { fold, slug } from '../text/fold.ts'

/** The one person that `words` name (id, alias, name, or a first name only they have), with or without a file; else undefined. */
export function findPerson({ directory, people }: Notebook, words: string): Person | undefined {
  const named = directory.named(words)
  if (named.length > 0) return named.length === 1 ? named[0] : undefined
  return people.get(fold(words)) ?? people.get(slug(words))
}
