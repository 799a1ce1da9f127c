// The list of introductions: where each stands and what comes next, to be narrowed and ordered.
import { compareText, type Day, type Introduction, type Obligation, type Stage } from '#core'
import type { Snapshot } from '../../host/workspace.ts'
import { insightOf, openIn } from '../insight.ts'
import { introductionHref, pages } from '../links.ts'
import { briefOf, type Brief } from '../rows.ts'
import { railOf, type Rail, stageKept } from '../stages.ts'
import { changingEntries, nextSteps, type NextStep } from '../static/next-steps.ts'
import { nextOf, nextValues, sentenceWords } from '../tables/next.ts'
import { onceFor } from '../once.ts'
import { plain } from '../tables/plain.ts'
import { inWords, showTable, showWhole, type TableShown, type WholeShown } from '../tables/shown.ts'
import { makeTable, type Table, type TablePlan } from '../tables/table.ts'
import { kindWords, titleOf } from '../titles.ts'
import { whenOf, type When } from '../words/dates.ts'
import { labelOf } from '../words/lists.ts'

export interface IntroductionLine {
  readonly title: string
  readonly href: string
  readonly purpose: string
  /** "Received", "Received lead", "Made". */
  readonly kind: string
  readonly rail: Rail
  readonly date: When | null
  /** What is owed or waited for next; null where nothing is open. */
  readonly next: Brief | null
  /** What comes next from day to day in a copy, where that changes. */
  readonly steps: readonly NextStep[]
}

export interface IntroductionsPage extends TableShown<IntroductionLine> {
  /** What the direction that is chosen means; empty where all are shown. */
  readonly meaning: string
}

/** An introduction as a row of the table. */
interface Told {
  readonly introduction: Introduction
  readonly stage: Stage
  readonly next: Obligation | undefined
  /** Its place among those in which anything is open. */
  readonly place: number | null
}

const directions: readonly { readonly value: Introduction['kind']; label: string; meaning: string }[] = [
  {
    value: 'received',
    label: 'Received',
    meaning: 'Somebody introduced you, or handed you a lead or advice.',
  },
  { value: 'made', label: 'Made', meaning: 'You bring people together.' },
  { value: 'requested', label: 'Requested', meaning: 'You asked somebody for an introduction.' },
]

const stages: readonly Stage[] = [
  'new',
  'reached-out',
  'in-touch',
  'met',
  'reported',
  'asking',
  'agreed',
  'introduced',
  'checked-in',
  'asked',
  're-asked',
  'passed',
  'no-response',
  'declined',
  'closed',
]

/**
 * All introductions, what is most pressing first and what is over last, or the part that an address asks for; all of
 * them, to be filtered by a script, where there is no address to ask.
 */
export function introductionsPage(
  snapshot: Snapshot,
  asked: URLSearchParams | null = null,
): IntroductionsPage {
  if (asked === null) return inWords(wholeIntroductions(snapshot))
  const shown = showTable(
    tableOf(snapshot),
    ({ introduction }) => lineOf(introduction, snapshot, false),
    asked,
  )
  const chosen = shown.filter.facets.find(({ id }) => id === 'kind')?.options.find(({ chosen }) => chosen)
  return { ...shown, meaning: directions.find(({ value }) => value === chosen?.value)?.meaning ?? '' }
}

/** All of them, for a copy. */
export const wholeIntroductions = (
  snapshot: Snapshot,
): WholeShown<IntroductionLine> & Pick<IntroductionsPage, 'meaning'> => ({
  ...showWhole(
    tableOf(snapshot),
    ({ introduction }) => lineOf(introduction, snapshot),
    ({ introduction }) => introductionHref(introduction.id),
  ),
  meaning: '',
})

const tableOf = onceFor((snapshot: Snapshot): Table<Told> => {
  const { byEntry } = insightOf(snapshot)
  const places = new Map([...byEntry.keys()].map((entry, index) => [entry, index]))
  const told = snapshot.notebook.introductions
    .map((introduction) => ({
      introduction,
      stage: stageKept(introduction, snapshot.today),
      next: byEntry.get(introduction.id)?.[0],
      place: places.get(introduction.id) ?? null,
    }))
    .sort(
      (a, b) =>
        (a.place ?? places.size) - (b.place ?? places.size) ||
        compareText(b.introduction.date ?? '', a.introduction.date ?? ''),
    )
  return makeTable(planFor(told), told)
})

function planFor(all: readonly Told[]): TablePlan<Told> {
  const there = new Set<string>(all.flatMap(({ stage, introduction }) => [stage, introduction.kind]))
  return {
    at: pages.introductions,
    noun: { one: 'introduction', many: 'introductions', none: 'No introduction' },
    facets: [
      {
        id: 'kind',
        label: 'Direction',
        any: 'All',
        as: 'links',
        values: directions.filter(({ value }) => there.has(value)),
        of: ({ introduction }) => [introduction.kind],
      },
      {
        id: 'stage',
        label: 'Stage',
        any: 'any',
        as: 'list',
        values: stages
          .filter((stage) => there.has(stage))
          .map((stage) => ({ value: stage, label: labelOf(stage) })),
        of: ({ stage }) => [stage],
      },
      {
        id: 'next',
        label: 'Next',
        any: 'anything',
        as: 'list',
        values: nextValues,
        of: ({ next }) => nextOf(next),
      },
    ],
    columns: [
      { id: 'next', label: 'Next', key: ({ place }) => place },
      { id: 'title', label: 'Introduction', key: ({ introduction }) => titleOf(introduction) },
      { id: 'stage', label: 'Stage', key: ({ stage }) => stages.indexOf(stage) },
      { id: 'since', label: 'Since', key: ({ introduction }) => dayKey(introduction.date), downFirst: true },
    ],
    words: ({ introduction, next }) => `${wordsOf(introduction)} ${next ? sentenceWords(next) : ''}`,
  }
}

/** A day as a number to order by. */
export const dayKey = (day: Day | null): number | null =>
  day === null ? null : Number(day.replaceAll('-', ''))

/** What an introduction can be found by. */
const wordsOf = onceFor((introduction: Introduction) =>
  plain([titleOf(introduction), purposeOf(introduction), introduction.id].join(' ')),
)

const purposeOf = ({ note }: Introduction): string => note.fields.purpose?.value ?? ''

/** An introduction as a line of a list, with the most pressing of what is open in it; what comes after that only for a copy. */
export function lineOf(introduction: Introduction, snapshot: Snapshot, built = true): IntroductionLine {
  const [next] = openIn(snapshot, introduction.id)
  return {
    title: titleOf(introduction),
    href: introductionHref(introduction.id),
    purpose: purposeOf(introduction),
    kind: kindWords(introduction).replace(/ introduction$/, ''),
    rail: railOf(introduction, snapshot.today),
    date: introduction.date === null ? null : whenOf(introduction.date, snapshot.today),
    next: next ? briefOf(next, snapshot) : null,
    get steps() {
      return built ? stepsIn(introduction.id, snapshot) : []
    },
  }
}

const stepsIn = (id: string, snapshot: Snapshot): readonly NextStep[] =>
  nextSteps(snapshot, changingEntries(snapshot).get(id) ?? []).map((step) => ({ ...step, more: 0 }))
