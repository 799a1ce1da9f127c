// Which entries' pages may say something else after a few notes were edited.
import { fold, type Introduction } from '#core'
import type { Snapshot } from '../../host/workspace.ts'
import { introductionHref, personHref } from '../links.ts'
import type { Marks } from './marks.ts'

/** A picture of somebody's neighbours reaches so many steps. */
const steps = 2

/** Beyond this many notes it isn't worth finding out. */
const mostEdits = 200

/**
 * The addresses of the pages that may differ, where only the words of some notes do; undefined where a note came or went,
 * or something changed that any page may depend on: a name, a policy, what stands around every page.
 */
export function affectedPages(
  before: Marks,
  after: Marks,
  snapshot: Snapshot,
): ReadonlySet<string> | undefined {
  if (!differsInWords(before, after)) return undefined
  const edited = Object.keys(after.notes).filter((path) => {
    const [then, now] = [before.notes[path], after.notes[path]]
    return then?.mark !== now?.mark || then?.written !== now?.written
  })
  if (edited.length > mostEdits) return undefined
  const people = new Set(
    edited.flatMap((path) => [before, after].flatMap(({ notes }) => notes[path]?.people ?? [])),
  )
  const entries = new Set([
    ...edited,
    ...goalsOf(edited, before, after, snapshot),
    ...filesAbout(people, snapshot),
  ])
  return new Set([
    ...[...around(people, after, snapshot)].flatMap((key) => {
      const person = snapshot.notebook.people.get(key)
      return person ? [personHref(person.id)] : []
    }),
    ...[...entries].flatMap((path) => {
      const entry = snapshot.notebook.entries.get(path)
      return entry === undefined ? [] : [addressOf(entry)]
    }),
  ])
}

/** Whether at most the words of some notes differ: nobody's name, no frontmatter, and none came or went. */
export function differsInWords(before: Marks, after: Marks): boolean {
  const paths = Object.keys(after.notes)
  return (
    before.common === after.common &&
    Object.keys(before.notes).length === paths.length &&
    paths.every((path) => before.notes[path]?.head === after.notes[path]?.head)
  )
}

/** The address of an entry's page. */
export const addressOf = (entry: Introduction | { readonly person: { readonly id: string } }): string =>
  'person' in entry ? personHref(entry.person.id) : introductionHref(entry.id)

/** The files in which something is told of these people. */
function filesAbout(people: ReadonlySet<string>, { notebook }: Snapshot): readonly string[] {
  return [...people].flatMap((key) => [
    ...(notebook.introductionsByPerson.get(key) ?? []).map(({ note }) => note.path),
    ...(notebook.eventsByPerson.get(key) ?? []).map(({ note }) => note.path),
    ...(notebook.promisesByPerson.get(key) ?? []).map(({ note }) => note.path),
  ])
}

/** These people, and who is told of in the same files as they are, so many steps away. */
function around(people: ReadonlySet<string>, { notes }: Marks, snapshot: Snapshot): ReadonlySet<string> {
  let all = people
  for (let step = 0; step < steps; step++)
    all = new Set([...all, ...filesAbout(all, snapshot).flatMap((path) => notes[path]?.people ?? [])])
  return all
}

/** The introductions with the goal of an edited one that tells of its end otherwise than before. */
function goalsOf(
  edited: readonly string[],
  before: Marks,
  after: Marks,
  { notebook }: Snapshot,
): readonly string[] {
  const goalOf = (path: string): string | undefined => {
    const note = notebook.notes.get(path)
    return note?.sort === 'introduction' ? note.fields.goal?.value : undefined
  }
  const told = edited.filter((path) => before.notes[path]?.resolved !== after.notes[path]?.resolved)
  const goals = new Set(told.flatMap((path) => goalOf(path) ?? []).map(fold))
  if (goals.size === 0) return []
  return notebook.introductionPaths.filter((path) => goals.has(fold(goalOf(path) ?? '')))
}
