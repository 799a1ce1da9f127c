// Everything core does with one file, and what must hold of it whatever the file holds.
import { expect } from 'vitest'
import {
  checkNotebook,
  getDay,
  groupAgenda,
  makeAgenda,
  makeNotebook,
  type Note,
  readNote,
  stageOf,
  summarise,
} from '#core'

const today = getDay('2026-11-10')
const ana = readNote({ path: 'contacts/ana.md', bytes: new TextEncoder().encode('---\nname: Ana\n---\n') })

const encode = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

/** Reads a file, puts it beside another in a notebook, checks it and asks what is owed; gives the note. */
export function settle(path: string, content: string | Uint8Array): Note {
  const note = readNote({ path, bytes: encode(content) })
  expectSpansInside(note)
  const notebook = makeNotebook([ana, note])
  const found = checkNotebook(notebook, today)
  const agenda = makeAgenda(notebook, today)
  groupAgenda(agenda, today)
  summarise(agenda)
  for (const introduction of notebook.introductions) stageOf(introduction, today)
  const misplaced = found.filter(
    ({ file, line, column, endLine, endColumn }) =>
      line < 1 ||
      column < 1 ||
      endLine < line ||
      (endLine === line && endColumn < column) ||
      (file === path && endLine > note.lineStarts.length),
  )
  expect(misplaced).toEqual([])
  const isEntry = notebook.entries.get(path) !== undefined
  const isWrong = found.some(({ file }) => file === path)
  if (/^(?:contacts|introductions)\//.test(path))
    expect(isEntry || isWrong, 'an entry or a diagnostic').toBe(true)
  return note
}

/** Every place that a note tells lies within its text. */
function expectSpansInside(note: Note): void {
  const spans = [
    ...note.problems.map(({ span }) => span),
    ...note.timeline.flatMap(({ span, daySpan, verbSpan, named, slots, links }) => [
      ...[span, daySpan, verbSpan],
      ...named.map((each) => each.span),
      ...links.map((each) => each.span),
      ...slots.flatMap(({ options }) => options.map((each) => each.span)),
    ]),
    ...note.promises.flatMap(({ span, box, links }) => [span, box, ...links.map((each) => each.span)]),
    ...note.links.map(({ span }) => span),
    note.body,
  ]
  // What is missing is told at the top, three characters wide, even where the file is shorter.
  const end = Math.max(3, note.text.length)
  const outside = spans.filter(({ start, end: stop }) => start < 0 || stop < start || stop > end)
  expect(outside).toEqual([])
}
