// The parts of the record page: each a sentence, a plot, and the same as a table.
import type { MyRecord } from '#core'
import type { Snapshot } from '../../host/workspace.ts'
import type { MonthBars, PlotSpec, Series } from '../plots/spec.ts'
import { monthWords } from '../month.ts'
import type { Month } from './months.ts'
import { actWords, lapseWords, madeWords, metWords, reachWords, toldWords } from './sentences.ts'

export interface Section {
  readonly id: string
  readonly title: string
  readonly sentence: string
  /** Null where there is nothing to draw. */
  readonly plot: PlotSpec | null
  readonly legend: readonly Series[]
  readonly table: {
    readonly columns: readonly string[]
    /** The latest month first. */
    readonly rows: readonly { readonly month: string; readonly cells: readonly string[] }[]
  }
}

type Column = readonly [title: string, cell: (month: Month) => number | null]

interface Outline {
  readonly id: string
  readonly title: string
  readonly sentence: string
  readonly columns: readonly Column[]
  readonly isEmpty: boolean
  readonly plot: PlotSpec
}

const reached: readonly Series[] = [
  { label: 'within a week', look: 'done' },
  { label: 'later', look: 'late' },
  { label: 'not', look: 'never' },
  { label: 'not counted', look: 'open' },
]

/** The sections of a record in the order of the page. */
export function sectionsOf(
  record: MyRecord,
  months: readonly Month[],
  { today }: Snapshot,
): readonly Section[] {
  const { whole, lapses, since } = record
  const outlines: readonly Outline[] = [
    {
      id: 'received',
      title: 'Reaching out',
      sentence: reachWords(whole),
      isEmpty: whole.received === 0,
      columns: [
        ['Received', ({ received }) => received],
        ['Within a week', ({ reach }) => reach['in-week']],
        ['Later', ({ reach }) => reach.later],
        ['Not', ({ reach }) => reach.never],
        ['Not counted', ({ reach }) => reach.open + reach['let-go']],
      ],
      plot: bars(reached, months, ({ reach }) => [
        reach['in-week'],
        reach.later,
        reach.never,
        reach.open + reach['let-go'],
      ]),
    },
    {
      id: 'days',
      title: 'Days to act',
      sentence: actWords(whole),
      isEmpty: whole.medianDaysToAct === null,
      columns: [['Median in days', ({ medianDaysToAct }) => medianDaysToAct]],
      plot: {
        kind: 'dots',
        months: months.map(({ month, medianDaysToAct }) => ({ month, value: medianDaysToAct })),
        limit: { value: 7, label: 'a week' },
      },
    },
    {
      id: 'told',
      title: 'Loops closed',
      sentence: toldWords(whole),
      isEmpty: whole.told === 0,
      columns: [['Loops closed', ({ told }) => told]],
      plot: bars([{ label: 'loops closed', look: 'closed' }], months, ({ told }) => [told]),
    },
    {
      id: 'lapses',
      title: 'Lapses',
      sentence: lapseWords(lapses, today),
      isEmpty: whole.lapses === 0,
      columns: [['Lapses', (month) => month.lapses]],
      plot: bars([{ label: 'lapses', look: 'lapsed' }], months, (month) => [month.lapses]),
    },
    {
      id: 'made',
      title: 'Introductions made',
      sentence: madeWords(whole, since, today),
      isEmpty: whole.made === 0,
      columns: [
        ['Made', ({ made }) => made],
        ['You heard of', ({ reportedBack }) => reportedBack],
      ],
      plot: bars(
        [
          { label: 'you heard how it went', look: 'done' },
          { label: 'not, or not yet', look: 'open' },
        ],
        months,
        ({ made, reportedBack }) => [reportedBack, made - reportedBack],
      ),
    },
    {
      id: 'met',
      title: 'People met',
      sentence: metWords(whole),
      isEmpty: whole.met === 0,
      columns: [
        ['Met', ({ met }) => met],
        ['Followed up', ({ followedUp }) => followedUp],
        ['Talked again', ({ talked }) => talked],
      ],
      plot: {
        kind: 'lengths',
        bars: [
          { label: 'met', count: whole.met },
          { label: 'followed up', count: whole.followedUp },
          { label: 'talked again', count: whole.talked },
        ],
      },
    },
  ]
  return outlines.map((outline) => fill(outline, months))
}

const bars = (
  series: readonly Series[],
  months: readonly Month[],
  counts: (month: Month) => readonly number[],
): PlotSpec => ({
  kind: 'bars',
  series,
  months: months.map((month) => ({ month: month.month, counts: counts(month) })),
})

/** Whether any month has something of a series; what nothing is drawn of needs no name. */
const isDrawn =
  ({ months }: MonthBars) =>
  (_: Series, index: number): boolean =>
    months.some(({ counts }) => (counts[index] ?? 0) > 0)

function fill({ id, title, sentence, columns, isEmpty, plot }: Outline, months: readonly Month[]): Section {
  const series = plot.kind === 'bars' && plot.series.length > 1 ? plot.series.filter(isDrawn(plot)) : []
  return {
    id,
    title,
    sentence,
    plot: isEmpty ? null : plot,
    legend: isEmpty ? [] : series,
    table: {
      columns: columns.map(([name]) => name),
      rows: isEmpty
        ? []
        : months.toReversed().map((month) => ({
            month: monthWords(month.month),
            cells: columns.map(([, cell]) => String(cell(month) ?? '–')),
          })),
    },
  }
}
