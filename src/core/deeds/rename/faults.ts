// What keeps a rename from being safe: references that can't be read where they stand, or that would mean somebody else.
import type { Note } from '../../note/note.ts'
import type { Problem } from '../../note/problem.ts'
import type { Mention, Notebook } from '../../notebook/notebook.ts'
import { fold } from '../../text/fold.ts'
import { lineText, positionAt } from '../../text/position.ts'
import { quote } from '../../text/plain.ts'
import { type Edited, movedNote, pathAfter, type Task, withAllEdited } from './edits.ts'
import { keyOf } from './meaning.ts'

// These hide no reference: it is read in spite of them.
const harmless: readonly Problem['code'][] = [
  ...(['field-quote', 'event-outside', 'entry-unrecognised', 'conflict-copy'] as const),
]

const isWhole = ({ code }: Problem): boolean =>
  code === 'conflict-markers' || (code.startsWith('frontmatter-') && code !== 'frontmatter-missing')

const asWord = (id: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}_-])${id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}_-])`, 'iu')

/** The line of a note where a word stands and something is wrong, so that it may be a reference that couldn't be followed. */
function findUnreadable(note: Note, word: RegExp): number | undefined {
  if (note.sort === 'other') return undefined
  for (const problem of note.problems.filter(({ code }) => !harmless.includes(code))) {
    const at = isWhole(problem) ? word.exec(note.text)?.index : problem.span.start
    if (at === undefined) continue
    const { line } = positionAt(note.lineStarts, at)
    if (isWhole(problem) || word.test(lineText(note.text, note.lineStarts, line))) return line
  }
  return undefined
}

const codesOf = ({ problems }: Note): string =>
  problems
    .map(({ code }) => code)
    .sort()
    .join(' ')

/** The first mention that means somebody else than it did; `renamed` gives the new key of an old one. */
function findChanged(
  before: readonly Mention[],
  after: readonly Mention[],
  renamed: (key: string) => string,
): Mention | undefined {
  const differing = before.find(({ person, place }, index) => {
    const other = after[index]
    return other?.place !== place || (other.person?.key ?? null) !== (person ? renamed(person.key) : null)
  })
  return differing ?? after[before.length]
}

/** Why a note would read otherwise than before; undefined where it wouldn't. */
function findMisread(task: Task, after: Notebook, note: Note): string | undefined {
  const { notebook, subject, wanted } = task
  const now = after.notes.get(pathAfter(task, note.path))
  if (!now || codesOf(note) !== codesOf(now))
    return `${note.path} would not read as it does now. Rename it yourself.`
  const key = keyOf(subject)
  const old = notebook.mentions.get(note.path) ?? []
  const changed = findChanged(old, after.mentions.get(now.path) ?? [], (each) =>
    each === key ? fold(wanted.id) : each,
  )
  if (!changed) return undefined
  const read = old.includes(changed) ? note : now
  const { line } = positionAt(read.lineStarts, changed.span.start)
  const words = quote(read.text.slice(changed.span.start, changed.span.end))
  return `${words} in ${note.path}, line ${line}, would not mean the same any more. Write an id there first.`
}

/** An introduction's date, where it may be from its name. */
function findLostDate(task: Task, after: Notebook): string | undefined {
  const moved = movedNote(task)
  const now = moved && after.notes.get(pathAfter(task, moved.path))
  if (moved?.sort !== 'introduction' || now?.sort !== 'introduction') return undefined
  const [day, other] = [moved.fields.date?.value, now.fields.date?.value]
  return day === other || day === undefined
    ? undefined
    : `${moved.id} has its date from its name. Write \`date: ${day}\` into it first.`
}

/** Why these edits would not be safe, and what to do first; undefined where they are. */
export function findFault(task: Task, edits: readonly Edited[]): string | undefined {
  const after = withAllEdited(task, edits)
  const old = movedNote(task)?.id ?? keyOf(task.subject)
  const word = asWord(old)
  const torn = edits.find(({ note }) => note.problems.some(({ code }) => code === 'conflict-markers'))
  if (torn) return `${torn.note.path} holds an unsolved conflict. Solve it first.`
  const notes = [...task.notebook.notes.values()]
  for (const note of notes) {
    const now = after.notes.get(pathAfter(task, note.path))
    const line = now && findUnreadable(now, word)
    if (line !== undefined)
      return `${note.path}, line ${line}, can’t be read, and may speak of ${old}. Mend it first: owed check ${note.path}`
  }
  const lost = findLostDate(task, after)
  if (lost !== undefined) return lost
  for (const note of notes) {
    const misread = findMisread(task, after, note)
    if (misread !== undefined) return misread
  }
  return undefined
}
