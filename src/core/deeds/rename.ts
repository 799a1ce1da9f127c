// Another id, or name, for an entry: its file and every reference to it.
import type { EntryNote } from '../note/note.ts'
import type { Notebook } from '../notebook/notebook.ts'
import { fold } from '../text/fold.ts'
import {
  changesFor,
  editNotes,
  findLeft,
  movedNote,
  pathAfter,
  type RenameChange,
  type Task,
} from './rename/edits.ts'
import { findFault } from './rename/faults.ts'
import { findHolder, readWanted } from './rename/wanted.ts'

export type { RenameChange } from './rename/edits.ts'

/** What a rename comes to. */
export interface Rename {
  readonly id: string
  /** The file before and after; the same where only references change. */
  readonly from: string
  readonly to: string
  /** For people, without a point: "Renamed Ana Silva to Ana Costa". */
  readonly says: string
  /** How many references follow, and in which notes. */
  readonly references: number
  readonly notes: readonly string[]
  /** Notes that are no entries and so are left alone, though they hold a link to it. */
  readonly left: readonly string[]
  readonly changes: readonly RenameChange[]
}

/** A rename, or why there is none; `isCall` where what was asked for is wrong. */
export type PlannedRename = Rename | { readonly refused: string; readonly isCall: boolean }

const refuse = (refused: string): PlannedRename => ({ refused, isCall: true })
const impossible = (refused: string): PlannedRename => ({ refused, isCall: false })

function sayRenamed({ subject, wanted, notebook }: Task): string {
  if (subject.sort === 'named')
    return `${subject.person.name} is ${notebook.people.get(fold(wanted.id))?.name ?? wanted.id}`
  const before =
    subject.sort === 'contact' && wanted.name !== undefined ? subject.person.name : subject.note.id
  return `Renamed ${before} to ${wanted.name ?? wanted.id}`
}

function planTask(task: Task): PlannedRename {
  const edits = editNotes(task)
  const fault = findFault(task, edits)
  if (fault !== undefined) return impossible(fault)
  const following = edits.filter(({ references }) => references > 0)
  const from = movedNote(task)?.path ?? task.notebook.people.get(fold(task.wanted.id))?.note?.path ?? ''
  return {
    id: task.wanted.id,
    from,
    to: pathAfter(task, from),
    says: sayRenamed(task),
    references: following.reduce((sum, { references }) => sum + references, 0),
    notes: following.map(({ note }) => note.path),
    left: findLeft(task),
    changes: changesFor(task, edits),
  }
}

/** Why the file of an entry can't be renamed as it is; undefined where it can. */
function findBroken(note: EntryNote): string | undefined {
  const isBroken = !note.sound || note.problems.some(({ code }) => code === 'conflict-markers')
  return isBroken ? `${note.path} can’t be read. Mend it first: owed check ${note.path}` : undefined
}

/**
 * Plans another id for an entry, or another name for a contact, whose id follows it; every reference keeps the form it is
 * written in. Refuses an id that isn't free or can't be a file's name (the call is wrong), and notes in which a reference
 * couldn't be followed, or would mean somebody else.
 */
export function planRename(notebook: Notebook, note: EntryNote, words: string): PlannedRename {
  const wanted = readWanted(note, words)
  if ('refused' in wanted) return refuse(wanted.refused)
  const holder = findHolder(notebook, note, wanted)
  if (holder !== undefined) return refuse(holder)
  if (wanted.id === note.id && wanted.name === undefined) return refuse(`It is called ${note.id} already.`)
  const broken = findBroken(note)
  if (broken !== undefined) return impossible(broken)
  const subject =
    note.sort === 'contact'
      ? ({ sort: 'contact', note, person: notebook.directory.personAt(note.path) } as const)
      : ({ sort: 'introduction', note } as const)
  return planTask({ notebook, subject, wanted })
}

/** Plans that somebody who is only named, by `key`, is the contact of `note`: the references follow, no file is renamed. */
export function planSame(notebook: Notebook, key: string, note: EntryNote): PlannedRename {
  const person = notebook.people.get(key)
  if (!person || person.note || note.sort !== 'contact')
    return refuse(`Nobody who is only named is called ${key}.`)
  return planTask({ notebook, subject: { sort: 'named', person }, wanted: { id: note.id, name: undefined } })
}
