// What is owed on a day: every rule over every entry, with the days as they stand, in order.
import { type Day, daysBetween } from '../day/day.ts'
import type { Contact, Event, Introduction, Notebook, PromiseMade } from '../notebook/notebook.ts'
import type { Person } from '../notebook/person.ts'
import { stand, type Standing } from '../rules/calendar.ts'
import type { Desk, Entry, Owing, Rule } from '../rules/rule.ts'
import { rules } from '../rules/rules.ts'
import { findClosed, isBeforePolicy } from '../rules/scope.ts'
import { findMade, type MadeStory } from '../story/made.ts'
import { findReceived, type ReceivedStory } from '../story/received.ts'
import { findRequested, type RequestedStory } from '../story/requested.ts'
import { positionAt } from '../text/position.ts'
import type { Obligation, Status } from './obligation.ts'
import { compareObligations } from './order.ts'

/** Everything open on `today`, in order: by status, then duties first, then by due day, then by id. */
export function makeAgenda(notebook: Notebook, today: Day): readonly Obligation[] {
  const entries: readonly Entry[] = [...notebook.contacts, ...notebook.introductions]
  return entries.flatMap((entry) => findOwed(entry, { notebook, today })).sort(compareObligations)
}

/** What the entries in these files owe on `today`, in the same order; files without an entry owe nothing. */
export function makeAgendaOf(notebook: Notebook, paths: Iterable<string>, today: Day): readonly Obligation[] {
  const entries = [...paths].flatMap((path) => notebook.entries.get(path) ?? [])
  return entries.flatMap((entry) => findOwed(entry, { notebook, today })).sort(compareObligations)
}

/** What one entry owes on the desk's day by the rules that are `asked`, in no order. */
export function findOwed(entry: Entry, desk: Desk, asked: readonly Rule[] = rules): readonly Obligation[] {
  const quiet = isQuiet(entry, desk)
  const stories = storiesOf(entry, desk.today)
  return asked.flatMap((rule) => {
    if (desk.notebook.policy.off.has(rule.id) || (quiet && rule.id !== 'promise')) return []
    return runRule(rule, entry, stories, desk)
      .filter(({ person }) => rule.id === 'promise' || !person?.note?.fields.archived)
      .map((owing) => makeObligation(rule, entry, owing, desk))
  })
}

/** Whether an entry owes nothing but promises: closed, archived, unreadable, or older than the policy looks. */
function isQuiet(entry: Entry, desk: Desk): boolean {
  if (findClosed(entry, desk.today)) return true
  if ('person' in entry) return entry.note.fields.archived
  return entry.date === null || isBeforePolicy(entry, desk)
}

/** An entry as the rules look at it on a day. */
interface Stories {
  readonly contact: Contact | undefined
  readonly received: ReceivedStory | undefined
  readonly made: MadeStory | undefined
  readonly requested: RequestedStory | undefined
}

const storiesOf = (entry: Entry, today: Day): Stories =>
  'person' in entry
    ? { contact: entry, received: undefined, made: undefined, requested: undefined }
    : {
        contact: undefined,
        received: findReceived(entry, today),
        made: findMade(entry, today),
        requested: findRequested(entry, today),
      }

const runRule = (
  { owes }: Rule,
  entry: Entry,
  { contact, received, made, requested }: Stories,
  desk: Desk,
): readonly Owing[] => [
  ...(owes.entry?.(entry, desk) ?? []),
  ...(contact ? (owes.contact?.(contact, desk) ?? []) : []),
  ...(received ? (owes.received?.(received, desk) ?? []) : []),
  ...(made ? (owes.made?.(made, desk) ?? []) : []),
  ...(requested ? (owes.requested?.(requested, desk) ?? []) : []),
]

function findStatus({ due, lapses, snoozedUntil }: Standing, today: Day): Status {
  if (snoozedUntil !== null) return 'snoozed'
  if (lapses !== null && today > lapses) return 'lapsed'
  if (today > due) return 'overdue'
  return today === due ? 'due' : 'upcoming'
}

function makeObligation(rule: Rule, entry: Entry, owing: Owing, desk: Desk): Obligation {
  const standing = stand(desk, entry, owing)
  const status = findStatus(standing, desk.today)
  const { strength } = rule
  const waits = status === 'upcoming' || status === 'snoozed'
  const { file, line } = placeOf(entry, owing)
  return {
    id: makeId(rule, entry, owing),
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

function makeId(rule: Rule, entry: Entry, owing: Owing): string {
  const { id } = entry.note
  if (rule.id === 'promise' && owing.by && 'slug' in owing.by) return `${id}/promise/${owing.by.slug}`
  const own: Person | null = 'person' in entry ? entry.person : null
  if (owing.person === null || owing.person.key === own?.key) return `${id}/${rule.id}`
  return `${id}/${rule.id}/${owing.person.id}`
}

/** The line of what opened it, else of the date, else the first. */
function placeOf(entry: Entry, owing: Owing): { file: string; line: number } {
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
