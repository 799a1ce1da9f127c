// Running `owed list`.
import { type Notebook, type Obligation, rules, summarise } from '#core'
import { exits } from '../../host/failure.ts'
import type { Snapshot } from '../../host/workspace.ts'
import { agendaLines } from '../agenda-lines.ts'
import { viewAgenda } from '../agenda-view.ts'
import type { Call } from '../command.ts'
import { count, spellDay, spellDayInFull } from '../days.ts'
import { getPerson } from '../find-entry.ts'
import { readNotebook, sampleNote } from '../open.ts'
import { wrongCall } from '../parse.ts'
import { wrap } from '../wrap.ts'

function personFilter(notebook: Notebook, words: string): (obligation: Obligation) => boolean {
  const { id } = getPerson(notebook, words)
  return ({ person, waitingOn }) => person === id || waitingOn === id
}

function ruleFilter(id: string): (obligation: Obligation) => boolean {
  const ids = rules.map((rule) => rule.id)
  if (!ids.some((known) => known === id))
    throw wrongCall(`There is no rule ${id}.`, id, ids, 'See owed rules.')
  return ({ rule }) => rule === id
}

function selectOpen(call: Call, { notebook, open }: Snapshot): readonly Obligation[] {
  const person = call.value('person')
  const rule = call.value('rule')
  return open
    .filter(person === undefined ? () => true : personFilter(notebook, person))
    .filter(rule === undefined ? () => true : ruleFilter(rule))
}

const countErrors = ({ diagnostics }: Snapshot): number =>
  diagnostics.filter(({ severity }) => severity === 'error').length

/** What `list --json` prints. */
function report(snapshot: Snapshot, shown: readonly Obligation[]) {
  const { notebook, today } = snapshot
  return {
    today,
    notebook: {
      contacts: notebook.contacts.length,
      introductions: notebook.introductions.length,
      errors: countErrors(snapshot),
    },
    owed: shown,
  }
}

function listLines(call: Call, snapshot: Snapshot, open: readonly Obligation[]): readonly string[] {
  const { notebook, today } = snapshot
  const { paint, width } = call.terminal
  const view = viewAgenda(open, today, call.on('all'))
  const next = open.find(({ strength, due }) => strength === 'duty' && due > today)
  const nothingNear = view.repair.length === 0 && view.sections.length === 0
  const errors = countErrors(snapshot)
  return [
    paint('dim', spellDayInFull(today) + sampleNote(snapshot)),
    ...wrap(summarise(open).sentence, width).map((line) => paint('bold', line)),
    ...(nothingNear && next ? wrap(`Next, ${spellDay(next.due, today)}: ${next.sentence}.`, width) : []),
    ...agendaLines(call, view, notebook, today),
    ...(errors > 0
      ? [
          '',
          ...wrap(
            `${count(errors, 'error')} in the notes, and what can’t be read counts for nothing. See owed check.`,
            width,
          ),
        ]
      : []),
  ]
}

/** Runs the command; its record says what it takes. */
export async function run(call: Call) {
  const snapshot = await readNotebook(call)
  const open = selectOpen(call, snapshot)
  if (call.on('json')) {
    const { shown } = viewAgenda(open, snapshot.today, call.on('all'))
    call.terminal.out(JSON.stringify(report(snapshot, shown), null, 2))
  } else call.terminal.out(...listLines(call, snapshot, open))
  const late = open.some(
    ({ strength, status }) => strength === 'duty' && (status === 'lapsed' || status === 'overdue'),
  )
  return call.on('exit-code') && late ? exits.findings : exits.clean
}
