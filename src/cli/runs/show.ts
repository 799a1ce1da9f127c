// Running `owed show`.
import { type Note, ledgerOf, reportsBackOf, stageOf } from '#core'
import { exits } from '../../host/failure.ts'
import type { Snapshot } from '../../host/workspace.ts'
import type { Call } from '../command.ts'
import { type Entry, findEntry } from '../find-entry.ts'
import { spellDayInFull } from '../days.ts'
import { readNotebook, sampleNote } from '../open.ts'
import { type Asked, readAsked, writtenJson } from '../show-history.ts'
import { introductionLines, owedIn } from '../show-introduction.ts'
import { owedTo, personLines } from '../show-person.ts'

/** What `show --json` prints. */
function report(entry: Entry, snapshot: Snapshot, history: Asked) {
  const { notebook, today } = snapshot
  if (entry.sort === 'introduction') {
    const { introduction } = entry
    const timeline = introduction.events.map(({ day, verb, words, line, note }) => ({
      day,
      verb,
      words,
      ...writtenJson({ line, note }, history),
    }))
    const stage = stageOf(introduction, today)
    const { id, kind, note } = introduction
    return {
      today,
      sort: 'introduction',
      id,
      kind,
      file: note.path,
      stage,
      owed: owedIn(snapshot, introduction),
      timeline,
    }
  }
  const { person } = entry
  return {
    today,
    sort: 'person',
    id: person.id,
    name: person.name,
    file: person.note?.path ?? null,
    owed: owedTo(snapshot, person),
    timeline: (notebook.eventsByPerson.get(person.key) ?? []).map(({ day, verb, words, note, line }) => ({
      day,
      verb,
      words,
      file: note.path,
      ...writtenJson({ line, note }, history),
    })),
    ledger: ledgerOf(notebook, person, today),
    reportsBack: reportsBackOf(notebook, person, today).map(({ introduction, how }) => ({
      introduction: introduction.id,
      how,
    })),
  }
}

/** The notes that the events of an entry stand in. */
const notesOf = (entry: Entry, { notebook }: Snapshot): ReadonlySet<Note> =>
  new Set(
    entry.sort === 'introduction'
      ? [entry.introduction.note]
      : (notebook.eventsByPerson.get(entry.person.key) ?? []).map(({ note }) => note),
  )

/** Runs the command; its record says what it takes. */
export async function run(call: Call) {
  const snapshot = await readNotebook(call)
  const entry = findEntry(snapshot.notebook, call.words[0] ?? '')
  const history = await readAsked(call, snapshot, notesOf(entry, snapshot))
  const { terminal } = call
  if (call.on('json')) terminal.out(JSON.stringify(report(entry, snapshot, history), null, 2))
  else {
    const day = spellDayInFull(snapshot.today) + sampleNote(snapshot)
    const lines =
      entry.sort === 'introduction'
        ? introductionLines(call, snapshot, entry.introduction, history)
        : personLines(call, snapshot, entry.person, history)
    terminal.out(...(snapshot.frozen ? [terminal.paint('dim', day), ''] : []), ...lines)
  }
  return exits.clean
}
