// Running `owed log`.
import { type Introduction, makeAgendaOf, type Notebook, type Person, type Day, planEvent } from '#core'
import { type ExitCode, UserError, exits } from '../../host/failure.ts'
import type { Call } from '../command.ts'
import { findEntry } from '../find-entry.ts'
import { readNotebook } from '../open.ts'
import { carryOut, getDeed } from '../writing/carry-out.ts'
import { dayOf } from './done.ts'

interface Target {
  readonly path: string
  /** Whom the event is about where it names nobody. */
  readonly person?: Person
}

const leadsTo = (person: Person, { to, parties }: Introduction): boolean =>
  [...to, ...parties].some(({ key }) => key === person.key)

/** Where an event about a person is written: the one open introduction that leads to them, else their own file. */
function targetOf(notebook: Notebook, person: Person, today: Day): Target {
  const introductions = notebook.introductionsByPerson.get(person.key) ?? []
  const open = introductions.filter(
    (one) => leadsTo(person, one) && makeAgendaOf(notebook, [one.note.path], today).length > 0,
  )
  if (open.length > 1)
    throw new UserError(
      [
        `${person.name} is in several open introductions; say which:`,
        ...open.map(({ id }) => `  ${id}`),
      ].join('\n'),
      exits.call,
    )
  if (open[0]) return { path: open[0].note.path, person }
  if (person.note) return { path: person.note.path, person }
  throw new UserError(
    `${person.name} has no file yet. Make one: owed new contact "${person.name}"`,
    exits.call,
  )
}

function findTarget(notebook: Notebook, word: string, today: Day): Target {
  const entry = findEntry(notebook, word)
  if (entry.sort === 'introduction') return { path: entry.introduction.note.path }
  const own = entry.person.note
  return own && /[/\\]|\.md$/i.test(word) ? { path: own.path } : targetOf(notebook, entry.person, today)
}

/** Writes an event into the note of the entry that is named. */
export async function run(call: Call): Promise<ExitCode> {
  const { notebook, today } = await readNotebook(call)
  const [word = '', ...words] = call.words
  const { path, person } = findTarget(notebook, word, today)
  const planned = planEvent(notebook, path, today, words.join(' '), { on: dayOf(call, today), person })
  return carryOut(call, [getDeed(planned)])
}
