// Counts by month as bars, their parts stacked.
import * as Plot from '@observablehq/plot'
import { frame, monthAxes } from './axes.ts'
import type { MonthBars } from './spec.ts'

/** So high is a plot at least, so that one doesn't look like much. */
const least = 4

const sum = (counts: readonly number[]): number => counts.reduce((total, one) => total + one, 0)

/** How `spec` is drawn; the first part stands on the ground. */
export function monthBars({ series, months }: MonthBars): Plot.PlotOptions {
  const names = months.map(({ month }) => month)
  const most = Math.max(least, ...months.map(({ counts }) => sum(counts)))
  const parts = series.map(({ look }, index) =>
    Plot.barY(
      months.filter(({ counts }) => (counts[index] ?? 0) > 0),
      {
        className: `plot-${look}`,
        x: 'month',
        y1: ({ counts }: MonthBars['months'][number]) => sum(counts.slice(0, index)),
        y2: ({ counts }: MonthBars['months'][number]) => sum(counts.slice(0, index + 1)),
      },
    ),
  )
  return {
    ...frame,
    x: { type: 'band', domain: names, padding: paddingOf(names.length) },
    y: { domain: [0, most] },
    marks: [...monthAxes(names, most), ...parts, Plot.ruleY([0], { className: 'plot-base' })],
  }
}

/** The room between months, as a part of a month's: few bars don't become walls, many don't vanish. */
const paddingOf = (count: number): number => (count < 3 ? 0.85 : count < 7 ? 0.7 : count < 30 ? 0.45 : 0.2)
