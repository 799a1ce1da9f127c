// One person: what is owed, everything that happened across all files, what each gave, and whether they report back.
import {
  findRebuilding,
  ledgerOf,
  reportsBackOf,
  type Introduction,
  type LedgerItem,
  type Obligation,
  type Person,
} from '#core'
import type { History } from '../../host/history/read.ts'
import type { Snapshot } from '../../host/workspace.ts'
import { keyOf } from '../address.ts'
import { atlasOf } from '../atlas.ts'
import { cadenceOf, type Cadence } from '../cadence.ts'
import { aboutFacts, type Fact } from '../facts.ts'
import { type Glance, glanceOf } from '../glance.ts'
import { happeningOf, promisesOf, type Happening, type PromiseShown } from '../happenings.ts'
import { openIn, openWith } from '../insight.ts'
import { entryLink, introductionHref, lineHref, pages, personHref } from '../links.ts'
import { piecesOf, type Piece } from '../pieces.ts'
import { rowOf, type Row } from '../rows.ts'
import { sourceOf, type Source } from '../source.ts'
import { titleOf } from '../titles.ts'
import { timelineSearch } from '../timeline-query.ts'
import { whoIs, type Who } from '../who.ts'
import { whenOf, type When } from '../words/dates.ts'
import { lastContact } from './contacts.ts'
import { lineOf, type IntroductionLine } from './introductions.ts'

export interface LedgerEntry {
  readonly when: When
  readonly words: readonly Piece[]
  readonly href: string
}

export interface ContactPage {
  readonly who: Who
  /** Whether they have a file of their own. */
  readonly filed: boolean
  readonly archived: boolean
  readonly last: When | null
  readonly cadence: Cadence | null
  /** What one wants to know before a call. */
  readonly glance: Glance
  /** What else their file says. */
  readonly facts: readonly Fact[]
  /** Said where their trust is being rebuilt; null where it isn't. */
  readonly trust: string | null
  readonly owed: readonly Row[]
  readonly promises: readonly PromiseShown[]
  readonly timeline: readonly Happening[]
  /** What of the timeline was too much for the page: how many earlier lines, and where they are. */
  readonly earlier: { readonly count: number; readonly href: string } | null
  /** Introductions they made for me, and those they are met or brought together in. */
  readonly introductions: readonly {
    readonly title: string
    readonly lines: readonly IntroductionLine[]
    /** How many more there are, and where. */
    readonly more: { readonly count: number; readonly href: string } | null
  }[]
  readonly ledger: {
    readonly given: readonly LedgerEntry[]
    readonly received: readonly LedgerEntry[]
    readonly thanks: readonly LedgerEntry[]
  }
  readonly reportsBack: readonly { readonly title: string; readonly href: string; readonly how: string }[]
  readonly source: Source | null
}

/** The address parts of everybody, for a static build. */
export const personParts = ({ notebook }: Snapshot): readonly string[] => [
  ...atlasOf(notebook).personPages.keys(),
]

/**
 * The person whose page has this address part, with a file or only named, with the history of their events where that is
 * known, and of each list at most the latest `most`; null where there is nobody.
 */
export function contactPage(
  snapshot: Snapshot,
  part: string,
  history?: History,
  most = Infinity,
): ContactPage | null {
  const { notebook, today } = snapshot
  const person = atlasOf(notebook).personPages.get(keyOf(part))
  if (!person) return null
  const open = openWith(snapshot, person.id)
  const last = lastContact(person, snapshot)
  const note = person.note
  const events = notebook.eventsByPerson.get(person.key) ?? []
  return {
    who: whoIs(person),
    filed: note !== null,
    archived: note?.fields.archived === true,
    last: last === null ? null : whenOf(last, today),
    cadence: cadenceOf(open),
    glance: glanceOf(person, snapshot),
    facts: aboutFacts(person, snapshot).filter(({ term }) => term !== 'Before sending anyone'),
    trust: trustWords(person, snapshot),
    owed: openAbout(person, snapshot).map((one) => rowOf(one, snapshot)),
    promises: note === null ? [] : promisesOf(note, today, personHref(person.id)),
    timeline: events.slice(-most).map((event) => happeningOf(event, snapshot, note?.id ?? '', history)),
    earlier:
      events.length > most
        ? {
            count: events.length - most,
            href: `${pages.timeline}${timelineSearch({ person, kind: null, page: 1 })}`,
          }
        : null,
    introductions: introductionsWith(person, snapshot, most),
    ledger: ledgerShown(person, snapshot),
    reportsBack: reportsShown(person, snapshot),
    source: note === null ? null : sourceOf(note, notebook),
  }
}

/** That trust with a person is being rebuilt, and what that asks; null where it isn't. */
function trustWords(person: Person, snapshot: Snapshot): string | null {
  const since = findRebuilding(person, snapshot)
  if (since === undefined) return null
  const { words } = whenOf(since, snapshot.today)
  return `You have been rebuilding ${person.short}’s trust since ${words}: be prompt with whatever comes from them now.`
}

/** What is open with a person, and in their own file. */
function openAbout(person: Person, snapshot: Snapshot): readonly Obligation[] {
  const open = new Set([
    ...openWith(snapshot, person.id),
    ...(person.note ? openIn(snapshot, person.note.id) : []),
  ])
  return [...open]
}

function introductionsWith(person: Person, snapshot: Snapshot, most: number): ContactPage['introductions'] {
  const is = (other: Person | null): boolean => other?.key === person.key
  const all = snapshot.notebook.introductionsByPerson.get(person.key) ?? []
  const group = (
    title: string,
    keep: (one: Introduction) => boolean,
  ): ContactPage['introductions'][number] => {
    const some = all.filter(keep)
    const search = new URLSearchParams({ q: person.name })
    return {
      title,
      lines: some.slice(-most).map((one) => lineOf(one, snapshot)),
      more:
        some.length > most
          ? { count: some.length - most, href: `${pages.introductions}?${search.toString()}` }
          : null,
    }
  }
  return [
    group(`From ${person.short}`, (one) => is(one.introducer) && one.kind === 'received'),
    group(`Asked of ${person.short}`, (one) => is(one.introducer) && one.kind === 'requested'),
    group(`To ${person.short}`, (one) => one.to.some(is)),
    group(`For ${person.short}, by you`, (one) => one.parties.some(is)),
  ].filter(({ lines }) => lines.length > 0)
}

function ledgerShown(person: Person, { notebook, today }: Snapshot): ContactPage['ledger'] {
  const { given, received, thanks } = ledgerOf(notebook, person, today)
  const shown = (items: readonly LedgerItem[]): readonly LedgerEntry[] =>
    items.map(({ day, words, file, line }) => {
      const entry = entryLink(notebook, notebook.notes.get(file)?.id ?? '')
      return {
        when: whenOf(day, today),
        words: piecesOf(words, today),
        href: entry ? lineHref(entry.href, line) : '',
      }
    })
  return { given: shown(given), received: shown(received), thanks: shown(thanks) }
}

const howWords = {
  'by-themselves': 'told you by themselves',
  'after-asked': 'told you after you asked',
  never: 'never told you',
  'not-yet': 'too early to say',
} as const

const reportsShown = (person: Person, { notebook, today }: Snapshot): ContactPage['reportsBack'] =>
  reportsBackOf(notebook, person, today).map(({ introduction, how }) => ({
    title: titleOf(introduction),
    href: introductionHref(introduction.id),
    how: howWords[how],
  }))
