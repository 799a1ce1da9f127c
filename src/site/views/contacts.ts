// The list of contacts: last contact, what is owed, and how their cadence stands.
import { findLastContact, type Day, type Person } from '#core'
import type { Snapshot } from '../../host/workspace.ts'
import { cadenceOf, type Cadence } from '../cadence.ts'
import { openWith } from '../insight.ts'
import { rowOf, type Row } from '../rows.ts'
import { whoIs, type Who } from '../who.ts'
import { whenOf, type When } from '../words/dates.ts'

export interface ContactLine {
  readonly who: Who
  readonly last: When | null
  /** The most pressing thing that is open with them, and how many more there are. */
  readonly next: Row | null
  readonly more: number
  readonly cadence: Cadence | null
}

export interface ContactsPage {
  readonly contacts: readonly ContactLine[]
  /** People the notes name who have no file of their own. */
  readonly named: readonly ContactLine[]
  readonly archived: readonly ContactLine[]
}

/** Everybody but me, by name. */
export function contactsPage(snapshot: Snapshot): ContactsPage {
  const people = [...snapshot.notebook.people.values()]
    .filter(({ key }) => key !== 'me')
    .sort((a, b) => a.name.localeCompare(b.name))
  const isArchived = ({ note }: Person): boolean => note?.fields.archived === true
  const lines = (some: readonly Person[]): readonly ContactLine[] => some.map((one) => lineOf(one, snapshot))
  return {
    contacts: lines(people.filter((one) => one.note !== null && !isArchived(one))),
    named: lines(people.filter((one) => one.note === null)),
    archived: lines(people.filter(isArchived)),
  }
}

function lineOf(person: Person, snapshot: Snapshot): ContactLine {
  const open = openWith(snapshot, person.id)
  const last = lastContact(person, snapshot)
  return {
    who: whoIs(person),
    last: last === null ? null : whenOf(last, snapshot.today),
    next: open[0] ? rowOf(open[0], snapshot) : null,
    more: Math.max(0, open.length - 1),
    cadence: cadenceOf(open),
  }
}

/** The day of the last word or deed between us; null where none is written down. */
export const lastContact = (person: Person, snapshot: Snapshot): Day | null =>
  findLastContact({ person }, snapshot)?.day ?? null
