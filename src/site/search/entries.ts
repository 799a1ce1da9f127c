// The notebook as search knows it: its people, its introductions, and the text of its notes.
import { type Introduction, type Note, lineText, type Notebook, type Person, positionAt } from '#core'
import { entryLink, introductionHref, personHref } from '../links.ts'
import { titleOf } from '../titles.ts'
import type { Entry, Text } from './found.ts'

/** Somebody, by name, aliases, role, organisation, tags, addresses and id. */
export function personEntry(person: Person): Entry {
  const fields = person.note?.fields
  const values = (located: readonly { readonly value: string }[] | undefined): readonly string[] =>
    located?.map(({ value }) => value) ?? []
  const about = [fields?.role?.value, fields?.org?.value].filter((part) => part !== undefined).join(', ')
  return {
    key: person.key,
    href: personHref(person.id),
    name: person.name,
    about,
    also: [...values(fields?.aliases), ...values(fields?.tags), ...values(fields?.email), person.id],
  }
}

/** An introduction, by title, purpose and ids. */
export function introductionEntry(introduction: Introduction): Entry {
  const { id, note } = introduction
  const { purpose, goal, wanted, ask } = note.fields
  return {
    key: note.path,
    href: introductionHref(id),
    name: titleOf(introduction),
    about: (purpose ?? goal ?? wanted ?? ask)?.value ?? '',
    also: [id],
  }
}

/** The note's words below its frontmatter, as one string. */
export const wordsOf = (note: Note): string => note.text.slice(note.body.start, note.body.end)

/** The note's lines below its frontmatter; undefined where it has no page. */
export function textOf(note: Note | undefined, notebook: Notebook): Text | undefined {
  const page = note && entryLink(notebook, note.id)
  if (!page) return undefined
  const from = positionAt(note.lineStarts, note.body.start).line
  const lines = note.lineStarts
    .slice(from - 1)
    .map((_, index) => lineText(note.text, note.lineStarts, from + index))
  return { key: note.path, href: page.href, name: page.title, lines, from }
}
