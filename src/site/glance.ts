// A person on one screen before a call: the last words, what is owed both ways, how we met, what is of value to whom.
import { compareText, type Event, type Obligation, type Person, reportsBackOf, type RuleId } from '#core'
import type { Snapshot } from '../host/workspace.ts'
import { aboutFacts, type Fact, reachFacts } from './facts.ts'
import { howMet, nextMeetings, reportFacts, valueFacts } from './glance-facts.ts'
import { happeningOf, type Happening, promisesOf, type PromiseShown } from './happenings.ts'
import { openWith } from './insight.ts'
import { entryLink } from './links.ts'
import { type Brief, briefOf } from './rows.ts'
import { whenOf } from './words/dates.ts'

/** Something open as a line: it leads to its row further down the page. */
export interface OpenLine {
  readonly row: Brief
  readonly words: string
  /** The same without names and the notes' own words. */
  readonly masked: string
  /** Said instead of how late it is: when it is my turn again. */
  readonly note: string
  readonly href: string
}

export interface Glance {
  /** The newest first. */
  readonly last: readonly Happening[]
  readonly mine: readonly OpenLine[]
  /** What I wait for from them. */
  readonly theirs: readonly OpenLine[]
  readonly promises: readonly PromiseShown[]
  readonly facts: readonly Fact[]
}

const lastWords = 3

/** Not said between us: what only arranges my own list. */
const arrangements: ReadonlySet<Event['verb']> = new Set(['snoozed', 'closed'])

/** A person at a glance, as of the snapshot's day. */
export function glanceOf(person: Person, snapshot: Snapshot): Glance {
  const { notebook, today } = snapshot
  const events = notebook.eventsByPerson.get(person.key) ?? []
  const open = openWith(snapshot, person.id)
  const duties = open.filter(({ rule, strength }) => rule !== 'promise' && strength === 'duty')
  return {
    last: events
      .filter(({ day, verb }) => day <= today && !arrangements.has(verb))
      .slice(-lastWords)
      .reverse()
      .map((event) => happeningOf(event, snapshot, person.note?.id ?? '')),
    mine: [...duties, ...open.filter(({ rule, strength }) => rule !== 'promise' && strength === 'courtesy')]
      .filter(({ waitingOn }) => waitingOn !== person.id)
      .map((one) => mineOf(one, snapshot)),
    theirs: duties.filter(({ waitingOn }) => waitingOn === person.id).map((one) => theirsOf(one, snapshot)),
    promises: promisesTo(person, snapshot),
    facts: [
      ...nextMeetings(person, snapshot),
      ...reachFacts(person, snapshot),
      ...howMet(person, snapshot),
      ...valueFacts(person),
      ...reportFacts(reportsBackOf(notebook, person, today)),
      ...aboutFacts(person, snapshot).filter(({ term }) => term === 'Before sending anyone'),
    ],
  }
}

/** The place of an obligation's row on the page. */
const rowHref = ({ id }: Obligation): string => `#${encodeURIComponent(id.replaceAll(/\s/g, '_'))}`

function mineOf(one: Obligation, snapshot: Snapshot): OpenLine {
  const row = briefOf(one, snapshot)
  return { row, words: row.sentence, masked: row.masked, note: '', href: rowHref(one) }
}

/** What one waits for, where it isn't an answer. */
const awaited: Partial<Readonly<Record<RuleId, string>>> = { remind: 'The introduction they agreed to,' }

function theirsOf(one: Obligation, snapshot: Snapshot): OpenLine {
  const row = briefOf(one, snapshot)
  const since = one.opened === null ? '' : ` since ${whenOf(one.opened, snapshot.today).words}`
  const words = `${awaited[one.rule] ?? 'An answer'}${since}`
  return {
    row,
    words,
    masked: words,
    note: `your turn again ${row.due.words}`,
    href: rowHref(one),
  }
}

/** Open promises to a person, in whatever note, the earliest due first. */
function promisesTo(person: Person, { notebook, today }: Snapshot): readonly PromiseShown[] {
  const made = notebook.promisesByPerson.get(person.key) ?? []
  const lines = new Set(made.map(({ line }) => line))
  return [...new Set(made.map(({ note }) => note))]
    .flatMap((note) => {
      const theirs = { ...note, promises: note.promises.filter((line) => lines.has(line) && !line.done) }
      return promisesOf(theirs, today, entryLink(notebook, note.id)?.href ?? '')
    })
    .sort((a, b) => compareText(a.due.iso, b.due.iso))
}
