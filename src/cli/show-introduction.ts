// One introduction as text: its stage, its people, what is owed here, what happened.
import { type Introduction, type Obligation, type Person, makeAgenda, stageOf, stagesFor } from '#core'
import type { Snapshot } from '../host/workspace.ts'
import type { Call } from './command.ts'
import { spellDayInFull } from './days.ts'
import { obligationLines } from './obligation-lines.ts'
import { pathFromHere } from './open.ts'
import { rowLines, section } from './section.ts'
import { type Asked, timelineLines } from './show-history.ts'
import { wrap } from './wrap.ts'

const namesOf = (people: readonly Person[]): string => people.map(({ name }) => name).join(' and ')

function titleOf({ kind, form, introducer, to, parties }: Introduction): string {
  const from = introducer?.name ?? 'Somebody'
  switch (kind) {
    case 'received':
      if (form === 'lead' || form === 'advice')
        return `${from} gives you ${form === 'lead' ? 'a lead' : 'advice'}${to.length > 0 ? `: ${namesOf(to)}` : ''}`
      return `${from} introduces you to ${namesOf(to) || 'somebody'}`
    case 'made':
      return parties.length === 1
        ? `You look for somebody for ${namesOf(parties)}`
        : `You introduce ${namesOf(parties)}`
    case 'requested':
      return `You ask ${from} to introduce you${to.length > 0 ? ` to ${namesOf(to)}` : ''}`
  }
}

const person = (one: Person | null): string => (one === null ? '' : `${one.name} (${one.id})`)

function facts(introduction: Introduction): readonly (readonly [string, string])[] {
  const { fields } = introduction.note
  return [
    ['date', introduction.date === null ? '' : spellDayInFull(introduction.date)],
    ['introducer', person(introduction.introducer)],
    ['to', introduction.to.map(person).join(', ')],
    ['parties', introduction.parties.map(person).join(', ')],
    ['for', person(introduction.for)],
    ['wanted', fields.wanted?.value ?? ''],
    ['ask', fields.ask?.value ?? ''],
    ['because', fields.because?.value ?? ''],
    ['purpose', fields.purpose?.value ?? ''],
    ['goal', fields.goal?.value ?? ''],
  ]
}

/** What of the agenda belongs to this introduction. */
export const owedIn = ({ notebook, today }: Snapshot, introduction: Introduction): readonly Obligation[] =>
  makeAgenda(notebook, today).filter(({ entry }) => entry === introduction.id)

/** The lines of `owed show` for an introduction. */
export function introductionLines(
  call: Call,
  snapshot: Snapshot,
  introduction: Introduction,
  history: Asked,
): readonly string[] {
  const { terminal } = call
  const { today } = snapshot
  const stage = stageOf(introduction, today)
  const stages: readonly string[] = stagesFor(introduction, today)
  const rail = (stages.includes(stage) ? stages : [stage])
    .map((name) => (name === stage ? terminal.paint('bold', `[${name}]`) : name))
    .join(' > ')
  const owed = owedIn(snapshot, introduction)
  const events = introduction.note.timeline.map((line) => ({
    line,
    note: introduction.note,
    words: line.readable ? line.words : `${line.words} (unclear: see owed check)`,
  }))
  return [
    ...wrap(titleOf(introduction), terminal.width).map((line) => terminal.paint('bold', line)),
    terminal.paint('dim', pathFromHere(call, introduction.note.path)),
    '',
    `  ${rail}`,
    '',
    ...rowLines(facts(introduction), 12, terminal),
    ...section(
      'Owed',
      owed.flatMap((item) => obligationLines(call, item, today)),
      terminal,
    ),
    ...section('Timeline', timelineLines(events, history, today, terminal), terminal),
  ]
}
