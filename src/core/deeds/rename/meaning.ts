// Whether a reference means what is renamed, and what it must say afterwards to mean it still.
import type { ContactNote, IntroductionNote } from '../../note/note.ts'
import { findPerson } from '../../notebook/find.ts'
import type { Notebook } from '../../notebook/notebook.ts'
import type { Person } from '../../notebook/person.ts'
import { firstWord, nameTerm } from '../../notebook/terms.ts'
import { fold } from '../../text/fold.ts'
import type { Occurrence } from './occurrences.ts'

/** What is renamed: a contact or an introduction with its file, or a person who is only named. */
export type Subject =
  | { readonly sort: 'contact'; readonly note: ContactNote; readonly person: Person }
  | { readonly sort: 'introduction'; readonly note: IntroductionNote }
  | { readonly sort: 'named'; readonly person: Person }

export const keyOf = (subject: Subject): string =>
  subject.sort === 'introduction' ? subject.note.key : subject.person.key

/** Whether an occurrence is a reference to the subject. */
export function meansSubject(notebook: Notebook, subject: Subject, { target, person }: Occurrence): boolean {
  if (subject.sort === 'introduction')
    return (
      !person &&
      fold(target) === subject.note.key &&
      notebook.pathsByKey.get(subject.note.key)?.[0] === subject.note.path
    )
  if (person !== undefined) return person?.key === subject.person.key
  const isNote = (notebook.pathsByKey.get(fold(target)) ?? []).some(
    (path) => notebook.notes.get(path)?.sort !== 'contact',
  )
  return !isNote && findPerson(notebook, target)?.key === subject.person.key
}

/** Names that a name in a note can become, the one most like it first, the id last. */
function candidatesFor(target: string, before: Person, after: Person): readonly string[] {
  const isFirst = fold(target) === fold(firstWord(before.name))
  const isPlain = (name: string) => /^[\p{L}\p{M}\p{N} .’-]+$/u.test(name)
  return [...(isFirst ? [firstWord(after.name)] : []), after.name].filter(isPlain)
}

/** Whether a reference is written as the subject's id; a bare word in another case is a name that is like it. */
function isById(subject: Exclude<Subject, { sort: 'introduction' }>, { target, form }: Occurrence): boolean {
  const { key, id } = subject.person
  if (subject.sort === 'named') return nameTerm(target) === key
  return fold(target) === key && (form !== 'bare' || target === id)
}

/** What a reference to the subject must say in `then`, where its id is `id`; undefined where it may stay as it is. */
export function newTarget(
  then: Notebook,
  subject: Subject,
  id: string,
  occurrence: Occurrence,
): string | undefined {
  const { target, form } = occurrence
  if (subject.sort === 'introduction' || form === 'link') return id
  const after = then.people.get(fold(id))
  const means = (name: string): boolean => {
    const people = then.directory.named(name)
    return people.length === 1 && people[0]?.key === fold(id)
  }
  if (isById(subject, occurrence) || !after) return id
  if (means(target)) return undefined
  return candidatesFor(target, subject.person, after).find(means) ?? id
}
