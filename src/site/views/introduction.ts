// One introduction: its stage, what is owed, what happened, what the note says, and both people.
import type { Introduction, Obligation } from '#core'
import type { History } from '../../host/history/read.ts'
import type { Snapshot } from '../../host/workspace.ts'
import { happeningOf, promisesOf, type Happening, type PromiseShown } from '../happenings.ts'
import { keyOf } from '../address.ts'
import { atlasOf } from '../atlas.ts'
import { openIn } from '../insight.ts'
import { introductionHref } from '../links.ts'
import { sourceOf, type Source } from '../source.ts'
import { rowOf, type Row } from '../rows.ts'
import { stepsShown, type DueLine } from '../steps.ts'
import { railOf, type Rail } from '../stages.ts'
import { kindWords, titleOf } from '../titles.ts'
import { whoIs, type Who } from '../who.ts'
import { whenOf, type When } from '../words/dates.ts'

export interface Part {
  readonly who: Who
  /** "introduced you", "to meet", "asked you for it", … */
  readonly part: string
}

export interface IntroductionPage {
  readonly title: string
  readonly kind: string
  readonly date: When | null
  readonly rail: Rail
  readonly facts: readonly { readonly term: string; readonly words: string }[]
  readonly people: readonly Part[]
  readonly owed: readonly Row[]
  readonly promises: readonly PromiseShown[]
  readonly timeline: readonly Happening[]
  /** What was due and wasn't done, what still is, and what is ahead; by day. */
  readonly dues: readonly DueLine[]
  readonly source: Source
}

/** The address parts of all introductions, for a static build. */
export const introductionParts = ({ notebook }: Snapshot): readonly string[] => [
  ...atlasOf(notebook).introductionPages.keys(),
]

/** The introduction whose page has this address part, with the history of its events where that is known; null where there is none. */
export function introductionPage(
  snapshot: Snapshot,
  part: string,
  history?: History,
): IntroductionPage | null {
  const { notebook, today } = snapshot
  const introduction = atlasOf(notebook).introductionPages.get(keyOf(part))
  if (!introduction) return null
  const { note, date, events } = introduction
  const { marks, dues } = stepsShown(introduction, snapshot)
  return {
    title: titleOf(introduction),
    kind: kindWords(introduction),
    date: date === null ? null : whenOf(date, today),
    rail: railOf(introduction, today),
    facts: factsOf(introduction),
    people: partsOf(introduction),
    owed: apologyFirst(openIn(snapshot, introduction.id)).map((one) => rowOf(one, snapshot)),
    promises: promisesOf(note, today, introductionHref(introduction.id)),
    timeline: events.map((event) => happeningOf(event, snapshot, note.id, history, marks.get(event))),
    dues,
    source: sourceOf(note, notebook),
  }
}

/** What is open, in the order one repairs in. */
const apologyFirst = (open: readonly Obligation[]): readonly Obligation[] => [
  ...open.filter(({ rule }) => rule === 'apologise'),
  ...open.filter(({ rule }) => rule !== 'apologise'),
]

function factsOf({ note }: Introduction): IntroductionPage['facts'] {
  const { purpose, ask, because, wanted, goal, tags } = note.fields
  return [
    { term: 'Purpose', words: purpose?.value ?? '' },
    { term: 'The ask', words: ask?.value ?? '' },
    { term: 'Because', words: because?.value ?? '' },
    { term: 'Looking for', words: wanted?.value ?? '' },
    { term: 'Goal', words: goal?.value ?? '' },
    { term: 'Tags', words: tags.map(({ value }) => value).join(', ') },
  ].filter(({ words }) => words !== '')
}

function partsOf(introduction: Introduction): readonly Part[] {
  const { introducer, to, parties, kind } = introduction
  const asked = kind === 'requested' ? 'asked for it' : 'introduced you'
  return [
    ...(introducer ? [{ who: whoIs(introducer), part: asked }] : []),
    ...to.map((person) => ({ who: whoIs(person), part: 'to meet' })),
    ...parties.map((person) => ({
      who: whoIs(person),
      part: person.key === introduction.for?.key ? 'asked you for it' : 'to be introduced',
    })),
  ]
}
