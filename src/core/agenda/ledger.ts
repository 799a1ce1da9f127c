// What was given to a contact and received from them, thanks apart, and whether they tell how it went.
import type { Day } from '../day/day.ts'
import type { Introduction, Notebook } from '../notebook/notebook.ts'
import type { Person } from '../notebook/person.ts'
import { findMade, type MadeStory } from '../story/made.ts'
import { isAfter, isBoth, isTheirs, isWith } from '../story/received.ts'
import { findThanks, findValueGiven, findValueReceived, type Value } from '../story/value.ts'
import { positionAt } from '../text/position.ts'

/** One thing of value, with the line that tells of it. */
export interface LedgerItem {
  readonly day: Day
  readonly kind: Value['kind']
  readonly words: string
  readonly file: string
  readonly line: number
}

export interface Ledger {
  readonly given: readonly LedgerItem[]
  readonly received: readonly LedgerItem[]
  readonly thanks: readonly LedgerItem[]
}

/** The ledger of a person as of `today`, each list in the order of days. */
export function ledgerOf(notebook: Notebook, person: Person, today: Day): Ledger {
  return {
    given: findValueGiven(notebook, person, today).map(asItem),
    received: findValueReceived(notebook, person, today).map(asItem),
    thanks: findThanks(notebook, person, today).map(asItem),
  }
}

function asItem({ day, kind, event, introduction }: Value): LedgerItem {
  const note = event?.note ?? introduction?.note
  return {
    day,
    kind,
    // most are only counted
    get words() {
      return introduction ? nameStory(introduction) : (event?.words ?? '')
    },
    file: note?.path ?? '',
    get line() {
      const offset = event?.line.daySpan.start ?? introduction?.note.fields.date?.span.start ?? 0
      return note ? positionAt(note.lineStarts, offset).line : 1
    },
  }
}

function nameStory({ kind, to, parties, note }: Introduction): string {
  const names = (kind === 'made' ? parties : to).map(({ short }) => short).join(' and ')
  if (names === '')
    return note.fields.form === 'introduction'
      ? 'an introduction'
      : `a piece of ${note.fields.form === 'lead' ? 'news: a lead' : note.fields.form}`
  return kind === 'made' ? `introduced ${names}` : `introduction to ${names}`
}

/** How a party of an introduction I made let me know how it went. */
export interface ReportBack {
  readonly introduction: Introduction
  readonly how: 'by-themselves' | 'after-asked' | 'never' | 'not-yet'
}

/**
 * For each introduction I made with this person as a party, whether they told me by themselves (`heard` before any
 * `checked-in`), after I asked, or never; `not-yet` where I haven't asked and they haven't told.
 */
export function reportsBackOf(notebook: Notebook, person: Person, today: Day): readonly ReportBack[] {
  return (notebook.introductionsByPerson.get(person.key) ?? []).flatMap(
    (introduction): readonly ReportBack[] => {
      const how = howReported(findMade(introduction, today), person)
      return how ? [{ introduction, how }] : []
    },
  )
}

/** How a party of an introduction that I made let me know; undefined where they are none, or it didn't take place. */
export function howReported(story: MadeStory | undefined, person: Person): ReportBack['how'] | undefined {
  if (!story?.introduced || !story.parties.some((party) => party.person.key === person.key)) return undefined
  const { introduced } = story
  const own = story.events.filter((event) => isWith(event, person) && isAfter(event, introduced))
  const asked = own.find(({ verb }) => verb === 'checked-in')
  const heard = own.find((event) => event.verb === 'heard' && !(asked && isAfter(event, asked)))
  if (heard) return 'by-themselves'
  if (!asked) return 'not-yet'
  const told = own.some((event) => isAfter(event, asked) && (isTheirs(event) || isBoth(event)))
  const said = own.some(
    ({ verb, tags, explained }) => verb === 'checked-in' && (tags.length > 0 || explained),
  )
  return told || said ? 'after-asked' : 'never'
}
