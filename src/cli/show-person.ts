// One person as text: who they are, what is owed, what happened in any file, who gave what, whether they report back.
import {
  type LedgerItem,
  type Obligation,
  type Person,
  findRebuilding,
  ledgerOf,
  makeAgenda,
  reportsBackOf,
  stageOf,
} from '#core'
import type { Snapshot } from '../host/workspace.ts'
import type { Call } from './command.ts'
import { spellDayInFull } from './days.ts'
import { obligationLines } from './obligation-lines.ts'
import { pathFromHere } from './open.ts'
import { rowLines, section } from './section.ts'
import { type Asked, timelineLines } from './show-history.ts'
import { wrap } from './wrap.ts'

interface Valued {
  readonly value: string
}
const joined = (values: readonly Valued[]): string => values.map(({ value }) => value).join(', ')

function facts({ note }: Person): readonly (readonly [string, string])[] {
  if (note === null) return []
  const { fields } = note
  const cadence = fields.cadence?.value
  return [
    ['role', [fields.role?.value, fields.org?.value].filter((text) => text !== undefined).join(', ')],
    ['location', fields.location?.value ?? ''],
    ['email', joined(fields.email)],
    ['phone', joined(fields.phone)],
    ['links', joined(fields.links)],
    ['met', [fields.met && spellDayInFull(fields.met.value), fields.metAt?.value].filter(Boolean).join(', ')],
    ['through', fields.through?.value.label ?? ''],
    ['offers', joined(fields.offers)],
    ['seeks', joined(fields.seeks)],
    ['tags', joined(fields.tags)],
    ['cadence', cadence === undefined ? '' : cadence === 'none' ? 'none' : `${cadence.count}${cadence.unit}`],
    ['ask first', fields.askFirst ? 'yes: never send anyone without their yes' : ''],
    ['status', fields.archived ? 'archived' : ''],
  ]
}

/** What of the agenda is about this person, or waits on them. */
export const owedTo = ({ notebook, today }: Snapshot, { id }: Person): readonly Obligation[] =>
  makeAgenda(notebook, today).filter((item) => item.person === id || item.waitingOn === id)

const ledgerRows = (items: readonly LedgerItem[]) => items.map(({ day, words }) => [day, words] as const)

const howWords = {
  'by-themselves': 'told you by themselves',
  'after-asked': 'told you after you asked',
  never: 'never told you',
  'not-yet': 'not yet',
} as const

/** The lines of `owed show` for a person. */
export function personLines(
  call: Call,
  snapshot: Snapshot,
  person: Person,
  history: Asked,
): readonly string[] {
  const { terminal } = call
  const { notebook, today } = snapshot
  const ledger = ledgerOf(notebook, person, today)
  const owed = owedTo(snapshot, person)
  const events = (notebook.eventsByPerson.get(person.key) ?? []).map(({ day, words, note, line }) => ({
    line,
    note,
    day,
    words: note === person.note ? words : `${words} (${note.id})`,
  }))
  const introductions = (notebook.introductionsByPerson.get(person.key) ?? []).map(
    (introduction) => [stageOf(introduction, today), introduction.id] as const,
  )
  const reports = reportsBackOf(notebook, person, today).map(
    ({ introduction, how }) => [howWords[how], introduction.id] as const,
  )
  const isMe = person.key === 'me'
  const file = isMe ? notebook.me?.path : person.note?.path
  const where =
    file === undefined
      ? `named in the notes, without a file of ${isMe ? 'your' : 'their'} own`
      : pathFromHere(call, file)
  const rebuilding = isMe ? undefined : findRebuilding(person, snapshot)
  return [
    ...wrap(person.name, terminal.width).map((line) => terminal.paint('bold', line)),
    terminal.paint('dim', where),
    ...(rebuilding === undefined
      ? []
      : wrap(
          `You are rebuilding their trust since ${spellDayInFull(rebuilding)}: be prompt with whatever comes from them.`,
          terminal.width,
        )),
    ...['', ...rowLines(facts(person), 12, terminal)].filter((_, index, all) => all.length > 1 || index > 0),
    ...section(
      'Owed',
      owed.flatMap((item) => obligationLines(call, item, today)),
      terminal,
    ),
    ...section('Introductions', rowLines(introductions, 12, terminal), terminal),
    ...section('Timeline', timelineLines(events, history, today, terminal), terminal),
    ...section('Given', rowLines(ledgerRows(ledger.given), 12, terminal), terminal),
    ...section('Received', rowLines(ledgerRows(ledger.received), 12, terminal), terminal),
    ...section('Thanks', rowLines(ledgerRows(ledger.thanks), 12, terminal), terminal),
    ...section('Whether they report back', rowLines(reports, 26, terminal), terminal),
  ]
}
