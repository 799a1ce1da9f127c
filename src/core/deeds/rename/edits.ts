// The edits of a rename: in each note the references that follow, in the entry's own file its name too, and nothing else.
import { writeScalar } from '../../note/create.ts'
import type { EntryNote, Note } from '../../note/note.ts'
import { readNote } from '../../note/read.ts'
import type { Revision } from '../../note/revision.ts'
import type { Notebook } from '../../notebook/notebook.ts'
import { slug, titleCase } from '../../text/fold.ts'
import type { Span } from '../../text/span.ts'
import { type Splice, splice } from '../../text/splice.ts'
import { keyOf, meansSubject, newTarget, type Subject } from './meaning.ts'
import { findOccurrences } from './occurrences.ts'
import { retarget } from './rewrite.ts'
import type { Wanted } from './wanted.ts'

/** A rename to be planned. */
export interface Task {
  readonly notebook: Notebook
  readonly subject: Subject
  readonly wanted: Wanted
}

/** A note's text as it will be, and how many references of it follow. */
export interface Edited {
  readonly note: Note
  readonly text: string
  readonly references: number
}

/** One file of a rename; `now` is the file as it is when it is written, undefined where there is none. */
export interface RenameChange {
  readonly path: string
  readonly plan: (now: Note | undefined) => Revision | { readonly gone: true }
}

/** The entry whose file is renamed; undefined where nobody's is. */
export const movedNote = ({ subject }: Task): EntryNote | undefined =>
  subject.sort === 'named' ? undefined : subject.note

/** Where a note stands after the rename. */
export function pathAfter(task: Task, path: string): string {
  const moved = movedNote(task)
  return path === moved?.path
    ? path.replace(/[^/]*(\.md)$/i, (_, extension: string) => task.wanted.id + extension)
    : path
}

const encoder = new TextEncoder()
const withBom = ({ hasBom }: Note, text: string): string => (hasBom ? `\uFEFF${text}` : text)

/** The notebook with these texts, the entry's file in its new place. */
function replaceTexts(task: Task, texts: ReadonlyMap<Note, string>): Notebook {
  const notes = new Map<string, Note | undefined>()
  for (const { path } of texts.keys()) notes.set(path, undefined)
  for (const [note, text] of texts) {
    const path = pathAfter(task, note.path)
    notes.set(path, readNote({ path, bytes: encoder.encode(withBom(note, text)) }))
  }
  return task.notebook.replacing(notes)
}

/** The splice that gives a contact another `name`. */
function nameSplices(task: Task, note: Note): readonly Splice[] {
  const { id, name } = task.wanted
  if (name === undefined || note.sort !== 'contact' || note !== movedNote(task)) return []
  const span = note.fields.name?.span
  if (span) return [{ span, text: writeScalar(name) }]
  if (titleCase(id) === name) return []
  const opening = /^[^\n]*\n/.exec(note.text)?.[0] ?? ''
  const lineEnd = opening.endsWith('\r\n') ? '\r\n' : '\n'
  const place = { start: opening.length, end: opening.length }
  return [{ span: place, text: `name: ${writeScalar(name)}${lineEnd}` }]
}

/** The notebook with the file alone renamed: what names mean there decides which references must follow. */
export function withFileRenamed(task: Task): Notebook {
  const moved = movedNote(task)
  return moved
    ? replaceTexts(task, new Map([[moved, splice(moved.text, nameSplices(task, moved))]]))
    : task.notebook
}

/** The notebook with every edit made. */
export function withAllEdited(task: Task, edits: readonly Edited[]): Notebook {
  const moved = movedNote(task)
  const own = moved ? [[moved, moved.text] as const] : []
  return replaceTexts(task, new Map([...own, ...edits.map(({ note, text }) => [note, text] as const)]))
}

const isInside = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end

function editNote(task: Task, then: Notebook, note: Note): Edited | undefined {
  const { notebook, subject, wanted } = task
  const own = nameSplices(task, note)
  const splices = findOccurrences(notebook, note).flatMap((occurrence) => {
    if (own.some(({ span }) => isInside(occurrence.span, span))) return []
    if (!meansSubject(notebook, subject, occurrence)) return []
    const target = newTarget(then, subject, wanted.id, occurrence)
    return target === undefined ? [] : (retarget(occurrence, note.text, target) ?? [])
  })
  const text = splice(note.text, [...splices, ...own])
  return text === note.text ? undefined : { note, text, references: splices.length }
}

/** Whether a text may speak of the subject at all; most don't, and need not be read for links. */
function mayName({ subject }: Task): (note: Note) => boolean {
  const names = [keyOf(subject)]
  if (subject.sort !== 'introduction') names.push(subject.person.name)
  if (subject.sort === 'contact') names.push(...subject.note.fields.aliases.map(({ value }) => value))
  const words = new Set(names.map((name) => slug(name).split('-')[0] ?? ''))
  return ({ text }) => {
    // an address may hold a name as %-escapes
    if (words.has('') || text.includes('%')) return true
    const plain = text
      .normalize('NFKD')
      .replace(/[\u0300-\u036f'’]/g, '')
      .normalize('NFC')
      .toLowerCase()
    return [...words].some((word) => plain.includes(word))
  }
}

/** Every note that changes, with its text as it will be. */
export function editNotes(task: Task): readonly Edited[] {
  const then = withFileRenamed(task)
  const isCandidate = mayName(task)
  const notes = [...task.notebook.notes.values()].filter(({ sort }) => sort !== 'other')
  return notes
    .filter((note) => note === movedNote(task) || isCandidate(note))
    .flatMap((note) => editNote(task, then, note) ?? [])
}

/** The notes that are no entries and so are left alone, but hold a link to the subject. */
export function findLeft(task: Task): readonly string[] {
  const { notebook, subject } = task
  const others = [...notebook.notes.values()].filter(({ sort }) => sort === 'other')
  return others
    .filter(mayName(task))
    .filter((note) => findOccurrences(notebook, note).some((each) => meansSubject(notebook, subject, each)))
    .map(({ path }) => path)
}

const changedMeanwhile = (path: string) => ({
  refused: `${path} was changed meanwhile, so nothing was renamed. Run this again.`,
})

/** The files of a rename; each refuses a note that is no more what was planned on. */
export function changesFor(task: Task, edits: readonly Edited[]): readonly RenameChange[] {
  const moved = movedNote(task)
  const to = moved && pathAfter(task, moved.path)
  const isMoving = moved !== undefined && to !== moved.path
  const inPlace = edits
    .filter(({ note }) => !isMoving || note !== moved)
    .map(({ note, text }): RenameChange => ({
      path: note.path,
      plan: (now) => (now?.text === note.text ? { text } : changedMeanwhile(note.path)),
    }))
  if (!isMoving || to === undefined) return inPlace
  const text = withBom(moved, edits.find(({ note }) => note === moved)?.text ?? moved.text)
  return [
    {
      path: moved.path,
      plan: (now) => (now?.text === moved.text ? { gone: true } : changedMeanwhile(moved.path)),
    },
    { path: to, plan: (now) => (now ? changedMeanwhile(to) : { text }) },
    ...inPlace,
  ]
}
