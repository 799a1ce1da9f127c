// `owed show`: one introduction or one person, with all that is known and owed.
import { ledgerOf, reportsBackOf, stageOf } from '#core'
import { exits } from '../../host/failure.ts'
import type { Snapshot } from '../../host/workspace.ts'
import type { Call, Command } from '../command.ts'
import { type Entry, findEntry } from '../find-entry.ts'
import { spellDayInFull } from '../days.ts'
import { readNotebook, sampleNote } from '../open.ts'
import { introductionLines, owedIn } from '../show-introduction.ts'
import { owedTo, personLines } from '../show-person.ts'

/** What `show --json` prints. */
function report(entry: Entry, snapshot: Snapshot) {
  const { notebook, today } = snapshot
  if (entry.sort === 'introduction') {
    const { introduction } = entry
    const timeline = introduction.events.map(({ day, verb, words }) => ({ day, verb, words }))
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
    timeline: (notebook.eventsByPerson.get(person.key) ?? []).map(({ day, verb, words, note }) => ({
      day,
      verb,
      words,
      file: note.path,
    })),
    ledger: ledgerOf(notebook, person, today),
    reportsBack: reportsBackOf(notebook, person, today).map(({ introduction, how }) => ({
      introduction: introduction.id,
      how,
    })),
  }
}

async function run(call: Call) {
  const snapshot = await readNotebook(call)
  const entry = findEntry(snapshot.notebook, call.words[0] ?? '')
  const { terminal } = call
  if (call.on('json')) terminal.out(JSON.stringify(report(entry, snapshot), null, 2))
  else {
    const day = spellDayInFull(snapshot.today) + sampleNote(snapshot)
    const lines =
      entry.sort === 'introduction'
        ? introductionLines(call, snapshot, entry.introduction)
        : personLines(call, snapshot, entry.person)
    terminal.out(...(snapshot.frozen ? [terminal.paint('dim', day), ''] : []), ...lines)
  }
  return exits.clean
}

export const show: Command = {
  name: 'show',
  summary: 'one introduction or one person: stage, what is owed, timeline, ledger',
  arguments: [
    { name: 'ENTRY', summary: 'an introduction or a person, by id, alias or name', required: true },
  ],
  options: [],
  examples: [
    { line: 'owed show wim-de-groot', meaning: 'a person, across all files' },
    {
      line: 'owed show 2026-11-17-wim-to-petra',
      meaning: 'an introduction; its id without the date does too',
    },
  ],
  run,
}
