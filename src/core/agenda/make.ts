// What is owed on a day: every rule over every entry, with the days as they stand, in order.
import { type Day, daysBetween } from '../day/day.ts'
import type { Contact, Event, Introduction, Notebook, PromiseMade } from '../notebook/notebook.ts'
import type { Person } from '../notebook/person.ts'
import { stand, type Standing } from '../rules/calendar.ts'
import type { Desk, Entry, Owing } from '../rules/rule.ts'
import { positionAt } from '../text/position.ts'
import type { Obligation, Status } from './obligation.ts'
import { compareObligations } from './order.ts'
import { findOwings, type Found, type RulesByKind } from './owing.ts'

/** Everything open on `today`, in order: by status, then duties first, then by due day, then by id. */
export const makeAgenda = (notebook: Notebook, today: Day): readonly Obligation[] =>
  owedIn([...notebook.contacts, ...notebook.introductions], { notebook, today })

/** What the entries in these files owe on `today`, in the same order; files without an entry owe nothing. */
export const makeAgendaOf = (
  notebook: Notebook,
  paths: Iterable<string>,
  today: Day,
): readonly Obligation[] =>
  owedIn(
    [...paths].flatMap((path) => notebook.entries.get(path) ?? []),
    { notebook, today },
  )

const owedIn = (entries: readonly Entry[], desk: Desk): readonly Obligation[] =>
  entries.flatMap((entry) => findOwed(entry, desk)).sort(compareObligations)

/** What one entry owes on the desk's day by the rules that are `asked`, in no order. */
export const findOwed = (entry: Entry, desk: Desk, asked?: RulesByKind): readonly Obligation[] =>
  findOwings(entry, desk, asked).map((found) => makeObligation(found, entry, desk))

function findStatus({ due, lapses, snoozedUntil }: Standing, today: Day): Status {
  if (snoozedUntil !== null) return 'snoozed'
  if (lapses !== null && today > lapses) return 'lapsed'
  if (today > due) return 'overdue'
  return today === due ? 'due' : 'upcoming'
}

/** What a rule found, in words, with its days as they stand on the desk's day. */
export function makeObligation(found: Found, entry: Entry, desk: Desk): Obligation {
  const { rule, owing } = found
  const standing = stand(desk, entry, owing)
  const status = findStatus(standing, desk.today)
  const { strength } = rule
  const waits = status === 'upcoming' || status === 'snoozed'
  const { file, line } = placeOf(entry, owing)
  return {
    id: idOf(found, entry),
    rule: rule.id,
    strength: desk.notebook.policy.courtesy.has(rule.id) ? 'courtesy' : strength,
    status,
    entry: entry.note.id,
    person: owing.person?.id ?? null,
    opened: owing.opened,
    due: standing.due,
    lapses: standing.lapses,
    days: daysBetween(standing.due, desk.today),
    waitingOn: waits ? (owing.waitingOn?.id ?? null) : null,
    doneBy: owing.doneBy ?? rule.done,
    channels: rule.channels,
    sentence: rule.say(owing, entry),
    why: owing.because === undefined ? rule.why : `${owing.because}. ${rule.why}`,
    file,
    line,
  }
}

/** What an obligation is called by. */
export function idOf({ rule, owing }: Found, entry: Entry): string {
  const { id } = entry.note
  if (rule.id === 'promise' && owing.by && 'slug' in owing.by) return `${id}/promise/${owing.by.slug}`
  const own: Person | null = 'person' in entry ? entry.person : null
  if (owing.person === null || owing.person.key === own?.key) return `${id}/${rule.id}`
  return `${id}/${rule.id}/${owing.person.id}`
}

/** The line of what opened it, else of the date, else the first. */
export function placeOf(entry: Entry, owing: Owing): { file: string; line: number } {
  const by: Event | PromiseMade | Introduction | Contact = owing.by ?? entry
  const { note } = by
  const offset =
    'verb' in by
      ? by.line.daySpan.start
      : 'slug' in by
        ? by.line.span.start
        : 'date' in by
          ? (by.note.fields.date?.span.start ?? 0)
          : 0
  return { file: note.path, line: positionAt(note.lineStarts, offset).line }
}
